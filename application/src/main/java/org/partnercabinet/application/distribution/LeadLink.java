package org.partnercabinet.application.distribution;

import java.util.Optional;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.link.Links;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.distribution.SourceId;
import org.partnercabinet.domain.link.LinkId;

/** An administrator says at which source requests become appeals: those of a link, or by default. */
public final class LeadLink {
    private final Transactions transactions;
    private final Sources sources;
    private final Links links;

    public LeadLink(Transactions transactions, Sources sources, Links links) {
        this.transactions = transactions;
        this.sources = sources;
        this.links = links;
    }

    /**
     * @param link empty: the default of all links without a source of their own
     * @param to empty: no source of its own; for the default: requests become no appeals
     * @throws Refusal NOT_FOUND {@code link}, {@code source}; CONFLICT {@code source.inactive}
     */
    public void handle(Optional<LinkId> link, Optional<SourceId> to) {
        transactions.run(() -> {
            if (link.isPresent() && link.flatMap(links::find).isEmpty()) throw Refusal.notFound("link");
            if (to.map(sources::get).filter(source -> !source.active()).isPresent()) {
                throw Refusal.conflict("source.inactive", "the source takes no appeals");
            }
            sources.lead(link, to);
        });
    }
}
