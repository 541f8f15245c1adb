package org.partnercabinet.domain.ledger;

import org.partnercabinet.domain.money.Money;

/** One line of a transfer: this account changes by this amount. */
public record Entry(LedgerAccount account, Lot lot, Money change) {
    public Entry {
        if (change.isZero()) throw new IllegalArgumentException("an entry changes something");
        if (!change.currency().equals(account.currency())) throw new IllegalArgumentException("foreign currency");
    }
}
