package org.partnercabinet.http.audit;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.partnercabinet.application.Acting;
import org.partnercabinet.application.audit.AuditEntry.Change;
import org.partnercabinet.application.audit.AuditQueries.Actor;
import org.partnercabinet.application.audit.AuditQueries.Row;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.http.web.Language;
import org.partnercabinet.http.web.Messages;
import org.partnercabinet.http.web.Visitor;

/**
 * Somebody changed something.
 *
 * @param id grows; a cursor
 * @param action for programs: {@code partner.approved}
 * @param text the same for people
 */
public record AuditEntryView(
        long id,
        Instant at,
        ActorView actor,
        String action,
        String text,
        SubjectView subject,
        Optional<UUID> partnerId,
        Optional<String> partnerName,
        List<ChangeView> changes) {

    /**
     * Who did it.
     *
     * @param kind {@code person}, {@code key}, {@code crm}, {@code visitor}; partners see {@code team} for the
     *     company's people and programs, and nothing more of them
     * @param name of the person: an e-mail
     * @param address in the network
     */
    public record ActorView(
            String kind,
            Optional<UUID> accountId,
            Optional<String> name,
            Optional<String> keyName,
            Optional<String> address,
            Optional<String> requestId) {
        private static final ActorView TEAM = of("team");

        private static ActorView of(String kind) {
            return new ActorView(
                    kind, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }

        static ActorView of(Actor actor, Visitor reader) {
            String kind = actor.kind().name().toLowerCase(Locale.ROOT);
            boolean mine = actor.account().filter(reader.account()::equals).isPresent();
            if (!mine && !reader.is(Role.ADMIN)) {
                boolean company = actor.kind() == Acting.Kind.PERSON || actor.kind() == Acting.Kind.KEY;
                return company ? TEAM : of(kind);
            }
            return new ActorView(
                    kind, actor.account(), actor.name(), actor.keyName(), some(actor.address()), some(actor.request()));
        }

        private static Optional<String> some(String text) {
            return Optional.of(text).filter(known -> !known.isEmpty());
        }
    }

    /** @param kind {@code partner}, {@code link}, {@code payout}, {@code settings}, ... */
    public record SubjectView(String kind, String id) {}

    /** As text; absent where there was or is nothing. */
    public record ChangeView(String field, Optional<String> before, Optional<String> after) {
        static ChangeView of(Map.Entry<String, Change> change) {
            return new ChangeView(
                    change.getKey(),
                    change.getValue().before(),
                    change.getValue().after());
        }
    }

    static AuditEntryView of(Row row, Visitor reader, Language language) {
        return new AuditEntryView(
                row.seq(),
                row.at(),
                ActorView.of(row.actor(), reader),
                row.action(),
                Messages.in(language).text(AuditResource.TEXTS + row.action()),
                new SubjectView(row.subject().kind(), row.subject().id()),
                row.subject().partner().map(PartnerId::value),
                row.partnerName(),
                row.changes().entrySet().stream().map(ChangeView::of).toList());
    }
}
