package org.partnercabinet.application.crm;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.referral.Deals;
import org.partnercabinet.domain.crm.DealSnapshot;
import org.partnercabinet.domain.referral.Deal;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.domain.referral.Semantics;

/**
 * Looks for some of the leads and deals we know, {@value #MOST} at a time: a deletion leaves no date, so one whose event was
 * lost shows only by what is not there. What is missing gets its second look.
 */
public final class StillThere {
    /** As many as one call can ask for. */
    static final int MOST = 2500;

    /** Of each sweep: so all that most companies have are looked for by every one, and nobody's operating time is used up. */
    static final int SLICES = 8;

    private final Transactions transactions;
    private final CrmListings crm;
    private final Deals deals;
    private final Takeover takeover;

    public StillThere(Transactions transactions, CrmListings crm, Deals deals, Takeover takeover) {
        this.transactions = transactions;
        this.crm = crm;
        this.deals = deals;
        this.takeover = takeover;
    }

    /**
     * Calls the portal, so outside transactions.
     *
     * @param after from where on
     * @return where the next one goes on; 0 when all were looked for
     */
    long look(Entity entity, long after) {
        List<Deal> known = transactions.inTransaction(() -> deals.following(entity, after, MOST));
        List<Long> ids = known.stream()
                .filter(StillThere::matters)
                .map(deal -> deal.key().id())
                .toList();
        if (!ids.isEmpty()) missed(entity, ids);
        return known.size() < MOST ? 0 : known.get(known.size() - 1).key().id();
    }

    /** A lead that was converted lives on in its deals, and portals may hide it. */
    private static boolean matters(Deal deal) {
        return deal.key().entity() == Entity.DEAL || deal.stage().semantics() != Semantics.WON;
    }

    private void missed(Entity entity, List<Long> ids) {
        Set<Long> there = crm.those(entity, ids).stream()
                .map(DealSnapshot::key)
                .map(DealKey::id)
                .collect(Collectors.toSet());
        List<DealKey> gone = ids.stream()
                .filter(id -> !there.contains(id))
                .map(id -> new DealKey(entity, id))
                .toList();
        // What is missing already waits for its look as long as that takes.
        if (!gone.isEmpty())
            transactions.run(() ->
                    gone.stream().filter(key -> takeover.missing(key).isEmpty()).forEach(takeover::missed));
    }
}
