package org.partnercabinet.application.crm;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.partnercabinet.domain.referral.Entity;

/** How the sweeps go: the running or the last one of leads and of deals. Changes need an open transaction. */
public interface Sweeps {
    /** One begins: counted from nothing; whoever is at an older one has lost it. @return its number */
    long began(Entity entity, Instant at);

    /** Whether no later one has begun; none can until the transaction ends. */
    boolean isLatest(Entity entity, long number);

    /** It looked at so many more things, so many of which say something new. */
    void saw(Entity entity, int seen, int changed);

    /** Unless a later one has begun. @param failure why it did not get to the end, for people */
    void ended(Entity entity, long number, Instant at, Optional<String> failure);

    /** Of those that ever began. Needs no transaction. */
    List<Sweep> all();

    /**
     * @param seen what it has looked at so far. @param changed what of it said something new
     * @param finished empty while it runs. @param failure why it did not get to the end
     */
    record Sweep(
            Entity entity,
            Instant started,
            Optional<Instant> finished,
            long seen,
            long changed,
            Optional<String> failure) {}
}
