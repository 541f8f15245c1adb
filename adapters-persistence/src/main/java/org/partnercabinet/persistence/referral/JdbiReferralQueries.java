package org.partnercabinet.persistence.referral;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.partnercabinet.application.Page;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.referral.ReferralQueries;
import org.partnercabinet.domain.ledger.LedgerAccount;
import org.partnercabinet.domain.money.Percent;
import org.partnercabinet.domain.partner.SearchWords;
import org.partnercabinet.domain.referral.Deal;
import org.partnercabinet.domain.referral.ReferralId;
import org.partnercabinet.persistence.Database;
import org.partnercabinet.persistence.Listing;
import org.partnercabinet.persistence.Row;
import org.partnercabinet.persistence.client.ClientWordRows;

/** Referrals with deals and money: four statements for a page of any size, and one more for a search. */
public final class JdbiReferralQueries implements ReferralQueries {
    private static final RowMapper<ReferralRow> ROW = Row.mapper(JdbiReferralQueries::row);
    private static final RowMapper<Kept> KEPT = Row.mapper(row -> new Kept(
            row.id("lot"),
            new Balance(row.constant(LedgerAccount.Kind.class, "kind"), row.money("minor", "currency"))));

    private record Kept(UUID lot, Balance balance) {}

    private final Database database;

    public JdbiReferralQueries(Database database) {
        this.database = database;
    }

    @Override
    public Page<ReferralRow> list(Scope scope, Filter filter, PageRequest page) {
        Listing<ReferralRow> referrals =
                referrals(scope).of("r.link", "link", filter.link()).of("r.crm_state", "state", filter.crmState());
        List<String> wanted = filter.q().map(SearchWords::wanted).orElse(List.of());
        if (filter.q().isPresent() && wanted.isEmpty()) return new Page<>(List.of(), page.page(), page.size(), 0);
        return database.with(handle -> {
            if (!wanted.isEmpty()) ClientWordRows.narrow(handle, referrals, "r", wanted);
            Page<ReferralRow> bare = referrals.page(handle, page);
            return new Page<>(complete(handle, bare.items()), bare.page(), bare.size(), bare.total());
        });
    }

    @Override
    public Optional<ReferralRow> one(Scope scope, ReferralId id) {
        return database.with(handle -> {
            Optional<ReferralRow> bare =
                    referrals(scope).where("r.id = :id", "id", Optional.of(id)).one(handle);
            return complete(handle, bare.stream().toList()).stream().findFirst();
        });
    }

    private static Listing<ReferralRow> referrals(Scope scope) {
        return new Listing<>("""
                        r.id, r.partner, coalesce(r.via, r.origin) as origin, r.comment, r.created_at, r.crm_state, r.crm_reason, r.crm_entity,
                        r.crm_id, c.id as client_id, c.name, c.phone, c.email, c.company,
                        l.id as link_id, l.code, l.title, coalesce(p.reward_percent, s.percent, 0) as percent_now""", "referral r", """
                        join client c on c.id = r.client
                        join partner p on p.id = r.partner
                        left join link l on l.id = r.link
                        left join reward_settings s on s.id = 1""", "r.created_at desc, r.id desc", ROW)
                .of("r.partner", "partner", scope.partner());
    }

    private static List<ReferralRow> complete(Handle handle, List<ReferralRow> bare) {
        if (bare.isEmpty()) return bare;
        List<UUID> ids = bare.stream().map(ReferralRow::id).toList();
        Map<UUID, List<Deal>> deals = deals(handle, ids).stream()
                .collect(groupingBy(deal -> deal.referral().value()));
        Map<UUID, List<Balance>> money =
                money(handle, ids).stream().collect(groupingBy(Kept::lot, mapping(Kept::balance, toList())));
        return bare.stream()
                .map(row -> new ReferralRow(
                        row.id(),
                        row.partnerId(),
                        row.client(),
                        row.link(),
                        row.origin(),
                        row.comment(),
                        row.createdAt(),
                        row.crm(),
                        row.percentNow(),
                        deals.getOrDefault(row.id(), List.of()),
                        money.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private static List<Deal> deals(Handle handle, Collection<UUID> referrals) {
        return handle.createQuery("""
                        select * from deal where referral = any(:ids)
                        order by case when entity = 'lead' then 0 else 1 end, crm_id""")
                .bindArray("ids", UUID.class, referrals)
                .map(DealColumns.DEAL)
                .list();
    }

    private static List<Kept> money(Handle handle, Collection<UUID> lots) {
        return handle.createQuery("""
                        select lot, kind, currency, minor from ledger_lot where lot = any(:ids) and minor <> 0
                        order by currency, kind""")
                .bindArray("ids", UUID.class, lots)
                .map(KEPT)
                .list();
    }

    private static ReferralRow row(Row row) throws SQLException {
        var client = new ClientRow(
                row.id("client_id"),
                row.text("name"),
                row.maybeText("phone"),
                row.maybeText("email"),
                row.text("company"));
        Optional<Long> crmId =
                row.maybeText("crm_entity").isPresent() ? Optional.of(row.big("crm_id")) : Optional.empty();
        Optional<LinkRef> link = row.maybeId("link_id").isPresent()
                ? Optional.of(new LinkRef(row.id("link_id"), row.text("code"), row.text("title")))
                : Optional.empty();
        return new ReferralRow(
                row.id("id"),
                row.id("partner"),
                client,
                link,
                row.text("origin"),
                row.text("comment"),
                row.at("created_at"),
                new CrmRow(row.text("crm_state"), row.maybeText("crm_reason"), row.maybeText("crm_entity"), crmId),
                row.maybePercent("percent_now").orElse(Percent.ZERO),
                List.of(),
                List.of());
    }
}
