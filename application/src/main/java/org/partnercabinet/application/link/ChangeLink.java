package org.partnercabinet.application.link;

import java.util.function.UnaryOperator;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.link.Link;
import org.partnercabinet.domain.link.LinkId;

/** A partner changes what a link says or where it leads; its code stays. */
public final class ChangeLink {
    private final Transactions transactions;
    private final Links links;

    public ChangeLink(Transactions transactions, Links links) {
        this.transactions = transactions;
        this.links = links;
    }

    /** @throws Refusal NOT_FOUND also for a link outside the scope and a deleted one */
    public void handle(Scope scope, LinkId id, UnaryOperator<Link.Content> change) {
        transactions.run(() -> links.change(id, link -> {
            if (!scope.covers(link.partner())) throw Refusal.notFound("link");
            return link.withContent(change.apply(link.content()));
        }));
    }
}
