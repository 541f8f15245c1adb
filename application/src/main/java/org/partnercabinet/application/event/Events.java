package org.partnercabinet.application.event;

import java.time.Instant;
import java.util.Collection;

/** Signals that were given, in the order in which they became visible. */
public interface Events {
    /**
     * Part of the open transaction; call it once, as the last thing in it: whoever signals the same account waits until
     * it ends, so that an account's events are numbered 1, 2, 3… in the order of their commits, without gaps.
     *
     * @throws IllegalStateException outside a transaction
     */
    void add(Collection<Signal> signals);

    /** Forgets what was added before then; their numbers are not used again. @return how many */
    int forget(Instant before);
}
