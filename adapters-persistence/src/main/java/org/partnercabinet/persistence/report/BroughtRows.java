package org.partnercabinet.persistence.report;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.partnercabinet.application.report.Period;
import org.partnercabinet.application.report.ReportQueries.Brought;
import org.partnercabinet.application.report.ReportQueries.Place;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.referral.Semantics;
import org.partnercabinet.persistence.Row;

/** Some of a partner's clients with their deals and money: three statements, whatever the number. */
final class BroughtRows {
    private static final List<Semantics> BEST_FIRST = List.of(Semantics.WON, Semantics.OPEN, Semantics.LOST);

    private static final RowMapper<Bare> BARE =
            Row.mapper(row -> new Bare(new Place(row.at("created_at"), row.id("id")), row.text("name")));
    private static final RowMapper<DealOf> DEAL = Row.mapper(row -> new DealOf(
            row.id("referral"),
            row.constant(Semantics.class, "semantics"),
            row.maybeMoney("amount_minor", "amount_currency")));
    private static final RowMapper<Kept> KEPT =
            Row.mapper(row -> new Kept(row.id("lot"), row.text("kind").equals("paid"), row.money("minor", "currency")));

    private record Bare(Place place, String client) {}

    private record DealOf(UUID referral, Semantics semantics, Optional<Money> amount) {}

    private record Kept(UUID lot, boolean isPaid, Money money) {}

    private BroughtRows() {}

    static List<Brought> read(Handle handle, PartnerId partner, Period period, Optional<Place> after, int most) {
        List<Bare> bare = bare(handle, partner, period, after, most);
        if (bare.isEmpty()) return List.of();
        List<UUID> ids = bare.stream().map(row -> row.place.id()).toList();
        Map<UUID, List<DealOf>> deals = handle.createQuery("""
                        select referral, semantics, amount_minor, amount_currency from deal
                        where referral = any(:ids) and entity = 'deal'""")
                .bindArray("ids", UUID.class, ids)
                .map(DEAL)
                .collect(groupingBy(DealOf::referral));
        Map<UUID, List<Kept>> money = handle.createQuery("""
                        select lot, kind, currency, minor from ledger_lot where lot = any(:ids) and minor <> 0""")
                .bindArray("ids", UUID.class, ids)
                .map(KEPT)
                .collect(groupingBy(Kept::lot));
        return bare.stream()
                .map(row -> brought(
                        row,
                        deals.getOrDefault(row.place.id(), List.of()),
                        money.getOrDefault(row.place.id(), List.of())))
                .toList();
    }

    private static List<Bare> bare(Handle handle, PartnerId partner, Period period, Optional<Place> after, int most) {
        return handle.createQuery("""
                        select r.id, r.created_at, c.name
                        from (select id, client, created_at from referral
                              where partner = :partner and created_at >= :since and created_at < :end
                                and (created_at > :since or id > :id)
                              order by partner, created_at, id limit :most) r
                        join client c on c.id = r.client
                        order by r.created_at, r.id""")
                .bind("partner", partner)
                .bind("since", after.map(Place::createdAt).orElseGet(period::start))
                .bind("id", after.map(Place::id).orElse(new UUID(0, 0)))
                .bind("end", period.end())
                .bind("most", most)
                .map(BARE)
                .list();
    }

    private static Brought brought(Bare row, List<DealOf> deals, List<Kept> money) {
        Optional<Semantics> state = BEST_FIRST.stream()
                .filter(best -> deals.stream().anyMatch(deal -> deal.semantics == best))
                .findFirst();
        return new Brought(
                row.place,
                row.client,
                state,
                deals.stream()
                        .filter(deal -> deal.semantics == Semantics.WON)
                        .flatMap(deal -> deal.amount.stream())
                        .toList(),
                money.stream().map(Kept::money).toList(),
                money.stream().filter(Kept::isPaid).map(Kept::money).toList());
    }
}
