package org.partnercabinet.application.crm;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.partnercabinet.domain.referral.Entity;

/** How the sweeps go: the running or the last one of leads and of deals. Changes need an open transaction. */
public interface Sweeps {
    /** Somebody wants the next one to run although sweeps may be off. */
    void ask(Entity entity);

    /** Whether somebody does. */
    boolean isAsked(Entity entity);

    /** One begins: counted from nothing, and whoever asked has it now. */
    void began(Entity entity, Instant at);

    /** It looked at so many more things, so many of which say something new. */
    void saw(Entity entity, int seen, int changed);

    /** @param failure why it did not get to the end, for people */
    void ended(Entity entity, Instant at, Optional<String> failure);

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
