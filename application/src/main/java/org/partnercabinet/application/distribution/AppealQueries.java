package org.partnercabinet.application.distribution;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.partnercabinet.application.Page;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.domain.distribution.AppealId;
import org.partnercabinet.domain.distribution.Assignment;
import org.partnercabinet.domain.distribution.How;
import org.partnercabinet.domain.distribution.OperatorId;
import org.partnercabinet.domain.distribution.SourceId;
import org.partnercabinet.domain.identity.AccountId;

/** Appeals and leads as people see them. A page costs the same number of statements as one row. */
public interface AppealQueries {
    /** By the moment they came, then by id. */
    Page<AppealRow> list(Filter filter, PageRequest page);

    Optional<AppealRow> one(AppealId id);

    /**
     * Of leads that are found by beginnings of their words, see {@link org.partnercabinet.domain.client.ClientWords}; newest
     * first.
     *
     * @param operator who has it, or had it when it was closed; empty: anybody
     */
    Page<AppealRow> found(String q, Optional<OperatorId> operator, PageRequest page);

    /** Who had it, the first first. */
    List<StayRow> history(AppealId id);

    /** What waits, in the order of the queue whatever the page's; of one source, if it is given. */
    Page<AppealRow> queue(Optional<SourceId> source, PageRequest page);

    /** Whoever has an appeal, by number, after so many. */
    List<LeadRow> leads(long skip, int limit);

    /** As {@link #leads}, but after that number: however far on, it costs the same. */
    List<LeadRow> leadsAfter(long number, int limit);

    Optional<LeadRow> lead(long number);

    /** All appeals of a lead, the first first, in one statement. */
    List<ContactRow> ofLead(long number);

    /**
     * What is wanted; empty: any.
     *
     * @param status {@code active}, {@code closed}
     * @param assignment {@code assigned}, {@code queued}, {@code unroutable}; closed ones have none
     * @param lead its number
     * @param from came at that moment or later. @param to came before
     */
    record Filter(
            Optional<String> status,
            Optional<String> assignment,
            Optional<SourceId> source,
            Optional<OperatorId> operator,
            Optional<Long> lead,
            Optional<Instant> from,
            Optional<Instant> to) {
        public static final Filter ALL = new Filter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        /** The same, of one lead only. */
        public Filter ofLead(long number) {
            return new Filter(status, assignment, source, operator, Optional.of(number), from, to);
        }

        /** The same, at one source only. */
        public Filter at(SourceId place) {
            return new Filter(status, assignment, Optional.of(place), operator, lead, from, to);
        }

        /** The same, of what is not closed. */
        public Filter active() {
            return new Filter(Optional.of("active"), assignment, source, operator, lead, from, to);
        }

        /** The same, of what is closed. */
        public Filter closed() {
            return new Filter(Optional.of("closed"), assignment, source, operator, lead, from, to);
        }
    }

    /**
     * @param operator who has it, or had it when it was closed
     * @param assignment as in {@link Filter}; unroutable: it waits at a source where nobody has a weight above 0
     * @param closedBy who closed it, if a person did, or a program in their name
     * @param plain whether no partner has to do with it: {@link org.partnercabinet.domain.distribution.Appeal.Content#isPlain}
     */
    record AppealRow(
            AppealId id,
            LeadRef lead,
            SourceRef source,
            Optional<OperatorRef> operator,
            String status,
            Optional<String> assignment,
            String message,
            boolean urgent,
            Moments at,
            String result,
            Optional<CloserRef> closedBy,
            Optional<UUID> referral,
            boolean plain) {}

    /** @param assigned to the present operator, or the last one */
    record Moments(
            Instant created,
            Instant queued,
            Optional<Instant> firstAssigned,
            Optional<Instant> assigned,
            Optional<Instant> opened,
            Optional<Instant> closed) {}

    /** One contact, in few words. @param operator who has it, or had it when it was closed */
    record ContactRow(AppealId id, String source, Optional<String> operator, String status, Instant created) {}

    record LeadRef(
            long number, Optional<String> external, String name, Optional<String> phone, Optional<String> email) {}

    /** An account. */
    record CloserRef(AccountId id, String email) {}

    record SourceRef(SourceId id, String name) {}

    record OperatorRef(OperatorId id, String name) {}

    /** @param appeals all of theirs, closed ones too */
    record LeadRow(LeadRef lead, long appeals) {}

    /** @param end empty while they have it. @param by the account's e-mail, if a person decided */
    record StayRow(
            OperatorRef operator,
            Instant from,
            How how,
            Optional<String> by,
            String reason,
            Optional<Instant> openedAt,
            Optional<EndRow> end) {}

    record EndRow(Instant at, Assignment.End how, Optional<String> by, String reason) {}
}
