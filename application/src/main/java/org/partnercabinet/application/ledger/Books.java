package org.partnercabinet.application.ledger;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.partnercabinet.application.Ids;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.ledger.Entry;
import org.partnercabinet.domain.ledger.Reason;
import org.partnercabinet.domain.ledger.Transfer;
import org.partnercabinet.domain.partner.PartnerId;

/** Books entries as a transfer of this moment. Part of whatever transaction is open. */
public final class Books {
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    public Books(Ledger ledger, Ids ids, Clock clock) {
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** Books nothing when there are no entries. @param cause see {@link Transfer} */
    public void book(PartnerId partner, String cause, Reason reason, List<Entry> entries, Optional<AccountId> by) {
        if (entries.isEmpty()) return;
        var id = new org.partnercabinet.domain.ledger.TransferId(ids.next());
        ledger.record(List.of(new Transfer(id, partner, cause, reason, entries, clock.instant(), by)));
    }

    public Ledger ledger() {
        return ledger;
    }
}
