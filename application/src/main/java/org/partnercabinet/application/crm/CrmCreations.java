package org.partnercabinet.application.crm;

import java.time.Instant;
import java.util.Optional;

/** What we have made or may have made in the portal, by a key of our own. Needs an open transaction. */
public interface CrmCreations {
    /** What it is called in the portal, once that is known. */
    Optional<String> made(String key);

    /** The right to try until then, for one caller at a time. False while somebody's try is in doubt, or when it is made. */
    boolean claim(String key, Instant now, Instant until);

    /** The last try was certainly not executed: the next may come at once. */
    void release(String key);

    /**
     * Nobody knows what became of a try: the claim that ends at {@code claimedUntil} ends at {@code until} instead. Does
     * nothing when the claim was lost.
     */
    void hold(String key, Instant claimedUntil, Instant until);

    void finish(String key, String remote);

    /** It was made and is not there any more; does nothing when it is called something else by now. */
    void forget(String key, String remote);
}
