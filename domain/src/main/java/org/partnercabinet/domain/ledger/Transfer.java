package org.partnercabinet.domain.ledger;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.partner.PartnerId;

/**
 * Money moves, all of it or nothing. Never changed and never removed; a mistake is mended by another transfer.
 *
 * @param cause unique in the whole ledger: the same cause cannot be booked twice
 * @param by who did it, empty for the programme itself
 */
public record Transfer(
        TransferId id,
        PartnerId partner,
        String cause,
        Reason reason,
        List<Entry> entries,
        Instant at,
        Optional<AccountId> by) {

    public Transfer {
        entries = List.copyOf(entries);
        if (entries.isEmpty()) throw new IllegalArgumentException("a transfer moves something");
        Currency currency = entries.get(0).account().currency();
        BigInteger sum = BigInteger.ZERO;
        for (Entry entry : entries) {
            if (!entry.account().currency().equals(currency)) throw new IllegalArgumentException("mixed currencies");
            if (entry.account().partner().filter(p -> !p.equals(partner)).isPresent()) {
                throw new IllegalArgumentException("somebody else's account");
            }
            sum = sum.add(BigInteger.valueOf(entry.change().minor()));
        }
        if (sum.signum() != 0) throw new IllegalArgumentException("entries must sum to zero, not " + sum);
    }

    public Currency currency() {
        return entries.get(0).account().currency();
    }
}
