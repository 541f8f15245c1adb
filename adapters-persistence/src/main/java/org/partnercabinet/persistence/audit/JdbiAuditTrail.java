package org.partnercabinet.persistence.audit;

import java.util.List;
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
    public void addAll(List<AuditEntry> entries) {
        if (entries.isEmpty()) return;
        database.within(handle -> {
            insertChanges(handle, entries, insert(handle, entries));
            return true;
        });
    }

    /** @return their numbers */
    private static List<Long> insert(Handle handle, List<AuditEntry> entries) {
        var batch = handle.prepareBatch("""
                insert into audit_entry (at, actor_kind, actor, api_key, address, request, action,
                                         subject_kind, subject, partner)
                values (:at, :kind, :actor, :key, :address, :request, :action,
                        :subjectKind, :subject, :partner)""");
        for (AuditEntry entry : entries) {
            var by = entry.by();
            batch.bind("at", entry.at())
                    .bind("kind", by.kind())
                    .bind("actor", by.account())
                    .bind("key", by.key())
                    .bind("address", by.address())
                    .bind("request", by.request())
                    .bind("action", entry.action())
                    .bind("subjectKind", entry.subject().kind())
                    .bind("subject", entry.subject().id())
                    .bind("partner", entry.subject().partner())
                    .add();
        }
        return batch.executePreparedBatch("seq").mapTo(Long.class).list();
    }

    private static void insertChanges(Handle handle, List<AuditEntry> entries, List<Long> numbers) {
        if (entries.stream().allMatch(entry -> entry.changes().isEmpty())) return;
        var batch = handle.prepareBatch(
                "insert into audit_change (entry, field, was, became) values (:entry, :field, :was, :became)");
        for (int i = 0; i < entries.size(); i++) {
            long number = numbers.get(i);
            entries.get(i)
                    .changes()
                    .forEach((field, change) -> batch.bind("entry", number)
                            .bind("field", field)
                            .bind("was", change.before())
                            .bind("became", change.after())
                            .add());
        }
        batch.execute();
    }
}
