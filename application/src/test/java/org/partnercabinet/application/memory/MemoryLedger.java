package org.partnercabinet.application.memory;

import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partnercabinet.application.ledger.Ledger;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.ledger.Entry;
import org.partnercabinet.domain.ledger.LedgerAccount;
import org.partnercabinet.domain.ledger.Lot;
import org.partnercabinet.domain.ledger.Transfer;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.partner.PartnerId;

/** Balances are summed from the transfers each time: slow, and beyond doubt. */
record MemoryLedger(MemoryDatabase db) implements Ledger {
    /** @param seq the place in the ledger, from 1 */
    record Booked(long seq, Transfer transfer) {}

    @Override
    public void lock(PartnerId partner) {
        db.expectTransaction();
        if (db.partners.find(partner).isEmpty()) throw Refusal.notFound("partner");
        db.lockPartner(partner);
    }

    @Override
    public void record(Collection<Transfer> transfers) {
        db.expectTransaction();
        for (Transfer transfer : transfers) {
            if (!db.hasLocked(transfer.partner())) throw new IllegalStateException("lock the partner first");
            if (db.transfers.find(transfer.cause()).isPresent()) {
                throw Refusal.conflict("ledger.already-booked", transfer.cause());
            }
            db.transfers.put(transfer.cause(), new Booked(db.transfers.size() + 1L, transfer));
        }
    }

    @Override
    public Map<Lot, List<Money>> lots(PartnerId partner, LedgerAccount.Kind kind) {
        db.expectTransaction();
        var found = new LinkedHashMap<Lot, List<Money>>();
        entries(partner, kind).map(Entry::lot).distinct().forEach(lot -> {
            List<Money> amounts = amounts(partner, kind, lot);
            if (!amounts.isEmpty()) found.put(lot, amounts);
        });
        return found;
    }

    @Override
    public List<Money> lot(PartnerId partner, LedgerAccount.Kind kind, Lot lot) {
        db.expectTransaction();
        return amounts(partner, kind, lot);
    }

    @Override
    public Granted granted(String subject) {
        db.expectTransaction();
        List<Transfer> caused = db.transfers
                .all()
                .map(Booked::transfer)
                .filter(t -> t.reason().subject().equals(subject))
                .toList();
        var amounts = caused.stream()
                .flatMap(t -> t.entries().stream())
                .filter(e -> e.account().kind() == LedgerAccount.Kind.PROGRAM)
                .map(e -> e.change().negated())
                .collect(byCurrency());
        return new Granted(amounts, caused.size());
    }

    List<Money> amounts(PartnerId partner, LedgerAccount.Kind kind, Lot lot) {
        return entries(partner, kind)
                .filter(e -> e.lot().equals(lot))
                .map(Entry::change)
                .collect(byCurrency())
                .values()
                .stream()
                .filter(sum -> !sum.isZero())
                .toList();
    }

    Stream<Entry> entries(PartnerId partner, LedgerAccount.Kind kind) {
        return db.transfers
                .all()
                .map(Booked::transfer)
                .filter(t -> t.partner().equals(partner))
                .flatMap(t -> t.entries().stream())
                .filter(e -> e.account().kind() == kind);
    }

    static java.util.stream.Collector<Money, ?, Map<Currency, Money>> byCurrency() {
        return Collectors.toMap(Money::currency, Function.identity(), Money::plus, LinkedHashMap::new);
    }
}
