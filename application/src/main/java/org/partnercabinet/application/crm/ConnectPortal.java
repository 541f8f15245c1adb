package org.partnercabinet.application.crm;

import java.time.Clock;
import java.util.Optional;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.crm.PortalDoor.Welcome;
import org.partnercabinet.application.outbox.OutboxQueue;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.AccountId;

/** An administrator connects a portal, or changes how it is reached. It counts only once the portal has answered. */
public final class ConnectPortal {
    private final Transactions transactions;
    private final Connections connections;
    private final PortalInForce portal;
    private final SamePortal same;
    private final OutboxQueue queue;
    private final Clock clock;

    public ConnectPortal(
            Transactions transactions,
            Connections connections,
            PortalInForce portal,
            SamePortal same,
            OutboxQueue queue,
            Clock clock) {
        this.transactions = transactions;
        this.connections = connections;
        this.portal = portal;
        this.same = same;
        this.queue = queue;
        this.clock = clock;
    }

    /**
     * @throws Refusal as {@link PortalDoor#knock}; INVALID {@code field.required} without any webhook; CONFLICT
     *     {@code crm.another-portal} when clients were sent to another one, {@code crm.connection-changed} when somebody
     *     else changed it while the portal was called
     */
    public Welcome handle(Change change, AccountId by) {
        PortalInForce.InForce now = portal.now();
        Optional<PortalSecrets> before = now.secrets();
        String webhook = change.webhook()
                .or(() -> before.map(PortalSecrets::webhook))
                .orElseThrow(() -> Refusal.invalid("webhook_url", "field.required", "there is none yet"));
        Welcome welcome = same.knock(before, webhook);
        var secrets = new PortalSecrets(webhook, change.token().after(before));
        transactions.run(() -> {
            if (!connections.put(now.version(), secrets, by, clock.instant())) throw PortalInForce.changedMeanwhile();
            queue.hurry(CrmTopics.waiting());
        });
        return welcome;
    }

    /** @param webhook empty keeps the one in force */
    public record Change(Optional<String> webhook, Token token) {
        @Override
        public String toString() {
            return "a change of the connection";
        }
    }

    /** What becomes of the application token. */
    public record Token(boolean kept, Optional<String> given) {
        public static final Token KEPT = new Token(true, Optional.empty());

        private Optional<String> after(Optional<PortalSecrets> before) {
            return kept ? before.flatMap(PortalSecrets::applicationToken) : given;
        }

        @Override
        public String toString() {
            return kept ? "kept" : "changed";
        }
    }
}
