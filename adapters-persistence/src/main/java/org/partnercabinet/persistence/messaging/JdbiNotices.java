package org.partnercabinet.persistence.messaging;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.partnercabinet.application.Page;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.messaging.NoticeQueries;
import org.partnercabinet.application.messaging.Notices;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.messaging.Notice;
import org.partnercabinet.domain.messaging.NotificationId;
import org.partnercabinet.persistence.Database;
import org.partnercabinet.persistence.Listing;
import org.partnercabinet.persistence.Row;

/** Notices in the database; a unique key keeps them from being told twice. */
public final class JdbiNotices implements Notices, NoticeQueries {
    private static final RowMapper<Notice> NOTICE = Row.mapper(row -> new Notice(
            new NotificationId(row.id("id")),
            new AccountId(row.id("account")),
            row.text("kind"),
            row.text("subject"),
            row.text("fact"),
            row.at("at"),
            row.maybeAt("read_at")));

    private final Database database;

    public JdbiNotices(Database database) {
        this.database = database;
    }

    @Override
    public List<Notice> addAll(List<Notice> notices) {
        if (notices.isEmpty()) return List.of();
        return database.within(handle -> {
            var batch = handle.prepareBatch("""
                    insert into notice (id, account, kind, subject, fact, at, read_at)
                    values (:id, :account, :kind, :subject, :fact, :at, :readAt)
                    on conflict do nothing""");
            notices.forEach(notice -> batch.bind("id", notice.id())
                    .bind("account", notice.to())
                    .bind("kind", notice.kind())
                    .bind("subject", notice.subject())
                    .bind("fact", notice.fact())
                    .bind("at", notice.at())
                    .bind("readAt", notice.readAt())
                    .add());
            int[] inserted = batch.execute();
            var news = new ArrayList<Notice>();
            for (int i = 0; i < inserted.length; i++) {
                if (inserted[i] != 0) news.add(notices.get(i));
            }
            return news;
        });
    }

    @Override
    public int markAllRead(AccountId account, Instant until, Instant at) {
        return database.within(handle -> handle.createUpdate("""
                        update notice set read_at = :at
                        where account = :account and read_at is null and at <= :until""")
                .bind("account", account)
                .bind("until", until)
                .bind("at", at)
                .execute());
    }

    @Override
    public void forget(Instant before) {
        database.within(handle -> handle.createUpdate("delete from notice where at < :before")
                .bind("before", before)
                .execute());
    }

    @Override
    public Page<Notice> list(AccountId account, PageRequest page) {
        var told = new Listing<>("n.*", "notice n", "", "n.at desc, n.id desc", NOTICE)
                .of("n.account", "account", Optional.of(account));
        return database.with(handle -> told.page(handle, page));
    }

    @Override
    public long unread(AccountId account) {
        return database.with(
                handle -> handle.createQuery("select count(*) from notice where account = :account and read_at is null")
                        .bind("account", account)
                        .mapTo(Long.class)
                        .one());
    }
}
