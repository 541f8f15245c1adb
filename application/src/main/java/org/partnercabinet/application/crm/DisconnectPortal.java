package org.partnercabinet.application.crm;

import java.time.Clock;
import java.util.Optional;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.domain.identity.AccountId;

/** An administrator takes the stored connection back: what the environment says counts again, or nothing does. */
public final class DisconnectPortal {
    private final Transactions transactions;
    private final Connections connections;
    private final PortalInForce portal;
    private final SamePortal same;
    private final Clock clock;

    public DisconnectPortal(
            Transactions transactions, Connections connections, PortalInForce portal, SamePortal same, Clock clock) {
        this.transactions = transactions;
        this.connections = connections;
        this.portal = portal;
        this.same = same;
        this.clock = clock;
    }

    /** Does nothing when nothing is stored. @throws Refusal {@code crm.another-portal}, {@code crm.connection-changed} as for connecting */
    public void handle(AccountId by) {
        var now = portal.now();
        if (now.source() != PortalInForce.Source.STORED) return;
        Optional<PortalSecrets> next = portal.withoutStored();
        next.ifPresent(secrets -> same.expect(now.secrets(), secrets.webhook()));
        boolean removed = transactions.inTransaction(() -> connections.remove(now.version(), by, clock.instant()));
        if (!removed) throw PortalInForce.changedMeanwhile();
    }
}
