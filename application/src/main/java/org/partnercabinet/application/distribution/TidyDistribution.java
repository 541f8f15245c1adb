package org.partnercabinet.application.distribution;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.partnercabinet.application.outbox.Delivery;
import org.partnercabinet.application.outbox.Outcome;
import org.partnercabinet.application.outbox.Topic;
import org.partnercabinet.domain.distribution.Operator;
import org.partnercabinet.domain.distribution.SourceId;

/** Counts loads and queues again, which should never find anything, and forgets decisions after 90 days. Recurs hourly. */
public final class TidyDistribution implements Delivery {
    private static final String ALL = "all";
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DECISIONS_KEPT = Duration.ofDays(90);

    private static final int CHUNK = 1000;

    /** At most so many an hour; the rest in the next one. */
    private static final int CHUNKS = 1000;

    private final Desk desk;
    private final Consumer<Wrong> alarm;

    /** What was counted wrongly, and is right now. @param loads whose. @param queues of which sources */
    public record Wrong(Collection<Operator> loads, List<SourceId> queues) {
        private boolean isAny() {
            return !loads.isEmpty() || !queues.isEmpty();
        }
    }

    /** @param alarm hears what was wrong */
    public TidyDistribution(Desk desk, Consumer<Wrong> alarm) {
        this.desk = desk;
        this.alarm = alarm;
    }

    /** Sets it going; needs an open transaction. */
    public void start() {
        desk.stores().outbox().add(Topics.TIDY, ALL);
    }

    @Override
    public Topic topic() {
        return Topics.TIDY;
    }

    @Override
    public Outcome deliver(String subject) {
        Wrong wrong = desk.serve(floor -> {
            DeskStores stores = floor.stores();
            var repaired =
                    new Wrong(stores.operators().recount(), stores.sources().recount());
            repaired.loads().forEach(operator -> floor.freed(operator.id()));
            floor.stirred(repaired.queues());
            stores.outbox().add(Topics.TIDY, subject, floor.now().plus(HOUR));
            return repaired;
        });
        if (wrong.isAny()) alarm.accept(wrong);
        forget();
        return Outcome.DONE;
    }

    /** Nobody has to wait for it: not behind the gate, and not all in one transaction. */
    private void forget() {
        Instant before = desk.stamp().clock().instant().minus(DECISIONS_KEPT);
        Decisions decisions = desk.stores().records().decisions();
        for (int chunk = 0; chunk < CHUNKS; chunk++) {
            if (desk.inTransaction(() -> decisions.forget(before, CHUNK)) < CHUNK) return;
        }
    }
}
