package org.partnercabinet.application.memory;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.partnercabinet.application.event.EventQueries;
import org.partnercabinet.application.event.Events;
import org.partnercabinet.application.event.Signal;
import org.partnercabinet.application.memory.MessagingTables.EventKey;
import org.partnercabinet.domain.identity.AccountId;

record MemoryEvents(MemoryDatabase db, Clock clock) implements Events, EventQueries {
    record Kept(AccountId account, Event event, Instant at) {}

    @Override
    public void add(Collection<Signal> signals) {
        db.expectTransaction();
        for (Signal signal : signals) {
            long number = db.messaging.newest.find(signal.to()).orElse(0L) + 1;
            var event = new Event(number, signal.kind(), signal.json());
            db.messaging.newest.put(signal.to(), number);
            db.messaging.events.put(new EventKey(signal.to(), number), new Kept(signal.to(), event, clock.instant()));
        }
    }

    @Override
    public int forget(Instant before) {
        db.expectTransaction();
        return db.messaging.events.removeIf(kept -> kept.at().isBefore(before));
    }

    @Override
    public Heard after(AccountId account, long number, int most) {
        return db.read(() -> {
            List<Event> events = db.messaging
                    .events
                    .all()
                    .filter(kept -> kept.account().equals(account))
                    .map(Kept::event)
                    .filter(event -> event.number() > number)
                    .sorted(Comparator.comparing(Event::number))
                    .limit(most)
                    .toList();
            return new Heard(db.messaging.newest.find(account).orElse(0L), events);
        });
    }

    @Override
    public Map<AccountId, Long> newest(Collection<AccountId> accounts) {
        return db.read(() -> accounts.stream()
                .distinct()
                .collect(Collectors.toMap(
                        account -> account,
                        account -> db.messaging.newest.find(account).orElse(0L))));
    }
}
