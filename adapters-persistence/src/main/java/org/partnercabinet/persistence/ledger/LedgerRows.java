package org.partnercabinet.persistence.ledger;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.partnercabinet.application.ledger.LedgerQueries;
import org.partnercabinet.domain.ledger.LedgerAccount;
import org.partnercabinet.domain.ledger.Reason;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.money.Percent;
import org.partnercabinet.domain.partner.PartnerId;

/** The statements behind {@link JdbiLedgerQueries}. Public because JDBI implements it; nobody else uses it. */
public interface LedgerRows {
    @SqlQuery("select kind, currency, minor from ledger_account where partner = :partner")
    @RegisterConstructorMapper(Account.class)
    List<Account> accounts(PartnerId partner);

    /** What the next payout deducts, as positive amounts, one a currency. */
    @SqlQuery("""
            select currency, -sum(minor) as minor from ledger_lot
            where partner = :partner and kind = 'available' and minor < 0
            group by currency""")
    @RegisterConstructorMapper(Sum.class)
    List<Sum> debts(PartnerId partner);

    @SqlQuery("select currency, sum(minor) as minor from ledger_entry group by currency")
    @RegisterConstructorMapper(Sum.class)
    List<Sum> totals();

    @SqlQuery("""
            select seq, id, at, reason, subject, base_minor, base_currency, percent, target_minor, target_currency, comment
            from ledger_transfer
            where partner = :partner and seq < :before
            order by partner desc, seq desc limit :limit""")
    @RegisterConstructorMapper(Booked.class)
    List<Booked> transfers(PartnerId partner, long before, int limit);

    @SqlQuery("""
            select e.transfer, e.kind, e.lot, e.currency, e.minor, r.id as referral, c.name as client
            from ledger_entry e
            left join referral r on r.id = e.lot
            left join client c on c.id = r.client
            where e.transfer = any(:transfers)""")
    @RegisterConstructorMapper(Change.class)
    List<Change> changes(UUID[] transfers);

    @SqlQuery("""
            select r.id as referral, c.name as client, l.currency, l.minor
            from ledger_lot l
            left join referral r on r.id = l.lot
            left join client c on c.id = r.client
            where l.partner = :partner and l.kind = 'available' and l.minor <> 0
            order by case when l.minor < 0 or r.id is null then 0 else 1 end, l.minor desc, l.lot limit :limit""")
    @RegisterConstructorMapper(Lot.class)
    List<Lot> payable(PartnerId partner, int limit);

    @SqlQuery("""
            select currency, count(*) as partners, sum(minor) as minor from ledger_account
            where kind = 'available' and minor > 0
            group by currency order by currency""")
    @RegisterConstructorMapper(Owing.class)
    List<Owing> owing();

    @SqlQuery("""
            select currency,
                   sum(case when kind = 'available' then minor else 0 end) as free,
                   sum(case when kind = 'reserved' then minor else 0 end) as asked,
                   sum(case when kind = 'paid' then minor else 0 end) as paid
            from ledger_account
            where kind in ('available', 'reserved', 'paid') and minor > 0
            group by currency order by currency""")
    @RegisterConstructorMapper(InAll.class)
    List<InAll> inAll();

    record InAll(Currency currency, long free, long asked, long paid) {
        LedgerQueries.InAll sums() {
            return new LedgerQueries.InAll(
                    new Money(free, currency), new Money(asked, currency), new Money(paid, currency));
        }
    }

    record Owing(Currency currency, int partners, long minor) {}

    record Lot(Optional<UUID> referral, Optional<String> client, Currency currency, long minor) {
        Money amount() {
            return new Money(minor, currency);
        }
    }

    record Account(LedgerAccount.Kind kind, Currency currency, long minor) {
        Money amount() {
            return new Money(minor, currency);
        }
    }

    record Sum(Currency currency, long minor) {
        Money amount() {
            return new Money(minor, currency);
        }
    }

    record Booked(
            long seq,
            UUID id,
            Instant at,
            Reason.Kind reason,
            String subject,
            Optional<Long> baseMinor,
            Optional<Currency> baseCurrency,
            Optional<Integer> percent,
            Optional<Long> targetMinor,
            Optional<Currency> targetCurrency,
            String comment) {
        Reason sentence() {
            Optional<Reason.Earning> earning = baseMinor.map(base -> new Reason.Earning(
                    new Money(base, baseCurrency.orElseThrow()),
                    new Percent(percent.orElseThrow()),
                    new Money(targetMinor.orElseThrow(), targetCurrency.orElseThrow())));
            return new Reason(reason, subject, earning, comment);
        }
    }

    /** @param referral the referral whose lot this is, with its client's name; empty for corrections */
    record Change(
            UUID transfer,
            LedgerAccount.Kind kind,
            UUID lot,
            Currency currency,
            long minor,
            Optional<UUID> referral,
            Optional<String> client) {
        Money amount() {
            return new Money(minor, currency);
        }
    }
}
