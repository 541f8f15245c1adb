package org.partnercabinet.persistence.audit;

import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.partnercabinet.application.audit.AuditEntry;
import org.partnercabinet.application.audit.AuditTrail;
import org.partnercabinet.persistence.Database;

/** What was written down, in the database: an entry is one row and one for each field that changed. */
public final class JdbiAuditTrail implements AuditTrail {
    private final Database database;

    public JdbiAuditTrail(Database database) {
        this.database = database;
    }

    @Override
    public void add(AuditEntry entry) {
        database.within(handle -> {
            long seq = insert(handle, entry);
            if (!entry.changes().isEmpty()) insert(handle, seq, entry.changes());
            return seq;
        });
    }

    private static long insert(Handle handle, AuditEntry entry) {
        var by = entry.by();
        return handle.createUpdate("""
                        insert into audit_entry (at, actor_kind, actor, api_key, address, request, action,
                                                 subject_kind, subject, partner)
                        values (:at, :kind, :actor, :key, :address, :request, :action,
                                :subjectKind, :subject, :partner)""")
                .bind("at", entry.at())
                .bind("kind", by.kind())
                .bind("actor", by.account())
                .bind("key", by.key())
                .bind("address", by.address())
                .bind("request", by.request())
                .bind("action", entry.action())
                .bind("subjectKind", entry.subject().kind())
                .bind("subject", entry.subject().id())
                .bind("partner", entry.subject().partner())
                .executeAndReturnGeneratedKeys("seq")
                .mapTo(Long.class)
                .one();
    }

    private static void insert(Handle handle, long seq, Map<String, AuditEntry.Change> changes) {
        var batch = handle.prepareBatch(
                "insert into audit_change (entry, field, was, became) values (:entry, :field, :was, :became)");
        changes.forEach((field, change) -> batch.bind("entry", seq)
                .bind("field", field)
                .bind("was", change.before())
                .bind("became", change.after())
                .add());
        batch.execute();
    }
}
