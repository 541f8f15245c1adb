package org.partnercabinet.http.distribution;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.partnercabinet.application.distribution.AppealQueries.AppealRow;
import org.partnercabinet.application.distribution.AppealQueries.CloserRef;
import org.partnercabinet.application.distribution.AppealQueries.EndRow;
import org.partnercabinet.application.distribution.AppealQueries.LeadRef;
import org.partnercabinet.application.distribution.AppealQueries.OperatorRef;
import org.partnercabinet.application.distribution.AppealQueries.StayRow;
import org.partnercabinet.domain.distribution.Assignment;
import org.partnercabinet.domain.distribution.How;
import org.partnercabinet.http.referral.CrmView;

/**
 * One contact of a lead through a source.
 *
 * @param operator who has it, or had it when it was closed
 * @param status {@code active} or {@code closed}
 * @param assignment {@code assigned}, {@code queued}, or {@code unroutable} while nobody has a weight above 0 at its
 *     source; null when it is closed
 * @param priority 1 goes before 0
 * @param queuedAt its place in the queue, which it keeps when it comes back
 * @param firstAssignedAt when the waiting ended
 * @param acceptedAt when the operator first looked at it
 * @param closedBy whose account closed it; null in lists, while it is open, and if nobody is known
 * @param referralId the partner's referral it belongs to
 * @param history who had it, the first first; null in lists
 * @param alsoOpen other open appeals of the lead; null in lists
 * @param crm how far it got in the portal; null in lists, and if it is not to be there by itself: what came by a partner is
 *     there with that referral
 */
public record AppealView(
        long id,
        ContactView lead,
        ChannelView source,
        Optional<PersonView> operator,
        String status,
        Optional<String> assignment,
        String message,
        int priority,
        Instant createdAt,
        Instant queuedAt,
        Optional<Instant> firstAssignedAt,
        Optional<Instant> assignedAt,
        Optional<Instant> acceptedAt,
        Optional<Instant> closedAt,
        Optional<String> result,
        Optional<CloserView> closedBy,
        Optional<UUID> referralId,
        Optional<List<StayView>> history,
        Optional<List<Long>> alsoOpen,
        Optional<CrmView> crm) {

    /** The lead. */
    public record ContactView(
            long id,
            Optional<String> externalId,
            Optional<String> name,
            Optional<String> phone,
            Optional<String> email) {
        static ContactView of(LeadRef lead) {
            return new ContactView(
                    lead.number(), lead.external(), LeadView.said(lead.name()), lead.phone(), lead.email());
        }
    }

    /** The source. */
    public record ChannelView(long id, String name) {}

    /** An operator. */
    public record PersonView(long id, String name) {
        static PersonView of(OperatorRef operator) {
            return new PersonView(operator.id().value(), operator.name());
        }
    }

    /** An account. @param name its e-mail address */
    public record CloserView(UUID id, String name) {
        static CloserView of(CloserRef closer) {
            return new CloserView(closer.id().value(), closer.email());
        }
    }

    /**
     * That an operator had the appeal.
     *
     * @param by who decided, if a person did
     * @param end null while they have it
     */
    public record StayView(
            PersonView operator,
            Instant from,
            How how,
            Optional<String> by,
            Optional<String> reason,
            Optional<Instant> acceptedAt,
            Optional<StayEndView> end) {
        static StayView of(StayRow row) {
            return new StayView(
                    PersonView.of(row.operator()),
                    row.from(),
                    row.how(),
                    row.by(),
                    LeadView.said(row.reason()),
                    row.openedAt(),
                    row.end().map(StayEndView::of));
        }
    }

    /** How an operator parted with an appeal. */
    public record StayEndView(Instant at, Assignment.End how, Optional<String> by, Optional<String> reason) {
        static StayEndView of(EndRow row) {
            return new StayEndView(row.at(), row.how(), row.by(), LeadView.said(row.reason()));
        }
    }

    static AppealView of(AppealRow row) {
        return of(row, Optional.empty(), Optional.empty());
    }

    static AppealView of(AppealRow row, Optional<List<StayView>> history, Optional<List<Long>> alsoOpen) {
        return new AppealView(
                row.id().value(),
                ContactView.of(row.lead()),
                new ChannelView(row.source().id().value(), row.source().name()),
                row.operator().map(PersonView::of),
                row.status(),
                row.assignment(),
                row.message(),
                row.urgent() ? 1 : 0,
                row.at().created(),
                row.at().queued(),
                row.at().firstAssigned(),
                row.at().assigned(),
                row.at().opened(),
                row.at().closed(),
                LeadView.said(row.result()),
                history.flatMap(whole -> row.closedBy()).map(CloserView::of),
                row.referral(),
                history,
                alsoOpen,
                Optional.empty());
    }

    AppealView inPortal(Optional<CrmView> standing) {
        return new AppealView(
                id,
                lead,
                source,
                operator,
                status,
                assignment,
                message,
                priority,
                createdAt,
                queuedAt,
                firstAssignedAt,
                assignedAt,
                acceptedAt,
                closedAt,
                result,
                closedBy,
                referralId,
                history,
                alsoOpen,
                standing);
    }
}
