package org.partnercabinet.application.distribution;

import org.partnercabinet.application.outbox.Outbox;

/** What work behind the gate reads and writes. */
public record DeskStores(
        Teams teams, Operators operators, Sources sources, Schedules schedules, Records records, Outbox outbox) {
    public record Records(Appeals appeals, Queue queue, Decisions decisions, Numbers numbers, AppealEntries entries) {}
}
