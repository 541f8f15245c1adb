package org.partnercabinet.application.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.partnercabinet.application.Acting;
import org.partnercabinet.application.Scope;

/** What was written down, for screens. Three statements at most, however much there is. */
public interface AuditQueries {
    /**
     * Newest first. A partner sees what concerns them.
     *
     * @param below the {@code seq} of the last entry seen; empty from the newest
     */
    List<Row> list(Scope scope, Filter filter, Optional<Long> below, int limit);

    /** @param from inclusive. @param to exclusive */
    record Filter(
            Optional<About> subject,
            Optional<UUID> actor,
            Optional<String> action,
            Optional<Instant> from,
            Optional<Instant> to) {
        public static final Filter ALL =
                new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** @param id empty: any of the kind */
    record About(String kind, Optional<String> id) {}

    /** @param seq the cursor */
    record Row(
            long seq,
            Instant at,
            Actor actor,
            String action,
            AuditEntry.Subject subject,
            Optional<String> partnerName,
            Map<String, AuditEntry.Change> changes) {}

    /** @param name the account's e-mail. @param key and {@code keyName}: the program's */
    record Actor(
            Acting.Kind kind,
            Optional<UUID> account,
            Optional<String> name,
            Optional<UUID> key,
            Optional<String> keyName,
            String address,
            String request) {}
}
