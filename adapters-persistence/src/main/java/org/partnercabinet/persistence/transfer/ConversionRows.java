package org.partnercabinet.persistence.transfer;

import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.transfer.TransferQueries.Counts;
import org.partnercabinet.application.transfer.TransferQueries.OfImport;
import org.partnercabinet.application.transfer.TransferQueries.OfPartner;
import org.partnercabinet.application.transfer.TransferQueries.Period;
import org.partnercabinet.persistence.Row;

/** What became of referrals, by who brought them. One statement each. */
final class ConversionRows {
    /** A status as a number, from all deals {@code r} of a referral at once: 3 is won, 1 is lost, the rest is open. */
    private static final String BEST = """
            max(case when r.entity = 'deal' and r.semantics = 'won' then 3
                     when r.semantics in ('open', 'won') then 2
                     when r.semantics in ('lost', 'deleted') then 1 end)""";

    /** Referrals by themselves, and what became of them by deals by themselves: two stretches of indexes. */
    private static final String BY_PARTNER = """
            select c.subject as id, (select p.name from partner p where p.id = c.subject) as name,
                   c.all_of_them, c.sent, c.won, c.lost
            from (select subject, sum(all_of_them) as all_of_them, sum(sent) as sent, sum(won) as won, sum(lost) as lost
                  from (select r.partner as subject, count(*) as all_of_them,
                               sum(case when r.crm_state = 'sent' then 1 else 0 end) as sent, 0 as won, 0 as lost
                        from referral r
                        where <owner> r.created_at >= :from and r.created_at < :until group by r.partner
                        union all
                        select x.partner, 0, 0, sum(case when best = 3 then 1 else 0 end),
                               sum(case when best = 1 then 1 else 0 end)
                        from (select r.partner, <best> as best from deal r
                              where <owner> r.brought_at >= :from and r.brought_at < :until
                              group by r.referral, r.partner) x
                        group by x.partner) counted
                  group by subject) c
            order by c.all_of_them desc, c.subject""".replace("<best>", BEST);

    private static final String BY_IMPORT = """
            select c.import as id, (select i.file_name from lead_import i where i.id = c.import) as name,
                   c.all_of_them, c.sent, c.won, c.lost
            from (select import, count(*) as all_of_them, sum(case when crm_state = 'sent' then 1 else 0 end) as sent,
                         sum(case when best = 3 then 1 else 0 end) as won,
                         sum(case when best = 1 then 1 else 0 end) as lost
                  from (select i.id, i.crm_state, i.import, <best> as best
                        from (select r.id, r.crm_state, w.import from referral r
                              join lead_import_row w on w.referral = r.id and w.outcome = 'created'
                              where <owner> r.created_at >= :from and r.created_at < :until) i
                        left join deal r on r.referral = i.id
                        group by i.id, i.crm_state, i.import) x
                  group by import) c
            order by c.all_of_them desc, c.import""".replace("<best>", BEST);

    private static final RowMapper<OfPartner> OF_PARTNER =
            Row.mapper(row -> new OfPartner(row.id("id"), row.text("name"), counts(row)));
    private static final RowMapper<OfImport> OF_IMPORT =
            Row.mapper(row -> new OfImport(row.id("id"), row.text("name"), counts(row)));

    private ConversionRows() {}

    static List<OfPartner> byPartner(Handle handle, Scope scope, Period period) {
        return counted(handle, scope, period, BY_PARTNER).map(OF_PARTNER).list();
    }

    static List<OfImport> byImport(Handle handle, Scope scope, Period period) {
        return counted(handle, scope, period, BY_IMPORT).map(OF_IMPORT).list();
    }

    /** No common table expression: H2 gives its last answer again when only the parameters have changed. */
    private static Query counted(Handle handle, Scope scope, Period period, String by) {
        String sql = by.replace("<owner>", scope.partner().isPresent() ? "r.partner = :partner and" : "");
        var query = handle.createQuery(sql).bind("from", period.from()).bind("until", period.until());
        scope.partner().ifPresent(partner -> query.bind("partner", partner));
        return query;
    }

    private static Counts counts(Row row) throws SQLException {
        long all = row.big("all_of_them");
        long won = row.big("won");
        long lost = row.big("lost");
        return new Counts(all, row.big("sent"), all - won - lost, won, lost);
    }
}
