package org.partnercabinet.persistence.distribution;

import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.partnercabinet.application.distribution.Appeals;
import org.partnercabinet.domain.distribution.Appeal;
import org.partnercabinet.domain.distribution.AppealId;
import org.partnercabinet.persistence.Row;

/** Writes one piece of work: appeals, who had them, and the counts that follow. Each kind of row is one batch. */
final class AppealWriter {
    /** What is stored of an appeal before it is changed. */
    record Stored(
            long id,
            long source,
            String state,
            long owner,
            Optional<Instant> assignedAt,
            boolean opened,
            long version) {}

    private static final RowMapper<Stored> STORED = Row.mapper(AppealWriter::stored);

    private final Handle handle;
    private final Appeals.Work work;
    private final Map<AppealId, Appeal> appeals = new HashMap<>();
    private final Map<Long, Stored> before;

    AppealWriter(Handle handle, Appeals.Work work) {
        this.handle = handle;
        this.work = work;
        work.fresh().forEach(appeal -> appeals.put(appeal.id(), appeal));
        work.changed().forEach(appeal -> appeals.put(appeal.id(), appeal));
        this.before = stored();
    }

    void write() {
        insert();
        update();
        var stays = new Stays(handle, appeals, before);
        stays.end(work.ended());
        stays.open(work.changed(), work.begun());
        stays.begin(work.begun());
        var counts = new Counts();
        work.fresh().forEach(counts::came);
        work.changed().forEach(appeal -> counts.changed(before(before, appeal), appeal));
        counts.write(handle);
    }

    /** @throws IllegalStateException when it is not stored */
    static Stored before(Map<Long, Stored> before, Appeal appeal) {
        return Optional.ofNullable(before.get(appeal.id().value()))
                .orElseThrow(() -> new IllegalStateException("appeal " + appeal.id() + " is not stored"));
    }

    private Map<Long, Stored> stored() {
        if (work.changed().isEmpty()) return Map.of();
        List<Long> ids =
                work.changed().stream().map(appeal -> appeal.id().value()).toList();
        return handle.createQuery("""
                        select id, source, state, operator, assigned_at, opened_at, version
                        from appeal where id = any(:ids)""").bindArray("ids", Long.class, ids).map(STORED).stream()
                .collect(Collectors.toMap(Stored::id, Function.identity()));
    }

    private void insert() {
        if (work.fresh().isEmpty()) return;
        var batch = handle.prepareBatch("""
                insert into appeal
                    (id, source, client, message, rank, referral, cause, to_portal, created_at, queued_at, first_assigned_at,
                     waited, state, closed, operator, assigned_at, how, assigned_by, assign_reason, opened_at,
                     unopened_since, closed_at, closed_by, result, wish_operator, wish_until, declined, version)
                values
                    (:id, :source, :client, :message, :rank, :referral, :cause, :toPortal, :createdAt, :queuedAt,
                     :firstAssignedAt, :waited, :state, :closed, :operator, :assignedAt, :how, :by, :reason, :openedAt,
                     :unopenedSince, :closedAt, :closedBy, :result, :wishOperator, :wishUntil, :declined,
                     :version + 1)""");
        work.fresh()
                .forEach(appeal -> AppealColumns.bind(AppealColumns.bindFixed(batch, appeal), appeal)
                        .add());
        batch.execute();
    }

    private void update() {
        if (work.changed().isEmpty()) return;
        var batch = handle.prepareBatch("""
                update appeal
                set to_portal = :toPortal, queued_at = :queuedAt, first_assigned_at = :firstAssignedAt, waited = :waited, state = :state,
                    closed = :closed, operator = :operator,
                    assigned_at = case when :assigned then :assignedAt else assigned_at end,
                    how = case when :assigned then :how else how end,
                    assigned_by = case when :assigned then :by else assigned_by end,
                    assign_reason = case when :assigned then :reason else assign_reason end,
                    opened_at = case when :assigned then :openedAt else opened_at end,
                    unopened_since = :unopenedSince, closed_at = :closedAt, closed_by = :closedBy, result = :result,
                    wish_operator = :wishOperator, wish_until = :wishUntil, declined = :declined,
                    version = version + 1
                where id = :id and version = :version""");
        work.changed().forEach(appeal -> AppealColumns.bind(batch, appeal).add());
        for (int changed : batch.execute()) {
            if (changed != 1) throw new IllegalStateException("an appeal changed meanwhile");
        }
    }

    private static Stored stored(Row row) throws SQLException {
        return new Stored(
                row.big("id"),
                row.big("source"),
                row.text("state"),
                row.maybeBig("operator").orElse(Counts.NOBODY),
                row.maybeAt("assigned_at"),
                row.maybeAt("opened_at").isPresent(),
                row.big("version"));
    }
}
