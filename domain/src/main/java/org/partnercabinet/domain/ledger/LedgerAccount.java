package org.partnercabinet.domain.ledger;

import java.util.Currency;
import java.util.Optional;
import org.partnercabinet.domain.partner.PartnerId;

/**
 * A place where money is counted. Per partner and currency there are four; the programme has one per currency, and
 * everything partners hold came out of it. All accounts of a currency sum to zero.
 */
public record LedgerAccount(Optional<PartnerId> partner, Kind kind, Currency currency) {

    public enum Kind {
        /** What the programme has granted; the other side of every reward. */
        PROGRAM,
        /** Earned, and waiting out the holding period. */
        HELD,
        /** May be requested. Negative for what was paid and then lost: a debt. */
        AVAILABLE,
        /** In an open payout. */
        RESERVED,
        /** Paid out. */
        PAID
    }

    public LedgerAccount {
        if (partner.isEmpty() != (kind == Kind.PROGRAM)) throw new IllegalArgumentException("whose account? " + kind);
    }

    public static LedgerAccount program(Currency currency) {
        return new LedgerAccount(Optional.empty(), Kind.PROGRAM, currency);
    }

    public static LedgerAccount of(PartnerId partner, Kind kind, Currency currency) {
        return new LedgerAccount(Optional.of(partner), kind, currency);
    }
}
