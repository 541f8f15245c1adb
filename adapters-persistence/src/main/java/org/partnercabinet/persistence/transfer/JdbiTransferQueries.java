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

    private static final String COUNTS = """
            select id, name, count(*) as all_of_them,
                   sum(case when crm_state = 'sent' then 1 else 0 end) as sent,
                   sum(case when status = 'open' then 1 else 0 end) as open_now,
                   sum(case when status = 'won' then 1 else 0 end) as won,
                   sum(case when status = 'lost' then 1 else 0 end) as lost""";

    private static final String BY_PARTNER = """
            select p.id, p.name, x.crm_state, x.status from counted x join partner p on p.id = x.partner""";

    private static final String BY_IMPORT = """
            select i.id, i.file_name as name, x.crm_state, x.status
            from counted x
            join lead_import_row w on w.referral = x.id and w.outcome = 'created'
            join lead_import i on i.id = w.import""";

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
            Counts totals = partners.stream().map(OfPartner::counts).reduce(Counts.NONE, Counts::plus);
            return new Statistics(totals, partners, imports);
        });
    }

    private static Query counted(Handle handle, Scope scope, Period period, String keyed) {
        String owner = scope.partner().isPresent() ? "r.partner = :partner and " : "";
        // No common table expression: H2 gives its last answer again when only the parameters have changed.
        String counted = "(select r.id, r.partner, r.crm_state, " + STATUS + " from referral r where " + owner
                + "r.created_at >= :from and r.created_at < :until) x";
        String sql = COUNTS + " from (" + keyed.replace("counted x", counted)
                + ") keyed group by id, name order by count(*) desc, id";
        var query = handle.createQuery(sql).bind("from", period.from()).bind("until", period.until());
        scope.partner().ifPresent(partner -> query.bind("partner", partner));
        return query;
    }

    private static Counts counts(Row row) throws SQLException {
        return new Counts(
                row.big("all_of_them"), row.big("sent"), row.big("open_now"), row.big("won"), row.big("lost"));
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
