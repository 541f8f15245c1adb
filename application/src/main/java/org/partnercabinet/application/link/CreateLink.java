package org.partnercabinet.application.link;

import java.time.Clock;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.partnercabinet.application.Ids;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.domain.link.Link;
import org.partnercabinet.domain.link.LinkCode;
import org.partnercabinet.domain.link.LinkId;
import org.partnercabinet.domain.partner.PartnerId;

/** A partner makes a link. */
public final class CreateLink {
    private final Transactions transactions;
    private final Links links;
    private final Ids ids;
    private final RandomGenerator random;
    private final Clock clock;

    public CreateLink(Transactions transactions, Links links, Ids ids, RandomGenerator random, Clock clock) {
        this.transactions = transactions;
        this.links = links;
        this.ids = ids;
        this.random = random;
        this.clock = clock;
    }

    public LinkId handle(PartnerId partner, Link.Content content) {
        var id = new LinkId(ids.next());
        var link = new Link(id, partner, LinkCode.random(random), content, clock.instant(), Optional.empty());
        transactions.run(() -> links.add(link));
        return id;
    }
}
