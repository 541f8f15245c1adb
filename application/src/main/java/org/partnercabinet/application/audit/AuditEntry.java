package org.partnercabinet.application.audit;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.partnercabinet.application.Acting;
import org.partnercabinet.domain.partner.PartnerId;

/**
 * Somebody changed something.
 *
 * @param action what was wanted: {@code partner.approved}
 * @param changes by field; no secrets
 */
public record AuditEntry(Acting by, String action, Subject subject, Map<String, Change> changes, Instant at) {
    /**
     * What it is about.
     *
     * @param kind {@code partner}, {@code link}, ...
     * @param partner whom it concerns, and who may see it
     */
    public record Subject(String kind, String id, Optional<PartnerId> partner) {}

    /** As text; empty where there was or is nothing. */
    public record Change(Optional<String> before, Optional<String> after) {}

    public AuditEntry {
        changes = new TreeMap<>(changes);
    }
}
