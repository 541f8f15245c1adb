package org.partnercabinet.domain.client;

import java.util.List;
import java.util.Optional;

/**
 * By how many phones, e-mails, Telegram ids and external ids a client is known. Whoever knows one of them may tell more in
 * a public form, so there is an end to it.
 */
public final class KnownBy {
    /** Of each kind. */
    public static final int MOST = 10;

    private KnownBy() {}

    /**
     * What is forgotten of one kind, so that no more than {@link #MOST} are left: those learned first, but never the
     * client's own. Who comes by what was forgotten is a new client.
     *
     * @param learned all of the kind, in the order in which they were learned
     * @param own the one that stands in the client's record, see {@link Client}
     */
    public static <T> List<T> forgotten(List<T> learned, Optional<T> own) {
        return learned.stream()
                .filter(identity -> !own.equals(Optional.of(identity)))
                .limit(Math.max(0, learned.size() - MOST))
                .toList();
    }
}
