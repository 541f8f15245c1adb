package org.partnercabinet.persistence.report;

import org.jdbi.v3.core.mapper.RowMapper;
import org.partnercabinet.application.report.OverviewQueries;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.persistence.Database;
import org.partnercabinet.persistence.Row;

/** What waits for an administrator: counts of short stretches of indexes. */
public final class JdbiOverviewQueries implements OverviewQueries {
    private static final RowMapper<Overview> OVERVIEW = Row.mapper(row -> new Overview(
            row.big("registrations"),
            row.big("pending"),
            row.big("approved"),
            row.big("failed"),
            row.big("appeals"),
            row.big("passwords"),
            row.big("chats")));

    private final Database database;

    public JdbiOverviewQueries(Database database) {
        this.database = database;
    }

    @Override
    public Overview now(AccountId reader) {
        return database.with(handle ->
                handle.createQuery("""
                        select (select count(*) from partner where status = 'pending') as registrations,
                               (select count(*) from payout where status = 'pending') as pending,
                               (select count(*) from payout where status = 'approved') as approved,
                               (select count(*) from outbox where state = 'buried') as failed,
                               (select count(*) from appeal where state = 'waiting') as appeals,
                               (select count(*) from password_reset where asked_at is not null) as passwords,
                               (select count(*) from chat_conversation c
                                where c.last_at > timestamp with time zone '1970-01-01 00:00:00+00:00'
                                and c.by_partner > coalesce((select m.seen from chat_mark m
                                                             where m.partner = c.partner and m.account = :me), 0))
                                   as chats""").bind("me", reader).map(OVERVIEW).one());
    }
}
