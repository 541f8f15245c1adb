package org.partnercabinet.application.outbox;

import java.time.Clock;
import java.util.Collection;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.domain.Refusal;

/** An administrator has a buried delivery tried again. */
public final class SendAgain {
    private final Transactions transactions;
    private final OutboxQueue queue;
    private final Collection<Delivery> deliveries;
    private final Clock clock;

    public SendAgain(Transactions transactions, OutboxQueue queue, Collection<Delivery> deliveries, Clock clock) {
        this.transactions = transactions;
        this.queue = queue;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** @throws Refusal NOT_FOUND {@code buried-delivery} */
    public void handle(String topic, String subject) {
        transactions.run(() -> {
            if (!queue.revive(topic, subject, clock.instant())) throw Refusal.notFound("buried-delivery");
            deliveries.stream()
                    .filter(delivery -> delivery.topic().name().equals(topic))
                    .forEach(delivery -> delivery.revived(subject));
        });
    }
}
