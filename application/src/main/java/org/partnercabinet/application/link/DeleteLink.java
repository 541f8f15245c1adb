package org.partnercabinet.application.link;

import java.time.Clock;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.link.LinkId;

/** A partner takes a link away: it leads nowhere from now on; its clicks and referrals stay. */
public final class DeleteLink {
    private final Transactions transactions;
    private final Links links;
    private final Clock clock;

    public DeleteLink(Transactions transactions, Links links, Clock clock) {
        this.transactions = transactions;
        this.links = links;
        this.clock = clock;
    }

    public void handle(Scope scope, LinkId id) {
        transactions.run(() -> links.change(id, link -> {
            if (!scope.covers(link.partner())) throw Refusal.notFound("link");
            return link.delete(clock.instant());
        }));
    }
}
