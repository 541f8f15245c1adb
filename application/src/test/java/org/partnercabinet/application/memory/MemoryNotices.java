package org.partnercabinet.application.memory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.partnercabinet.application.Page;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.messaging.NoticeQueries;
import org.partnercabinet.application.messaging.Notices;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.messaging.Notice;

record MemoryNotices(MemoryDatabase db) implements Notices, NoticeQueries {
    @Override
    public List<Notice> addAll(List<Notice> notices) {
        db.expectTransaction();
        return notices.stream().filter(this::add).toList();
    }

    private boolean add(Notice notice) {
        boolean told = of(notice.to())
                .anyMatch(there ->
                        there.kind().equals(notice.kind()) && there.subject().equals(notice.subject()));
        if (!told) db.messaging.notices.put(notice.id(), notice);
        return !told;
    }

    @Override
    public int markAllRead(AccountId account, Instant until, Instant at) {
        db.expectTransaction();
        List<Notice> unread =
                unreadOf(account).filter(n -> !n.at().isAfter(until)).toList();
        unread.forEach(n -> db.messaging.notices.put(
                n.id(), new Notice(n.id(), n.to(), n.kind(), n.subject(), n.fact(), n.at(), Optional.of(at))));
        return unread.size();
    }

    @Override
    public void forget(Instant before) {
        db.expectTransaction();
        db.messaging
                .notices
                .all()
                .filter(n -> n.at().isBefore(before))
                .toList()
                .forEach(n -> db.messaging.notices.remove(n.id()));
    }

    @Override
    public Page<Notice> list(AccountId account, PageRequest page) {
        return db.read(() -> Pages.inOrder(of(account), Notice::at, n -> n.id().value(), page));
    }

    @Override
    public long unread(AccountId account) {
        return db.read(() -> unreadOf(account).count());
    }

    private Stream<Notice> of(AccountId account) {
        return db.messaging.notices.all().filter(n -> n.to().equals(account));
    }

    private Stream<Notice> unreadOf(AccountId account) {
        return of(account).filter(n -> n.readAt().isEmpty());
    }
}
