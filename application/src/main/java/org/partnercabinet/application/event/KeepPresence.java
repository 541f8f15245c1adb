package org.partnercabinet.application.event;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.domain.identity.AccountId;

/**
 * Says whose pages are open. To be said again well within {@link #LASTS}: nobody says that a page was closed, so a process
 * that dies leaves nobody behind, and going from page to page is no absence.
 */
public final class KeepPresence {
    public static final Duration LASTS = Duration.ofSeconds(45);

    private final Transactions transactions;
    private final Presence presence;
    private final Clock clock;

    public KeepPresence(Transactions transactions, Presence presence, Clock clock) {
        this.transactions = transactions;
        this.presence = presence;
        this.clock = clock;
    }

    public void handle(Collection<AccountId> open) {
        transactions.run(() -> presence.open(open, clock.instant().plus(LASTS)));
    }
}
