package org.partnercabinet.application.ledger;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.partnercabinet.application.Page;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.domain.ledger.LedgerAccount;
import org.partnercabinet.domain.ledger.Reason;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.partner.PartnerId;

/** A partner's money as they see it. */
public interface LedgerQueries {
    /** One row a currency, by currency code; a partner without money has none. */
    List<Balance> balances(PartnerId partner);

    /**
     * Newest first.
     *
     * @param before the {@code seq} of the last line seen; empty from the newest
     */
    List<Line> statement(PartnerId partner, Optional<Long> before, int limit);

    /**
     * What the next payout may be made of: first what it always takes in, debts and corrections, then what referrals have
     * available, most first.
     */
    List<Payable> payable(PartnerId partner, int limit);

    /** In which currencies partners could ask for money now, by code. */
    List<Owing> owing();

    /**
     * Partners who could ask for money in that currency now, most first, with all that they could ask for.
     *
     * @param among only these
     */
    Page<Owed> owed(Currency currency, Optional<Set<PartnerId>> among, PageRequest page);

    /** What all partners together are owed and were paid, by currency code; one without any money has no row. */
    List<InAll> inAll();

    /** Sum of all entries of all accounts per currency: zero, or something is very wrong. */
    Map<String, Long> totals();

    /**
     * @param free what partners could ask for now. @param asked what is in their open payouts
     * @param paid since the beginning
     */
    record InAll(Money free, Money asked, Money paid) {
        public Money toPay() {
            return free.plus(asked);
        }

        public Currency currency() {
            return paid.currency();
        }
    }

    /** @param amount of all of them together */
    record Owing(int partners, Money amount) {}

    /** @param amount positive, after debts and with corrections */
    record Owed(UUID partner, String name, String email, Money amount) {}

    /** @param available what may be requested before debts. @param debt what the next payout deducts, not negative */
    record Balance(Money held, Money available, Money reserved, Money paid, Money debt) {}

    /**
     * @param referral whose money it is; empty for corrections
     * @param amount negative for a debt, never zero
     */
    record Payable(Optional<UUID> referral, Optional<String> client, Money amount) {}

    /**
     * One transfer.
     *
     * @param seq grows with each transfer; the cursor
     * @param changes what it changed, per account of the partner, zero left out
     * @param referral the referral it is about, when it is about exactly one
     * @param client that referral's client
     */
    record Line(
            long seq,
            UUID id,
            Instant at,
            Reason reason,
            Map<LedgerAccount.Kind, Money> changes,
            Optional<UUID> referral,
            Optional<String> client) {}
}
