package org.partnercabinet.persistence.transfer;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;
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

    private static final RowMapper<Exported> EXPORTED = Row.mapper(JdbiTransferQueries::exported);
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
            List<OfPartner> partners = ConversionRows.byPartner(handle, scope, period);
            List<OfImport> imports = ConversionRows.byImport(handle, scope, period);
            return new Statistics(OfPartner.totals(partners), partners, imports);
        });
    }

    @Override
    public List<OfPartner> byPartner(Scope scope, Period period) {
        return database.with(handle -> ConversionRows.byPartner(handle, scope, period));
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
