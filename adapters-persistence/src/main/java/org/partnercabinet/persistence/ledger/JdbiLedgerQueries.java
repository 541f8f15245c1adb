package org.partnercabinet.persistence.ledger;

import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;
import org.partnercabinet.application.Page;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.ledger.LedgerQueries;
import org.partnercabinet.domain.ledger.LedgerAccount;
import org.partnercabinet.domain.ledger.LedgerAccount.Kind;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.persistence.Database;
import org.partnercabinet.persistence.Listing;
import org.partnercabinet.persistence.Row;

/** A partner's money as they see it: two statements for a page of the statement, two for the balances. */
public final class JdbiLedgerQueries implements LedgerQueries {
    private static final RowMapper<Owed> OWED = Row.mapper(
            row -> new Owed(row.id("partner"), row.text("name"), row.text("email"), row.money("minor", "currency")));

    private final Database database;

    public JdbiLedgerQueries(Database database) {
        this.database = database;
    }

    @Override
    public List<Balance> balances(PartnerId partner) {
        return database.with(handle -> {
            LedgerRows rows = handle.attach(LedgerRows.class);
            var debts = new HashMap<Currency, Money>();
            rows.debts(partner).forEach(debt -> debts.put(debt.currency(), debt.amount()));
            var accounts = new TreeMap<String, Map<Kind, Money>>();
            for (LedgerRows.Account account : rows.accounts(partner)) {
                accounts.computeIfAbsent(account.currency().getCurrencyCode(), c -> new EnumMap<>(Kind.class))
                        .put(account.kind(), account.amount());
            }
            return accounts.entrySet().stream()
                    .map(entry -> balance(Currency.getInstance(entry.getKey()), entry.getValue(), debts))
                    .toList();
        });
    }

    @Override
    public List<Line> statement(PartnerId partner, Optional<Long> before, int limit) {
        return database.with(handle -> {
            LedgerRows rows = handle.attach(LedgerRows.class);
            List<LedgerRows.Booked> booked = rows.transfers(partner, before.orElse(Long.MAX_VALUE), limit);
            if (booked.isEmpty()) return List.of();
            var changes = new HashMap<UUID, List<LedgerRows.Change>>();
            rows.changes(booked.stream().map(LedgerRows.Booked::id).toArray(UUID[]::new))
                    .forEach(change -> changes.computeIfAbsent(change.transfer(), id -> new ArrayList<>())
                            .add(change));
            return booked.stream()
                    .map(transfer -> line(transfer, changes.getOrDefault(transfer.id(), List.of())))
                    .toList();
        });
    }

    @Override
    public List<Payable> payable(PartnerId partner, int limit) {
        return database.with(handle -> handle.attach(LedgerRows.class).payable(partner, limit).stream()
                .map(lot -> new Payable(lot.referral(), lot.client(), lot.amount()))
                .toList());
    }

    @Override
    public List<Owing> owing() {
        return database.with(handle -> handle.attach(LedgerRows.class).owing().stream()
                .map(row -> new Owing(row.partners(), new Money(row.minor(), row.currency())))
                .toList());
    }

    @Override
    public List<InAll> inAll() {
        return database.with(handle -> handle.attach(LedgerRows.class).inAll().stream()
                .map(LedgerRows.InAll::sums)
                .toList());
    }

    @Override
    public Page<Owed> owed(Currency currency, Optional<Set<PartnerId>> among, PageRequest page) {
        var partners = among.map(some -> some.stream().map(PartnerId::value).toArray(UUID[]::new));
        return database.with(handle -> new Listing<>(
                        "p.id as partner, p.name, a.email, l.currency, l.minor",
                        "ledger_account l",
                        "join partner p on p.id = l.partner join account a on a.id = p.account",
                        "l.minor desc, l.partner desc",
                        OWED)
                .where("l.kind = 'available'")
                .where("l.currency = :currency", "currency", Optional.of(currency))
                .where("l.minor > 0")
                .where("l.partner = any(:partners)", "partners", partners)
                .page(handle, page));
    }

    @Override
    public Map<String, Long> totals() {
        return database.with(handle -> {
            var totals = new TreeMap<String, Long>();
            handle.attach(LedgerRows.class)
                    .totals()
                    .forEach(sum -> totals.put(sum.currency().getCurrencyCode(), sum.minor()));
            return totals;
        });
    }

    private static Balance balance(Currency currency, Map<Kind, Money> accounts, Map<Currency, Money> debts) {
        Money zero = Money.zero(currency);
        Money debt = debts.getOrDefault(currency, zero);
        return new Balance(
                accounts.getOrDefault(Kind.HELD, zero),
                accounts.getOrDefault(Kind.AVAILABLE, zero).plus(debt),
                accounts.getOrDefault(Kind.RESERVED, zero),
                accounts.getOrDefault(Kind.PAID, zero),
                debt);
    }

    private static Line line(LedgerRows.Booked booked, List<LedgerRows.Change> entries) {
        var changes = new EnumMap<Kind, Money>(Kind.class);
        var lots = new HashSet<UUID>();
        for (LedgerRows.Change entry : entries) {
            lots.add(entry.lot());
            if (entry.kind() != LedgerAccount.Kind.PROGRAM) {
                changes.merge(entry.kind(), entry.amount(), Money::plus);
            }
        }
        changes.values().removeIf(Money::isZero);
        Optional<LedgerRows.Change> only = lots.size() == 1 ? Optional.of(entries.get(0)) : Optional.empty();
        return new Line(
                booked.seq(),
                booked.id(),
                booked.at(),
                booked.sentence(),
                changes,
                only.flatMap(LedgerRows.Change::referral),
                only.flatMap(LedgerRows.Change::client));
    }
}
