package org.partnercabinet.application.link;

import java.util.List;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.domain.link.DefaultLink;

/** An administrator sets which links partners get on approval. Partners approved before keep theirs. */
public final class ChangeDefaultLinks {
    private final Transactions transactions;
    private final DefaultLinks defaults;

    public ChangeDefaultLinks(Transactions transactions, DefaultLinks defaults) {
        this.transactions = transactions;
        this.defaults = defaults;
    }

    public void handle(List<DefaultLink> links) {
        transactions.run(() -> defaults.replace(links));
    }
}
