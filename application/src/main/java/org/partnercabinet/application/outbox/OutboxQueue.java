package org.partnercabinet.application.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The other end of the {@link Outbox}. Safe with several workers in several processes. */
public interface OutboxQueue {
    /** The first due rows by rank and time, for this worker alone until then; after that they are anybody's again. */
    List<Lease> lease(Lane lane, int most, Instant now, Instant until, UUID token);

    /** Holds running leases longer; those that were lost already stay lost. */
    void renew(Set<UUID> tokens, Instant until);

    /** Ends a lease: the row goes, or waits until {@code againAt}. What was added meanwhile is due as it asked. */
    void settle(Lease lease, Optional<Instant> againAt, String why);

    /** As {@link #settle}, and remembers that it was our own fault. */
    void crashed(Lease lease, Instant againAt, String why);

    /** Lays the row aside until somebody adds its subject again. @return false if it lives: somebody did meanwhile */
    boolean bury(Lease lease, String why);

    /** Makes a buried row due. @return whether there was one */
    boolean revive(String topic, String subject, Instant now);

    /**
     * What was in the way of these is mended: what waits has been due since it came up, so that the oldest go first, as if
     * it had not been tried; what is being delivered is delivered once more, in case it has just failed.
     */
    void hurry(Set<String> topics);

    /** Gives all leases back, for a database that nobody else can be working on. */
    void releaseAll(Instant now);

    /** Rows per topic, waiting and buried, for metrics and health. */
    Map<String, Depth> depths();

    /** @param oldestDueAt when the oldest waiting row was due */
    record Depth(long waiting, long buried, Optional<Instant> oldestDueAt) {}
}
