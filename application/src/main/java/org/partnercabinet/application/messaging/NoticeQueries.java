package org.partnercabinet.application.messaging;

import org.partnercabinet.application.Page;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.messaging.Notice;

/** Notices as whoever was told sees them. */
public interface NoticeQueries {
    /** Newest first. */
    Page<Notice> list(AccountId account, PageRequest page);

    long unread(AccountId account);
}
