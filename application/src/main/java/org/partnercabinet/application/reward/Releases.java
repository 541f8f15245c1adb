package org.partnercabinet.application.reward;

import java.util.List;
import java.util.Optional;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.partner.PartnerId;

/** What ended its holding period, and how much of that its partner was told. Everything needs an open transaction. */
public interface Releases {
    /**
     * What was released since the partner was told last. The partner's money must be locked.
     *
     * @throws IllegalStateException outside a transaction
     */
    Optional<Untold> untold(PartnerId partner);

    /** The partner knows of everything up to there. @param upTo see {@link Untold#upTo} */
    void told(PartnerId partner, long upTo);

    /**
     * @param upTo the place in the ledger of the newest release among them
     * @param freed one a currency, by its code
     */
    record Untold(long upTo, List<Freed> freed) {}

    /** @param referrals how many of the partner's referrals the money comes from, at least 1 */
    record Freed(Money amount, int referrals) {}
}
