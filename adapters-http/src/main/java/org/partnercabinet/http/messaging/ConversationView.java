package org.partnercabinet.http.messaging;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.partnercabinet.application.messaging.ConversationQueries.ConversationRow;
import org.partnercabinet.application.messaging.ConversationQueries.LastRow;
import org.partnercabinet.application.messaging.ConversationQueries.PartnerRow;
import org.partnercabinet.domain.messaging.Side;

/**
 * A conversation as its reader sees it.
 *
 * @param id the partner's
 * @param assignee who of the team looks after it; partners are not told
 * @param unread messages of the other side that the reader has not seen
 * @param seen up to which message the reader has seen it
 * @param seenByOthers up to which message somebody of the other side has seen it
 * @param online whether the partner has a page open now, or had one less than a minute ago; partners are not told
 */
public record ConversationView(
        UUID id,
        TalkerView partner,
        Optional<AssigneeView> assignee,
        Optional<LastMessageView> last,
        long unread,
        long seen,
        long seenByOthers,
        Optional<Boolean> online) {

    /** The partner. */
    public record TalkerView(UUID id, String name, String email, String company, String code) {
        static TalkerView of(PartnerRow row) {
            return new TalkerView(row.id(), row.name(), row.email(), row.company(), row.code());
        }
    }

    /** Who of the team looks after it. */
    public record AssigneeView(UUID accountId, String email) {}

    /** What was said last. */
    public record LastMessageView(long number, Side side, String text, Instant at) {
        static LastMessageView of(LastRow row) {
            return new LastMessageView(row.number(), row.side(), row.text(), row.at());
        }
    }

    /** For the team. */
    public boolean partnerIsThere() {
        return online.orElse(false);
    }

    static ConversationView of(ConversationRow row, Side reader) {
        var assignee = row.assigneeId()
                .filter(id -> reader == Side.TEAM)
                .map(id -> new AssigneeView(id, row.assignee().orElse("")));
        return new ConversationView(
                row.partner().id(),
                TalkerView.of(row.partner()),
                assignee,
                row.last().map(LastMessageView::of),
                row.unread(),
                row.seen(),
                row.seenByOthers(),
                Optional.of(row.online()).filter(there -> reader == Side.TEAM));
    }
}
