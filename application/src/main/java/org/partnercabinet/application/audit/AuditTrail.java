package org.partnercabinet.application.audit;

import java.util.List;

/** Everything that was written down. Append-only: there is no way to change or remove an entry. */
public interface AuditTrail {
    /** @throws IllegalStateException outside a transaction: an entry stands and falls with what it tells of */
    default void add(AuditEntry entry) {
        addAll(List.of(entry));
    }

    /** In this order; as many statements as for one. @throws IllegalStateException as above */
    void addAll(List<AuditEntry> entries);
}
