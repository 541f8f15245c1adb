package org.partnercabinet.persistence.ledger;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;
import org.partnercabinet.application.ledger.Ledger;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.ledger.LedgerAccount;
import org.partnercabinet.domain.ledger.Lot;
import org.partnercabinet.domain.ledger.Transfer;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.persistence.Database;
import org.partnercabinet.persistence.Locked;
import org.partnercabinet.persistence.Row;

/** The ledger in the database. Its lock is the partner's row; a call of {@link #record} costs six statements at most. */
public final class JdbiLedger implements Ledger {
    private static final RowMapper<Kept> KEPT =
            Row.mapper(row -> new Kept(new Lot(row.id("lot")), row.money("minor", "currency")));
    private static final RowMapper<Grant> GRANT =
            Row.mapper(row -> new Grant(row.id("id"), row.maybeMoney("minor", "currency")));

    private record Kept(Lot lot, Money amount) {}

    private record Grant(UUID transfer, Optional<Money> fromProgramme) {}

    private final Database database;

    public JdbiLedger(Database database) {
        this.database = database;
    }

    @Override
    public void lock(PartnerId partner) {
        database.within(handle -> {
            Optional<UUID> there = handle.createQuery("select id from partner where id = :id <lock>")
                    .bind("id", partner)
                    .mapTo(UUID.class)
                    .findOne();
            if (there.isEmpty()) throw Refusal.notFound("partner");
            return Locked.in(handle).add(partner);
        });
    }

    @Override
    public void record(Collection<Transfer> transfers) {
        database.within(handle -> {
            if (transfers.isEmpty()) return transfers;
            Locked.in(handle).expect(transfers);
            LedgerWriter.transfers(handle, transfers);
            LedgerWriter.entries(handle, transfers);
            Sums.of(transfers).write(handle);
            return transfers;
        });
    }

    @Override
    public Map<Lot, List<Money>> lots(PartnerId partner, LedgerAccount.Kind kind) {
        return database.within(handle ->
                handle.createQuery("""
                        select lot, currency, minor from ledger_lot
                        where partner = :partner and kind = :kind and minor <> 0
                        order by lot, currency""").bind("partner", partner).bind("kind", kind).map(KEPT).stream()
                        .collect(groupingBy(Kept::lot, mapping(Kept::amount, toList()))));
    }

    @Override
    public List<Money> lot(PartnerId partner, LedgerAccount.Kind kind, Lot lot) {
        return database.within(
                handle -> handle
                        .createQuery("""
                        select lot, currency, minor from ledger_lot
                        where partner = :partner and kind = :kind and lot = :lot and minor <> 0
                        order by currency""")
                        .bind("partner", partner)
                        .bind("kind", kind)
                        .bind("lot", lot.value())
                        .map(KEPT)
                        .stream()
                        .map(Kept::amount)
                        .toList());
    }

    @Override
    public Granted granted(String subject) {
        return database.within(handle -> {
            List<Grant> grants =
                    handle.createQuery("""
                            select t.id, e.currency, e.minor
                            from ledger_transfer t
                            left join ledger_entry e on e.transfer = t.id and e.kind = 'program'
                            where t.subject = :subject""").bind("subject", subject).map(GRANT).list();
            var amounts = new HashMap<Currency, Money>();
            var transfers = new HashSet<UUID>();
            for (Grant grant : grants) {
                transfers.add(grant.transfer());
                grant.fromProgramme().ifPresent(m -> amounts.merge(m.currency(), m.negated(), Money::plus));
            }
            return new Granted(amounts, transfers.size());
        });
    }
}
