package org.partnercabinet.application.crm;

import java.util.Optional;
import org.partnercabinet.application.job.Work;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.job.Job;
import org.partnercabinet.domain.referral.Entity;

/** Both sweeps because somebody wants them now. Broken off, they go on from where they stood. */
public final class SyncDeals implements Work {
    public static final String SYNC = "sync";

    private final CountedSweep sweep;
    private final Sweeps sweeps;

    public SyncDeals(CountedSweep sweep, Sweeps sweeps) {
        this.sweep = sweep;
        this.sweeps = sweeps;
    }

    @Override
    public String kind() {
        return SYNC;
    }

    @Override
    public Optional<Made> work(Job.Order order, Working working) {
        long before = 0;
        for (Entity entity : Entity.values()) {
            long others = before;
            try {
                sweep.handle(
                        entity, () -> working.at(others + seen(entity), 0, "sync-" + Sweeping.subject(entity) + "s"));
            } catch (CrmFailure failure) {
                throw Refusal.unavailable("crm.sync-broken-off", String.valueOf(failure.getMessage()));
            }
            before += seen(entity);
        }
        return Optional.empty();
    }

    private long seen(Entity entity) {
        return sweeps.all().stream()
                .filter(sweep -> sweep.entity() == entity)
                .mapToLong(Sweeps.Sweep::seen)
                .sum();
    }
}
