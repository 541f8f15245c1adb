package org.partnercabinet.application.crm;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.partnercabinet.domain.crm.Difference;
import org.partnercabinet.domain.crm.ProofId;
import org.partnercabinet.domain.crm.Totals;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Entity;

/**
 * What proofs have found and how far they have come, so that one that has to wait goes on where it stopped, in any
 * process. Writing needs an open transaction.
 */
public interface Comparisons {
    /**
     * @param next where it goes on; empty when all was compared
     * @param totals of the whole proof so far, in place of what was known of them
     * @param found since the last time
     */
    void keep(ProofId id, Optional<Step> next, List<Totals.Line> totals, List<Difference> found);

    /** Empty before anything was compared, and when all was. */
    Optional<Reached> reached(ProofId id);

    /** Those that are under way now, in no order. */
    List<Difference> pending(ProofId id);

    /** @param after the last id that was compared; 0 at the beginning of a part */
    record Step(Entity entity, Part part, long after) {
        static final Step FIRST = new Step(Entity.LEAD, Part.KNOWN, 0);

        Step past(long id) {
            return new Step(entity, part, id);
        }

        /** The beginning of what comes next; empty at the end. */
        Optional<Step> next() {
            if (part != Part.POINTING) return Optional.of(new Step(entity, Part.values()[part.ordinal() + 1], 0));
            return entity == Entity.LEAD ? Optional.of(new Step(Entity.DEAL, Part.KNOWN, 0)) : Optional.empty();
        }
    }

    enum Part {
        /** What we know. */
        KNOWN,
        /** What has our mark in the portal. */
        MADE,
        /** What points to a partner there. */
        POINTING
    }

    /**
     * @param unknown what differs because we had not known it
     * @param unreadable how many differ because they cannot be read
     */
    record Reached(Step next, List<Totals.Line> totals, Set<DealKey> unknown, Map<Entity, Long> unreadable) {}
}
