package org.partnercabinet.persistence.reward;

import java.util.List;
import org.jdbi.v3.core.mapper.RowMapper;
import org.partnercabinet.application.reward.PercentQueries;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.persistence.Database;

/** Percents and who decided them, from the database. */
public final class JdbiPercentQueries implements PercentQueries {
    private static final RowMapper<Row> ROW = org.partnercabinet.persistence.Row.mapper(row -> new Row(
            row.maybeId("partner").isPresent(), row.maybePercent("percent"), row.at("since"), row.maybeText("email")));

    private final Database database;

    public JdbiPercentQueries(Database database) {
        this.database = database;
    }

    @Override
    public List<Row> history(PartnerId partner) {
        return database.with(handle ->
                handle.createQuery("""
                        select r.partner, r.percent, r.since, a.email
                        from reward_percent r
                        left join account a on a.id = r.by_account
                        where r.partner = :partner or r.partner is null
                        order by r.seq desc""").bind("partner", partner).map(ROW).list());
    }
}
