package org.partnercabinet.persistence.distribution;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.partnercabinet.domain.distribution.Appeal;
import org.partnercabinet.domain.distribution.AppealId;
import org.partnercabinet.domain.distribution.Assignment;

/** Who had which appeal. An appeal has one open stay at most: a key sees to it. */
record Stays(Handle handle, Map<AppealId, Appeal> appeals, Map<Long, AppealWriter.Stored> before) {

    /** @throws IllegalStateException when nobody has one of them */
    void end(List<Assignment.Ended> ended) {
        if (ended.isEmpty()) return;
        var batch = handle.prepareBatch("""
                update appeal_stay
                set open = null, ended_at = :at, took = :took, end_how = :how, end_by = :by, end_reason = :reason
                where appeal = :appeal and open = true""");
        for (Assignment.Ended end : ended) {
            Optional<Long> took = Optional.ofNullable(before.get(end.appeal().value()))
                    .flatMap(AppealWriter.Stored::assignedAt)
                    .map(since -> AppealColumns.micros(since, end.at()));
            batch.bind("appeal", end.appeal().value())
                    .bind("at", end.at())
                    .bind("took", took)
                    .bind("how", end.how())
                    .bind("by", end.by())
                    .bind("reason", end.reason())
                    .add();
        }
        for (int stays : batch.execute()) {
            if (stays != 1) throw new IllegalStateException("nobody has the appeal");
        }
    }

    /** Those who had it before and have now looked at it. */
    void open(List<Appeal> changed, Map<AppealId, Assignment> begun) {
        List<Appeal> opened = changed.stream()
                .filter(appeal -> !begun.containsKey(appeal.id()))
                .filter(appeal ->
                        appeal.assignment().flatMap(Assignment::openedAt).isPresent())
                .filter(appeal -> !AppealWriter.before(before, appeal).opened())
                .toList();
        if (opened.isEmpty()) return;
        var batch =
                handle.prepareBatch("update appeal_stay set opened_at = :at where appeal = :appeal and open = true");
        opened.forEach(appeal -> batch.bind("appeal", appeal.id().value())
                .bind("at", appeal.assignment().flatMap(Assignment::openedAt))
                .add());
        batch.execute();
    }

    void begin(Map<AppealId, Assignment> begun) {
        if (begun.isEmpty()) return;
        var batch = handle.prepareBatch("""
                insert into appeal_stay
                    (appeal, source, client, operator, began_at, how, by_account, reason, opened_at, open)
                values (:appeal, :source, :client, :operator, :at, :how, :by, :reason, :openedAt, true)""");
        begun.forEach((id, assignment) -> {
            Appeal appeal = Optional.ofNullable(appeals.get(id)).orElseThrow();
            batch.bind("appeal", id.value())
                    .bind("source", appeal.source().value())
                    .bind("client", appeal.client())
                    .bind("operator", assignment.operator().value())
                    .bind("at", assignment.at())
                    .bind("how", assignment.how())
                    .bind("by", assignment.by())
                    .bind("reason", assignment.reason())
                    .bind("openedAt", assignment.openedAt())
                    .add();
        });
        batch.execute();
    }
}
