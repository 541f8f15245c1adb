package org.partnercabinet.domain.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.partner.PartnerId;

/** Writes the entries of a transfer of one partner, two at a time, so that they sum to zero by construction. */
public final class Movement {
    private final PartnerId partner;
    private final List<Entry> entries = new ArrayList<>();

    public Movement(PartnerId partner) {
        this.partner = partner;
    }

    /** Moves a lot's money from one account to another; a negative amount moves a debt, zero moves nothing. */
    public Movement move(Lot lot, Money amount, LedgerAccount.Kind from, LedgerAccount.Kind to) {
        if (amount.isZero()) return this;
        entries.add(new Entry(account(from, amount), lot, amount.negated()));
        entries.add(new Entry(account(to, amount), lot, amount));
        return this;
    }

    /** Empty when nothing moved. */
    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    private LedgerAccount account(LedgerAccount.Kind kind, Money amount) {
        Optional<PartnerId> owner = kind == LedgerAccount.Kind.PROGRAM ? Optional.empty() : Optional.of(partner);
        return new LedgerAccount(owner, kind, amount.currency());
    }
}
