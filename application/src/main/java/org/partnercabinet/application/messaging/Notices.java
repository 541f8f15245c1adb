package org.partnercabinet.application.messaging;

import java.time.Instant;
import java.util.List;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.messaging.Notice;

/** What the company's own people were told, each for themselves. */
public interface Notices {
    /** Each once: the same kind about the same subject is no news to whoever was told. @return those that were news */
    List<Notice> addAll(List<Notice> notices);

    /** Those that were told up to then. @return how many were unread */
    int markAllRead(AccountId account, Instant until, Instant at);

    /** Removes those told before then, read or not: what is still so is told anew. */
    void forget(Instant before);
}
