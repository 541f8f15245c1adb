package org.partnercabinet.application.memory;

import java.util.Comparator;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partnercabinet.application.Page;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.ledger.LedgerQueries;
import org.partnercabinet.domain.client.Client;
import org.partnercabinet.domain.ledger.Entry;
import org.partnercabinet.domain.ledger.LedgerAccount.Kind;
import org.partnercabinet.domain.ledger.Lot;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.referral.Referral;
import org.partnercabinet.domain.referral.ReferralId;

record MemoryLedgerQueries(MemoryDatabase db) implements LedgerQueries {
    private static final List<Kind> OWN = List.of(Kind.HELD, Kind.AVAILABLE, Kind.RESERVED, Kind.PAID);

    @Override
    public List<Balance> balances(PartnerId partner) {
        return db.read(() -> OWN.stream()
                .flatMap(kind -> new MemoryLedger(db).entries(partner, kind))
                .map(entry -> entry.change().currency())
                .distinct()
                .sorted(Comparator.comparing(Currency::getCurrencyCode))
                .map(currency -> balance(partner, currency))
                .toList());
    }

    private Balance balance(PartnerId partner, Currency currency) {
        return new Balance(
                sum(currency, perLot(partner, Kind.HELD, currency)),
                sum(currency, perLot(partner, Kind.AVAILABLE, currency).map(Money::orZero)),
                sum(currency, perLot(partner, Kind.RESERVED, currency)),
                sum(currency, perLot(partner, Kind.PAID, currency)),
                sum(
                        currency,
                        perLot(partner, Kind.AVAILABLE, currency)
                                .map(Money::negated)
                                .map(Money::orZero)));
    }

    private Stream<Money> perLot(PartnerId partner, Kind kind, Currency currency) {
        var ledger = new MemoryLedger(db);
        return ledger.entries(partner, kind)
                .map(Entry::lot)
                .distinct()
                .flatMap(lot -> ledger.amounts(partner, kind, lot).stream())
                .filter(amount -> amount.currency().equals(currency));
    }

    private static Money sum(Currency currency, Stream<Money> amounts) {
        return amounts.reduce(Money.zero(currency), Money::plus);
    }

    @Override
    public List<Line> statement(PartnerId partner, Optional<Long> before, int limit) {
        return db.read(() -> db.transfers
                .all()
                .filter(booked -> booked.transfer().partner().equals(partner))
                .filter(booked -> before.map(seq -> booked.seq() < seq).orElse(true))
                .sorted(Comparator.comparing(MemoryLedger.Booked::seq).reversed())
                .limit(limit)
                .map(this::line)
                .toList());
    }

    private Line line(MemoryLedger.Booked booked) {
        var transfer = booked.transfer();
        var changes = new EnumMap<Kind, Money>(Kind.class);
        transfer.entries().stream()
                .filter(entry -> OWN.contains(entry.account().kind()))
                .forEach(entry -> changes.merge(entry.account().kind(), entry.change(), Money::plus));
        changes.values().removeIf(Money::isZero);
        Set<Lot> lots = transfer.entries().stream().map(Entry::lot).collect(Collectors.toSet());
        Optional<Referral> about = Optional.of(lots)
                .filter(all -> all.size() == 1)
                .flatMap(all ->
                        db.referrals.find(new ReferralId(all.iterator().next().value())));
        Optional<UUID> referral = about.map(r -> r.id().value());
        Optional<String> client =
                about.flatMap(r -> db.clients.find(r.client())).map(Client::name);
        return new Line(
                booked.seq(), transfer.id().value(), transfer.at(), transfer.reason(), changes, referral, client);
    }

    @Override
    public List<Payable> payable(PartnerId partner, int limit) {
        var ledger = new MemoryLedger(db);
        return db.read(() -> ledger.entries(partner, Kind.AVAILABLE)
                .map(Entry::lot)
                .distinct()
                .flatMap(lot -> ledger.amounts(partner, Kind.AVAILABLE, lot).stream()
                        .filter(amount -> !amount.isZero())
                        .map(amount -> payable(lot, amount)))
                .sorted(Comparator.comparing((Payable row) ->
                                !row.amount().isNegative() && row.referral().isPresent())
                        .thenComparing(row -> -row.amount().minor()))
                .limit(limit)
                .toList());
    }

    private Payable payable(Lot lot, Money amount) {
        Optional<Referral> about = db.referrals.find(new ReferralId(lot.value()));
        return new Payable(
                about.map(r -> r.id().value()),
                about.flatMap(r -> db.clients.find(r.client())).map(Client::name),
                amount);
    }

    @Override
    public List<Owing> owing() {
        return db.read(() -> all()
                .collect(Collectors.groupingBy(
                        owed -> owed.amount().currency().getCurrencyCode(), TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(some -> new Owing(
                        some.size(),
                        some.stream().map(Owed::amount).reduce(Money::plus).orElseThrow()))
                .toList());
    }

    @Override
    public List<InAll> inAll() {
        return db.read(() -> db
                .partners
                .all()
                .flatMap(partner -> balances(partner.id()).stream())
                .collect(Collectors.groupingBy(
                        balance -> balance.paid().currency().getCurrencyCode(), TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(MemoryLedgerQueries::inAll)
                .filter(all -> !all.toPay().isZero() || !all.paid().isZero())
                .toList());
    }

    private static InAll inAll(List<Balance> some) {
        var currency = some.get(0).paid().currency();
        return new InAll(
                sum(
                        currency,
                        some.stream().map(of -> of.available().minus(of.debt()).orZero())),
                sum(currency, some.stream().map(Balance::reserved)),
                sum(currency, some.stream().map(Balance::paid)));
    }

    @Override
    public Page<Owed> owed(Currency currency, Optional<Set<PartnerId>> among, PageRequest page) {
        return db.read(() -> {
            List<Owed> rows = all().filter(owed -> owed.amount().currency().equals(currency))
                    .filter(owed -> among.map(some -> some.contains(new PartnerId(owed.partner())))
                            .orElse(true))
                    .sorted(Comparator.comparing((Owed owed) -> owed.amount().minor())
                            .thenComparing(owed -> owed.partner().toString())
                            .reversed())
                    .toList();
            var items = rows.stream().skip(page.skipped()).limit(page.size()).toList();
            return new Page<>(items, page.page(), page.size(), rows.size());
        });
    }

    private Stream<Owed> all() {
        return db.partners
                .all()
                .flatMap(partner -> balances(partner.id()).stream()
                        .map(balance -> balance.available().minus(balance.debt()))
                        .filter(Money::isPositive)
                        .map(amount -> new Owed(
                                partner.id().value(),
                                partner.profile().name(),
                                partner.profile().email().value(),
                                amount)));
    }

    @Override
    public Map<String, Long> totals() {
        return db.read(() -> {
            var totals = new HashMap<String, Long>();
            db.transfers
                    .all()
                    .flatMap(booked -> booked.transfer().entries().stream())
                    .map(Entry::change)
                    .forEach(change ->
                            totals.merge(change.currency().getCurrencyCode(), change.minor(), Math::addExact));
            return totals;
        });
    }
}
