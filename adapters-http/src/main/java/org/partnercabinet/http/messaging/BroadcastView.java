package org.partnercabinet.http.messaging;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.partnercabinet.application.messaging.BroadcastQueries.BroadcastRow;
import org.partnercabinet.domain.messaging.Broadcast;

/**
 * A notification the company wrote itself.
 *
 * @param to {@code all} or {@code chosen}
 * @param sendAt when it goes out
 * @param receivers how many it is for; with {@code all}, known when it goes out
 * @param delivered how many have it
 * @param read how many have read it
 */
public record BroadcastView(
        UUID id,
        String title,
        String text,
        Optional<FileView> file,
        String to,
        Broadcast.State state,
        Instant createdAt,
        Instant sendAt,
        Optional<Instant> sentAt,
        long receivers,
        long delivered,
        long read) {

    static BroadcastView of(BroadcastRow row) {
        var broadcast = row.broadcast();
        return new BroadcastView(
                broadcast.id().value(),
                broadcast.letter().title(),
                broadcast.letter().text(),
                row.file().map(FileView::of),
                broadcast.toAll() ? "all" : "chosen",
                broadcast.state(),
                broadcast.createdAt(),
                broadcast.dueAt(),
                broadcast.sentAt(),
                row.receivers(),
                row.delivered(),
                row.read());
    }
}
