package org.partnercabinet.application.idempotency;

import java.time.Instant;
import java.util.Optional;

/** Requests that may come again, and the answers they got. Answers are encrypted at rest. Needs an open transaction. */
public interface IdempotencyKeys {
    /**
     * Whoever claims a key first runs; a second one waits here until the first has committed or rolled back.
     *
     * @return whether the key is this caller's
     */
    boolean claim(Key key, String fingerprint, Instant now);

    Optional<Kept> find(Key key);

    void keep(Key key, KeptAnswer answer);

    /** Forgets what was claimed before then. @return how many */
    int forget(Instant before);

    /** @param principal who asks: keys of different callers have nothing to do with each other */
    record Key(String principal, String key) {}

    /** @param fingerprint keyed hash of method, path and body of the first request */
    record Kept(String fingerprint, KeptAnswer answer) {}
}
