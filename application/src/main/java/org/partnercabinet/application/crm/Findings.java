package org.partnercabinet.application.crm;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.partnercabinet.application.crm.Comparisons.Reached;
import org.partnercabinet.application.crm.MissingDeals.Tally;
import org.partnercabinet.domain.crm.DealSnapshot;
import org.partnercabinet.domain.crm.Difference;
import org.partnercabinet.domain.crm.Difference.Saying;
import org.partnercabinet.domain.crm.Difference.Why;
import org.partnercabinet.domain.crm.Totals;
import org.partnercabinet.domain.referral.Deal;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Entity;

/** What a comparison has found so far. */
final class Findings {
    private final Totals totals;
    private final Map<Entity, Long> known = new EnumMap<>(Entity.class);
    private final Map<Entity, Long> unreadable = new EnumMap<>(Entity.class);
    private final Set<DealKey> strangers = new HashSet<>();
    private final Set<DealKey> unknown = new HashSet<>();
    private List<Difference> found = new ArrayList<>();

    Findings() {
        totals = new Totals();
    }

    /** Goes on with what was kept. */
    Findings(Reached kept) {
        totals = new Totals(kept.totals());
        unreadable.putAll(kept.unreadable());
        strangers.addAll(kept.unknown());
        unknown.addAll(kept.unknown());
        kept.totals()
                .forEach(line -> known.merge(line.kind().entity(), line.ours().count(), Long::sum));
    }

    Totals totals() {
        return totals;
    }

    /** Differences since they were last taken. */
    List<Difference> take() {
        List<Difference> taken = found;
        found = new ArrayList<>();
        return taken;
    }

    void theirs(DealSnapshot snapshot) {
        totals.theirs(snapshot.key().entity(), Saying.of(snapshot));
    }

    void ours(Deal deal) {
        known.merge(deal.key().entity(), 1L, Long::sum);
        totals.ours(deal.key().entity(), Saying.of(deal));
    }

    void differs(Difference difference) {
        found.add(difference);
        if (difference.why() == Why.UNREADABLE)
            unreadable.merge(difference.key().entity(), 1L, Long::sum);
    }

    /** One that is a partner's and that we did not know. */
    void unknown(DealSnapshot snapshot, Difference difference) {
        if (!unknown.add(snapshot.key())) return;
        theirs(snapshot);
        differs(difference);
    }

    /** What was unknown when we came to it is counted, and has been ours only since then. */
    boolean wasUnknown(DealKey key) {
        return unknown.contains(key);
    }

    /** Of what we know, how much cannot be read. */
    Tally unreadable(Entity entity) {
        return new Tally(unreadable.getOrDefault(entity, 0L), known.getOrDefault(entity, 0L));
    }

    /** Whether one we do not know is seen for the first time; several lists may show it. */
    boolean isNew(DealKey stranger) {
        return strangers.add(stranger);
    }
}
