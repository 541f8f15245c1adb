package org.partnercabinet.persistence.distribution;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.SqlStatement;
import org.partnercabinet.domain.referral.Deal;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.domain.referral.Semantics;
import org.partnercabinet.persistence.Row;

/** Where what was made for appeals stands in the portal. */
final class AppealStages {
    private static final RowMapper<Known> KNOWN = Row.mapper(row -> new Known(row.big("crm_id"), stage(row)));

    private record Known(long id, Optional<Deal.Stage> stage) {}

    private AppealStages() {}

    /** Sweeps bring thousands that mostly are no appeals', or stand where they stood: those cost the look alone. */
    static void stand(Handle handle, Entity entity, Map<Long, Deal.Stage> now) {
        List<Long> changed = handle
                .createQuery("""
                        select crm_id, stage_id, stage_name, semantics from appeal_entry
                        where entity = :entity and crm_id = any(:ids)""")
                .bind("entity", entity)
                .bindArray("ids", Long.class, List.copyOf(now.keySet()))
                .map(KNOWN)
                .stream()
                .filter(known -> !known.stage().equals(Optional.ofNullable(now.get(known.id()))))
                .map(Known::id)
                .sorted()
                .toList();
        if (!changed.isEmpty()) write(handle, entity, changed, now);
    }

    private static void write(Handle handle, Entity entity, List<Long> inOrder, Map<Long, Deal.Stage> now) {
        var batch = handle.prepareBatch("""
                update appeal_entry set stage_id = :stageId, stage_name = :stageName, semantics = :semantics
                where entity = :entity and crm_id = :id""");
        inOrder.forEach(id -> bind(batch, Optional.ofNullable(now.get(id)))
                .bind("entity", entity)
                .bind("id", id)
                .add());
        batch.execute();
    }

    static <S extends SqlStatement<S>> S bind(S statement, Optional<Deal.Stage> stage) {
        return statement
                .bind("stageId", stage.map(Deal.Stage::id))
                .bind("stageName", stage.map(Deal.Stage::name))
                .bind("semantics", stage.map(Deal.Stage::semantics));
    }

    static Optional<Deal.Stage> stage(Row row) throws SQLException {
        Optional<String> id = row.maybeText("stage_id");
        if (id.isEmpty()) return Optional.empty();
        return Optional.of(
                new Deal.Stage(id.get(), row.text("stage_name"), row.constant(Semantics.class, "semantics")));
    }
}
