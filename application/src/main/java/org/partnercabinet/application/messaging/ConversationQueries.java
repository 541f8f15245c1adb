package org.partnercabinet.application.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.partnercabinet.application.Page;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.messaging.Message;
import org.partnercabinet.domain.messaging.Side;
import org.partnercabinet.domain.messaging.Speaker;
import org.partnercabinet.domain.messaging.StoredFile;
import org.partnercabinet.domain.partner.PartnerId;

/** Conversations as those who take part see them. What is unread is each reader's own. */
public interface ConversationQueries {
    /** Those in which something was said or which are assigned, that of the newest message first; for the team. */
    Page<ConversationRow> list(AccountId reader, Filter filter, PageRequest page);

    /** Of any partner there is, whether something was said or not. */
    Optional<ConversationRow> one(PartnerId partner, Speaker reader);

    /** In the order they were said. */
    List<MessageRow> messages(PartnerId partner, Stretch stretch);

    /** How many messages of the other side the reader has not seen; for the team in all conversations together. */
    long unread(Speaker reader, Optional<PartnerId> partner);

    /** In how many conversations there is something that a colleague has not seen. */
    long waiting(AccountId reader);

    /**
     * @param q what to search partners for, see {@link org.partnercabinet.domain.partner.SearchWords}
     * @param unread only those with something unread for the reader
     * @param assignee only those of this colleague
     * @param unassigned only those of nobody, or of somebody who was shut out since
     */
    record Filter(Optional<String> q, boolean unread, Optional<AccountId> assignee, boolean unassigned) {
        public static final Filter NONE = new Filter(Optional.empty(), false, Optional.empty(), false);
    }

    /**
     * A piece of a conversation: the newest messages before a number, or the oldest after one.
     *
     * @param size how many at most
     */
    record Stretch(boolean before, long number, int size) {
        public static Stretch before(long number, int size) {
            return new Stretch(true, number, size);
        }

        public static Stretch after(long number, int size) {
            return new Stretch(false, number, size);
        }
    }

    /**
     * @param assignee e-mail of the colleague who looks after it
     * @param seen up to which number the reader has seen it
     * @param seenByOthers up to which number somebody of the other side has seen it
     * @param online whether the partner has a page open now
     */
    record ConversationRow(
            PartnerRow partner,
            Optional<UUID> assigneeId,
            Optional<String> assignee,
            Optional<LastRow> last,
            long unread,
            long seen,
            long seenByOthers,
            boolean online) {}

    record PartnerRow(UUID id, String name, String email, String company, String code) {}

    /** The newest message. */
    record LastRow(long number, Side side, String text, Instant at) {}

    /** @param author the partner's name, or the colleague's e-mail */
    record MessageRow(Message message, String author, List<StoredFile> files) {}
}
