package org.partnercabinet.application.distribution;

import java.util.Optional;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.domain.distribution.Source;
import org.partnercabinet.domain.distribution.SourceId;

/** An administrator adds a source. */
public final class AddSource {
    private final Transactions transactions;
    private final DeskStores stores;

    public AddSource(Transactions transactions, DeskStores stores) {
        this.transactions = transactions;
        this.stores = stores;
    }

    /** @throws org.partnercabinet.domain.Refusal CONFLICT {@code source.name-taken} */
    public Source handle(String name, Optional<String> description, Source.Rules rules) {
        return handle(name, description, rules, true);
    }

    /**
     * @param active whether it takes appeals
     * @throws org.partnercabinet.domain.Refusal CONFLICT {@code source.name-taken}
     */
    public Source handle(String name, Optional<String> description, Source.Rules rules, boolean active) {
        return transactions.inTransaction(() -> {
            var id = new SourceId(stores.records().numbers().next(Numbers.Kind.SOURCE));
            var source = new Source(id, name, description, rules, active);
            stores.sources().add(source);
            return source;
        });
    }
}
