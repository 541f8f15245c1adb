package org.partnercabinet.application.audit;

/** Everything that was written down. Append-only: there is no way to change or remove an entry. */
public interface AuditTrail {
    /** @throws IllegalStateException outside a transaction: an entry stands and falls with what it tells of */
    void add(AuditEntry entry);
}
