package org.partnercabinet.application.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.partnercabinet.application.Ids;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.outbox.Outbox;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.messaging.Broadcast;
import org.partnercabinet.domain.messaging.BroadcastId;
import org.partnercabinet.domain.partner.PartnerId;

/** The company writes to all partners or to some, now or later. */
public final class CreateBroadcast {
    /** A hundred years. */
    private static final Duration FARTHEST = Duration.ofDays(36_525);

    private final Transactions transactions;
    private final Broadcasts broadcasts;
    private final Files files;
    private final Stamp stamp;

    /** What every broadcast needs from outside. */
    public record Stamp(Outbox outbox, Ids ids, Clock clock) {}

    public CreateBroadcast(Transactions transactions, Broadcasts broadcasts, Files files, Stamp stamp) {
        this.transactions = transactions;
        this.broadcasts = broadcasts;
        this.files = files;
        this.stamp = stamp;
    }

    /**
     * @param receivers empty: all who are approved partners when it goes out
     * @param key the author's own name for it: wanted again under the same one, it is written once
     */
    public record Wanted(
            Broadcast.Letter letter, List<PartnerId> receivers, Optional<Instant> dueAt, Optional<String> key) {
        public Wanted(Broadcast.Letter letter, List<PartnerId> receivers, Optional<Instant> dueAt) {
            this(letter, receivers, dueAt, Optional.empty());
        }
    }

    /**
     * @throws Refusal NOT_FOUND {@code partner}, {@code file}; INVALID {@code broadcast.in-the-past},
     *     {@code broadcast.too-late} at {@code send_at}
     */
    public BroadcastId handle(Wanted wanted, AccountId by) {
        Instant now = stamp.clock().instant();
        Instant due = wanted.dueAt().orElse(now);
        if (due.isBefore(now)) throw Refusal.invalid("send_at", "broadcast.in-the-past", "before now");
        if (due.isAfter(now.plus(FARTHEST))) throw Refusal.invalid("send_at", "broadcast.too-late", "too far away");
        List<PartnerId> receivers = List.copyOf(new LinkedHashSet<>(wanted.receivers()));
        var id = new BroadcastId(wanted.key()
                .map(key -> named(by, key))
                .orElseGet(() -> stamp.ids().next()));
        var broadcast = new Broadcast(
                id, wanted.letter(), receivers.isEmpty(), by, now, due, Broadcast.State.SCHEDULED, Optional.empty());
        transactions.run(() -> {
            OptionalInt added = broadcasts.add(broadcast, receivers);
            if (added.isEmpty()) return;
            if (added.getAsInt() != receivers.size()) throw Refusal.notFound("partner");
            wanted.letter().file().ifPresent(file -> {
                if (!files.attach(file, id, by)) throw Refusal.notFound("file");
            });
            stamp.outbox().add(SendBroadcast.SEND, id.value().toString(), due);
        });
        return id;
    }

    /** The same for the same author and key, so that the database itself lets only one of two in. */
    private static UUID named(AccountId by, String key) {
        return UUID.nameUUIDFromBytes((by.value() + " " + key).getBytes(StandardCharsets.UTF_8));
    }
}
