package org.partnercabinet.application.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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

    /** Sum of all entries of all accounts per currency: zero, or something is very wrong. */
    Map<String, Long> totals();

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
