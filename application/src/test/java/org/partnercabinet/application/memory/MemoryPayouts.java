package org.partnercabinet.application.memory;

import java.util.function.UnaryOperator;
import org.partnercabinet.application.payout.Payouts;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.payout.Payout;
import org.partnercabinet.domain.payout.PayoutId;

record MemoryPayouts(MemoryDatabase db) implements Payouts {
    @Override
    public void add(Payout payout) {
        db.expectTransaction();
        db.payouts.put(payout.id(), payout);
    }

    @Override
    public Payout get(PayoutId id) {
        return db.read(() -> db.payouts.find(id).orElseThrow(() -> Refusal.notFound("payout")));
    }

    @Override
    public Payout change(PayoutId id, UnaryOperator<Payout> change) {
        db.expectTransaction();
        Payout changed = change.apply(get(id));
        db.payouts.put(id, changed);
        return changed;
    }
}
