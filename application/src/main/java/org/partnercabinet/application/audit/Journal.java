package org.partnercabinet.application.audit;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.partnercabinet.application.Acting;
import org.partnercabinet.application.audit.AuditEntry.Change;
import org.partnercabinet.application.audit.AuditEntry.Subject;
import org.partnercabinet.domain.Id;
import org.partnercabinet.domain.partner.PartnerId;

/**
 * Writes down what somebody did, in the transaction in which they do it. What the product does by itself has its own
 * records (the ledger, the outbox, decisions) and is not written here.
 */
public final class Journal {
    private final AuditTrail trail;
    private final Clock clock;
    private final Supplier<Acting> acting;

    public Journal(AuditTrail trail, Clock clock) {
        this(trail, clock, Acting::now);
    }

    /** @param acting who does something now */
    public Journal(AuditTrail trail, Clock clock, Supplier<Acting> acting) {
        this.trail = trail;
        this.clock = clock;
        this.acting = acting;
    }

    Acting acting() {
        return acting.get();
    }

    /** Whether somebody does something, rather than the product by itself. */
    boolean isSomebody() {
        return acting().kind() != Acting.Kind.SYSTEM;
    }

    /** Whether it is one of us or a program, rather than the portal or the product. */
    boolean isPersonal() {
        return isSomebody() && acting().kind() != Acting.Kind.CRM;
    }

    static Subject subject(String kind, Id id, PartnerId partner) {
        return new Subject(kind, id.value().toString(), Optional.of(partner));
    }

    static Subject internal(String kind, Object id) {
        return new Subject(kind, id instanceof Id own ? own.value().toString() : id.toString(), Optional.empty());
    }

    void write(String action, Subject subject, Map<String, String> before, Map<String, String> after) {
        write(acting(), action, subject, before, after);
    }

    void write(Acting by, String action, Subject subject, Map<String, String> before, Map<String, String> after) {
        if (by.kind() == Acting.Kind.SYSTEM) return;
        trail.add(new AuditEntry(by, action, subject, changes(before, after), clock.instant()));
    }

    /** What somebody did to one thing. */
    record Line(String action, Subject subject, Map<String, String> before, Map<String, String> after) {}

    /** As many statements as for one. */
    void write(List<Line> lines) {
        Acting by = acting();
        if (by.kind() == Acting.Kind.SYSTEM || lines.isEmpty()) return;
        var now = clock.instant();
        trail.addAll(lines.stream()
                .map(line ->
                        new AuditEntry(by, line.action(), line.subject(), changes(line.before(), line.after()), now))
                .toList());
    }

    private static Map<String, Change> changes(Map<String, String> before, Map<String, String> after) {
        var names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        var changes = new TreeMap<String, Change>();
        for (String name : names) {
            var change = new Change(Optional.ofNullable(before.get(name)), Optional.ofNullable(after.get(name)));
            if (!change.before().equals(change.after())) changes.put(name, change);
        }
        return changes;
    }
}
