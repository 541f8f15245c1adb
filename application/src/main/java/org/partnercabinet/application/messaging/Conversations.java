package org.partnercabinet.application.messaging;

import java.util.List;
import java.util.Optional;
import org.partnercabinet.domain.file.FileId;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.messaging.Conversation;
import org.partnercabinet.domain.messaging.Message;
import org.partnercabinet.domain.messaging.Speaker;
import org.partnercabinet.domain.partner.PartnerId;

/** All conversations and what was said in them. */
public interface Conversations {
    /**
     * The partner's, locked until the transaction ends; begun now if there was none.
     *
     * @throws IllegalStateException outside a transaction
     */
    Conversation lock(Conversation begun);

    /** Replaces one that is locked. */
    void put(Conversation changed);

    /** Says who looks after one that is locked. */
    default void assign(Conversation locked, Optional<AccountId> colleague) {
        put(locked.assign(colleague));
    }

    /** One more, of a locked conversation. */
    void add(Message message);

    /** What the author said under this name of theirs. */
    Optional<Message> find(PartnerId conversation, Speaker author, String key);

    /**
     * The reader has seen everything up to this number, or up to the newest there is; never going back.
     *
     * @return up to which number, if that is news
     */
    Optional<Long> see(PartnerId conversation, Speaker reader, long number);

    /** Everything that was said until now, in all conversations, is no news for this colleague; what they saw stays. */
    void seeAll(AccountId colleague);

    /** The files go with the message: drafts of its author in its conversation. @return how many were */
    int attach(Message message, List<FileId> files);
}
