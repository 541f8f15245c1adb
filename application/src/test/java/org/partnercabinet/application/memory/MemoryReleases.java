package org.partnercabinet.application.memory;

import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.partnercabinet.application.reward.Releases;
import org.partnercabinet.domain.ledger.Entry;
import org.partnercabinet.domain.ledger.LedgerAccount;
import org.partnercabinet.domain.ledger.Reason;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.partner.PartnerId;

record MemoryReleases(MemoryDatabase db) implements Releases {
    @Override
    public Optional<Untold> untold(PartnerId partner) {
        db.expectTransaction();
        long told = db.released.find(partner).orElse(0L);
        List<MemoryLedger.Booked> news = db.transfers
                .all()
                .filter(booked -> booked.seq() > told)
                .filter(booked -> booked.transfer().partner().equals(partner))
                .filter(booked -> booked.transfer().reason().kind() == Reason.Kind.HOLD_RELEASED)
                .toList();
        var freed = news.stream()
                .flatMap(booked -> booked.transfer().entries().stream())
                .filter(entry -> entry.account().kind() == LedgerAccount.Kind.AVAILABLE)
                .collect(Collectors.groupingBy(
                        entry -> entry.account().currency(),
                        () -> new TreeMap<>(Comparator.comparing(Currency::getCurrencyCode)),
                        Collectors.toList()));
        return news.stream()
                .map(MemoryLedger.Booked::seq)
                .max(Long::compare)
                .map(upTo -> new Untold(
                        upTo,
                        freed.values().stream()
                                .map(MemoryReleases::sum)
                                .filter(sum -> sum.amount().isPositive())
                                .toList()));
    }

    private static Freed sum(List<Entry> entries) {
        Money amount = entries.stream().map(Entry::change).reduce(Money::plus).orElseThrow();
        return new Freed(
                amount, (int) entries.stream().map(Entry::lot).distinct().count());
    }

    @Override
    public void told(PartnerId partner, long upTo) {
        db.expectTransaction();
        db.released.put(partner, upTo);
    }
}
