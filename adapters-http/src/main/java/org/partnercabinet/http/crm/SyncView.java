package org.partnercabinet.http.crm;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.partnercabinet.domain.referral.Entity;

/**
 * How the sweeps go.
 *
 * @param on whether they run by themselves
 * @param minutes between the beginnings of two
 */
public record SyncView(boolean on, int minutes, List<SyncRunView> runs) {
    /**
     * The running or the last sweep.
     *
     * @param seen what was looked at so far. @param changed what of it said something new
     * @param failure why it did not get to the end
     * @param nextAt empty while it runs
     */
    public record SyncRunView(
            Entity entity,
            boolean running,
            Optional<Instant> startedAt,
            Optional<Instant> finishedAt,
            long seen,
            long changed,
            Optional<String> failure,
            Optional<Instant> nextAt) {}
}
