package org.partnercabinet.persistence.transfer;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import org.partnercabinet.application.Page;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.transfer.TransferQueries;
import org.partnercabinet.domain.transfer.TransferToken;
import org.partnercabinet.persistence.Database;
import org.partnercabinet.persistence.Listing;
import org.partnercabinet.persistence.Row;

/** Tokens, export and conversion, from the database. */
public final class JdbiTransferQueries implements TransferQueries {
    /** A lead that became a deal lives on in it, so a converted lead alone says nothing. */
    private static final String STATUS = """
            case when exists (select 1 from deal d where d.referral = r.id and d.entity = 'deal'
                                                    and d.semantics = 'won') then 'won'
                 when exists (select 1 from deal d where d.referral = r.id
                                                    and d.semantics in ('lost', 'deleted'))
                      and not exists (select 1 from deal d where d.referral = r.id
                                                           and d.semantics in ('open', 'won')) then 'lost'
                 else 'open' end as status""";

    /** The same as a number, from all deals {@code r} of a referral at once: 3 is won, 1 is lost, the rest is open. */
    private static final String BEST = """
            max(case when r.entity = 'deal' and r.semantics = 'won' then 3
                     when r.semantics in ('open', 'won') then 2
                     when r.semantics in ('lost', 'deleted') then 1 end)""";

    /** Referrals by themselves, and what became of them by deals by themselves: two stretches of indexes. */
    private static final String BY_PARTNER = """
            select c.subject as id, p.name, c.all_of_them, c.sent, c.won, c.lost
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
            left join partner p on p.id = c.subject
            order by c.all_of_them desc, c.subject""".replace("<best>", BEST);

    private static final String BY_IMPORT = """
            select c.import as id, i.file_name as name, c.all_of_them, c.sent, c.won, c.lost
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
            left join lead_import i on i.id = c.import
            order by c.all_of_them desc, c.import""".replace("<best>", BEST);

    private static final RowMapper<Exported> EXPORTED = Row.mapper(JdbiTransferQueries::exported);
    private static final RowMapper<OfPartner> OF_PARTNER =
            Row.mapper(row -> new OfPartner(row.id("id"), row.text("name"), counts(row)));
    private static final RowMapper<OfImport> OF_IMPORT =
            Row.mapper(row -> new OfImport(row.id("id"), row.text("name"), counts(row)));

    private final Database database;

    public JdbiTransferQueries(Database database) {
        this.database = database;
    }

    @Override
    public Page<TransferToken> tokens(Scope scope, PageRequest page) {
        return database.with(handle -> new Listing<>(
                        "t.*", "transfer_token t", "", "t.created_at desc, t.id desc", JdbiTransferTokens.TOKEN)
                .of("t.partner", "partner", scope.partner())
                .page(handle, page));
    }

    @Override
    public List<Exported> export(Scope scope, Optional<Place> after, int most) {
        String owner = scope.partner().isPresent() ? "r.partner = :partner and " : "";
        String lead = scope.partner().isPresent() ? "r.partner, " : "";
        return database.with(handle -> {
            var query = handle.createQuery("select r.id, r.created_at, coalesce(r.via, r.origin) as origin, r.comment,"
                            + " r.crm_state, c.name, c.phone, c.email, c.company, p.code, r.utm_source, r.utm_medium,"
                            + " r.utm_campaign, r.utm_content, r.utm_term, " + STATUS
                            + " from (select * from referral r where " + owner
                            + "r.created_at >= :at and (r.created_at > :at or r.id > :id) order by " + lead
                            + "r.created_at, r.id limit :most) r join client c on c.id = r.client"
                            + " join partner p on p.id = r.partner"
                            + " order by r.created_at, r.id")
                    .bind("at", after.map(Place::createdAt).orElse(Instant.EPOCH))
                    .bind("id", after.map(Place::id).orElse(new UUID(0, 0)))
                    .bind("most", most);
            scope.partner().ifPresent(partner -> query.bind("partner", partner));
            return query.map(EXPORTED).list();
        });
    }

    @Override
    public Statistics statistics(Scope scope, Period period) {
        return database.with(handle -> {
            List<OfPartner> partners =
                    counted(handle, scope, period, BY_PARTNER).map(OF_PARTNER).list();
            List<OfImport> imports =
                    counted(handle, scope, period, BY_IMPORT).map(OF_IMPORT).list();
            return new Statistics(OfPartner.totals(partners), partners, imports);
        });
    }

    @Override
    public List<OfPartner> byPartner(Scope scope, Period period) {
        return database.with(handle ->
                counted(handle, scope, period, BY_PARTNER).map(OF_PARTNER).list());
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

    private static Exported exported(Row row) throws SQLException {
        var marks = List.of(
                row.text("utm_source"),
                row.text("utm_medium"),
                row.text("utm_campaign"),
                row.text("utm_content"),
                row.text("utm_term"));
        return new Exported(
                new Place(row.at("created_at"), row.id("id")),
                row.text("code"),
                row.text("name"),
                row.maybeText("phone"),
                row.maybeText("email"),
                row.text("company"),
                row.text("comment"),
                marks,
                row.text("origin"),
                row.text("crm_state"),
                row.text("status"));
    }
}
