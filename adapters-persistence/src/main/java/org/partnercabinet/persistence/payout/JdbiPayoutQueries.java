package org.partnercabinet.persistence.payout;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.partnercabinet.application.Page;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.Vault;
import org.partnercabinet.application.payout.PayoutQueries;
import org.partnercabinet.domain.partner.PayoutMethod;
import org.partnercabinet.domain.payout.PayoutId;
import org.partnercabinet.persistence.Database;
import org.partnercabinet.persistence.Listing;
import org.partnercabinet.persistence.Row;

/** Payouts with their lines: three statements for a page of any size. */
public final class JdbiPayoutQueries implements PayoutQueries {
    private static final RowMapper<Part> PART = Row.mapper(row -> new Part(
            row.id("payout"),
            new LineRow(row.maybeId("referral"), row.maybeText("client"), row.money("minor", "currency"))));

    private static final List<String> STATUSES = List.of("pending", "approved", "paid", "rejected", "cancelled");

    private static final RowMapper<Map.Entry<String, Long>> COUNTED =
            Row.mapper(row -> Map.entry(row.text("status"), row.big("payouts")));

    private record Part(UUID payout, LineRow line) {}

    private final Database database;
    private final RowMapper<PayoutRow> row;

    private final RowMapper<Optional<PayoutMethod>> target;

    /** @param vault opens the requisites; lists show them masked */
    public JdbiPayoutQueries(Database database, Vault vault) {
        this.database = database;
        var columns = new PayoutColumns(vault);
        this.target = Row.mapper(columns::method);
        this.row = Row.mapper(r -> new PayoutRow(
                r.id("id"),
                r.id("partner"),
                r.text("partner_name"),
                r.money("minor", "currency"),
                r.text("status"),
                r.text("comment"),
                r.text("decision"),
                columns.method(r).map(method -> new Method(method.label(), method.masked())),
                r.at("requested_at"),
                r.maybeAt("approved_at"),
                r.maybeAt("decided_at"),
                List.of()));
    }

    @Override
    public Page<PayoutRow> list(Scope scope, Optional<String> status, PageRequest page) {
        Listing<PayoutRow> payouts = payouts(scope).of("p.status", "status", status);
        return database.with(handle -> {
            Page<PayoutRow> bare = payouts.page(handle, page);
            return new Page<>(complete(handle, bare.items()), bare.page(), bare.size(), bare.total());
        });
    }

    @Override
    public Optional<PayoutRow> one(Scope scope, PayoutId id) {
        return database.with(handle -> {
            Optional<PayoutRow> bare =
                    payouts(scope).where("p.id = :id", "id", Optional.of(id)).one(handle);
            return complete(handle, bare.stream().toList()).stream().findFirst();
        });
    }

    @Override
    public List<PayoutRow> between(Scope scope, UUID first, UUID last, int limit) {
        String partner = scope.partner().isPresent() ? " and p.partner = :partner" : "";
        return database.with(handle -> complete(
                handle,
                handle.createQuery("""
                        select p.*, partner.name as partner_name
                        from payout p join partner on partner.id = p.partner
                        where p.id >= :first and p.id <= :last <partner>
                        order by p.id desc limit :limit""")
                        .define("partner", partner)
                        .bind("partner", scope.partner())
                        .bind("first", first)
                        .bind("last", last)
                        .bind("limit", limit)
                        .map(row)
                        .list()));
    }

    @Override
    public Optional<String> requisites(PayoutId id) {
        return database.with(handle -> handle.createQuery("select * from payout where id = :id")
                .bind("id", id)
                .map(target)
                .findOne()
                .flatMap(method -> method.map(PayoutMethod::requisites)));
    }

    @Override
    public Map<String, Long> counts(Scope scope) {
        String whose = scope.partner().isPresent() ? " and partner = :partner" : "";
        return database.with(handle -> handle.createQuery("""
                        select status, count(*) as payouts from payout
                        where status = any(:statuses) <whose> group by status""")
                .define("whose", whose)
                .bindArray("statuses", String.class, STATUSES)
                .bind("partner", scope.partner())
                .map(COUNTED)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Rows are found by their own index and then joined: two statements. */
    @Override
    public List<PayoutRow> following(Scope scope, Optional<String> status, Optional<Place> after, int limit) {
        String partner = scope.partner().isPresent() ? " and partner = :partner" : "";
        String state = status.isPresent() ? " and status = :status" : "";
        return database.with(handle -> complete(
                handle,
                handle.createQuery("""
                        select p.*, partner.name as partner_name
                        from (select * from payout
                              where requested_at >= :since and (requested_at > :since or id > :id) <partner> <state>
                              order by requested_at, id limit :limit) p
                        join partner on partner.id = p.partner
                        order by p.requested_at, p.id""")
                        .define("partner", partner)
                        .define("state", state)
                        .bind("since", after.map(Place::requestedAt).orElse(Instant.EPOCH))
                        .bind("id", after.map(Place::id).orElse(new UUID(0, 0)))
                        .bind("partner", scope.partner())
                        .bind("status", status)
                        .bind("limit", limit)
                        .map(row)
                        .list()));
    }

    private Listing<PayoutRow> payouts(Scope scope) {
        return new Listing<>(
                        "p.*, partner.name as partner_name",
                        "payout p",
                        "join partner on partner.id = p.partner",
                        "p.requested_at desc, p.id desc",
                        row)
                .of("p.partner", "partner", scope.partner());
    }

    private static List<PayoutRow> complete(Handle handle, List<PayoutRow> bare) {
        if (bare.isEmpty()) return bare;
        Map<UUID, List<LineRow>> lines = parts(
                        handle, bare.stream().map(PayoutRow::id).toList())
                .stream()
                .collect(groupingBy(Part::payout, mapping(Part::line, toList())));
        return bare.stream()
                .map(row -> new PayoutRow(
                        row.id(),
                        row.partnerId(),
                        row.partnerName(),
                        row.amount(),
                        row.status(),
                        row.comment(),
                        row.decision(),
                        row.method(),
                        row.requestedAt(),
                        row.approvedAt(),
                        row.decidedAt(),
                        lines.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private static List<Part> parts(Handle handle, List<UUID> payouts) {
        return handle.createQuery("""
                        select l.payout, l.minor, p.currency, r.id as referral, c.name as client
                        from payout_line l
                        join payout p on p.id = l.payout
                        left join referral r on r.id = l.lot
                        left join client c on c.id = r.client
                        where l.payout = any(:ids)
                        order by l.payout, l.line_no""")
                .bindArray("ids", UUID.class, payouts)
                .map(PART)
                .list();
    }
}
