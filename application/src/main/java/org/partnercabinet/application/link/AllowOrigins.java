package org.partnercabinet.application.link;

import java.util.List;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.link.LinkId;
import org.partnercabinet.domain.link.WebOrigin;

/** A partner says on which sites a link's form or page may stand. */
public final class AllowOrigins {
    private final Transactions transactions;
    private final Links links;
    private final LinkOrigins origins;

    public AllowOrigins(Transactions transactions, Links links, LinkOrigins origins) {
        this.transactions = transactions;
        this.links = links;
        this.origins = origins;
    }

    /** @throws Refusal NOT_FOUND {@code link}, also for somebody else's and a deleted one */
    public void handle(Scope scope, LinkId id, List<WebOrigin> allowed) {
        transactions.run(() -> {
            links.change(id, link -> {
                if (!scope.covers(link.partner())) throw Refusal.notFound("link");
                return link.withContent(link.content());
            });
            origins.replace(id, allowed.stream().distinct().toList());
        });
    }
}
