package org.partnercabinet.persistence.distribution;

import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.SqlStatement;
import org.partnercabinet.application.distribution.AppealEntries;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.distribution.AppealEntry;
import org.partnercabinet.domain.distribution.AppealId;
import org.partnercabinet.domain.referral.Deal;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.domain.referral.Referral;
import org.partnercabinet.domain.referral.Semantics;
import org.partnercabinet.persistence.Database;
import org.partnercabinet.persistence.Row;

/** How far appeals got to the portal, in the database. */
public final class JdbiAppealEntries implements AppealEntries {
    private static final RowMapper<AppealEntry> ENTRY = Row.mapper(JdbiAppealEntries::entry);

    private final Database database;
    private final boolean given;

    /** @param given whether a portal is connected while nothing else is stored */
    public JdbiAppealEntries(Database database, boolean given) {
        this.database = database;
        this.given = given;
    }

    @Override
    public boolean wanted() {
        return database.within(handle -> Gate.toPortal(handle, given));
    }

    @Override
    public Optional<AppealEntry> find(AppealId id) {
        return database.with(handle -> find(handle, id));
    }

    private static Optional<AppealEntry> find(Handle handle, AppealId id) {
        return handle.createQuery("""
                        select a.id as appeal, coalesce(e.state, 'queued') as state, e.reason, e.entity, e.crm_id, e.at,
                            e.stage_id, e.stage_name, e.semantics
                        from appeal a left join appeal_entry e on e.appeal = a.id
                        where a.id = :id and a.to_portal = true""").bind("id", id.value()).map(ENTRY).findOne();
    }

    /** The row of the appeal itself stays free for whoever holds the gate. */
    @Override
    public AppealEntry change(AppealId id, UnaryOperator<AppealEntry> change) {
        return database.within(handle -> {
            handle.createUpdate("""
                            insert into appeal_entry (appeal, state)
                            select id, 'queued' from appeal where id = :id and to_portal = true
                            on conflict do nothing""").bind("id", id.value()).execute();
            AppealEntry changed =
                    change.apply(handle.createQuery("select * from appeal_entry where appeal = :id <lock>")
                            .bind("id", id.value())
                            .map(ENTRY)
                            .findOne()
                            .orElseThrow(() -> Refusal.notFound("appeal")));
            write(handle, changed);
            return changed;
        });
    }

    private static void write(Handle handle, AppealEntry entry) {
        Optional<Referral.Sent> sent = entry.crm() instanceof Referral.Sent it ? Optional.of(it) : Optional.empty();
        Optional<Referral.Failed> failed =
                entry.crm() instanceof Referral.Failed it ? Optional.of(it) : Optional.empty();
        String state = sent.isPresent() ? "sent" : failed.isPresent() ? "failed" : "queued";
        stage(handle.createUpdate("""
                                update appeal_entry set state = :state, reason = :reason, entity = :entity, crm_id = :crmId,
                                    at = :at, stage_id = :stageId, stage_name = :stageName, semantics = :semantics
                                where appeal = :id"""), entry.stage())
                .bind("id", entry.appeal().value())
                .bind("state", state)
                .bind("reason", failed.map(Referral.Failed::reason))
                .bind("entity", sent.map(it -> it.entry().entity()))
                .bind("crmId", sent.map(it -> it.entry().id()))
                .bind("at", sent.map(Referral.Sent::at).or(() -> failed.map(Referral.Failed::at)))
                .execute();
    }

    private static <S extends SqlStatement<S>> S stage(S statement, Optional<Deal.Stage> stage) {
        return statement
                .bind("stageId", stage.map(Deal.Stage::id))
                .bind("stageName", stage.map(Deal.Stage::name))
                .bind("semantics", stage.map(Deal.Stage::semantics));
    }

    @Override
    public Optional<AppealId> enteredAs(DealKey entry) {
        return database.with(
                handle -> handle.createQuery("select appeal from appeal_entry where entity = :entity and crm_id = :id")
                        .bind("entity", entry.entity())
                        .bind("id", entry.id())
                        .mapTo(Long.class)
                        .findFirst()
                        .map(AppealId::new));
    }

    @Override
    public void stand(Collection<Standing> now) {
        if (now.isEmpty()) return;
        List<Standing> inOrder = now.stream()
                .sorted(Comparator.comparing((Standing it) -> it.entry().entity())
                        .thenComparing(it -> it.entry().id()))
                .toList();
        database.with(handle -> {
            var batch = handle.prepareBatch("""
                    update appeal_entry set stage_id = :stageId, stage_name = :stageName, semantics = :semantics
                    where entity = :entity and crm_id = :id
                        and (stage_id is distinct from :stageId or stage_name is distinct from :stageName
                            or semantics is distinct from :semantics)""");
            inOrder.forEach(it -> stage(batch, Optional.of(it.stage()))
                    .bind("entity", it.entry().entity())
                    .bind("id", it.entry().id())
                    .add());
            return batch.execute();
        });
    }

    private static AppealEntry entry(Row row) throws SQLException {
        Optional<String> stage = row.maybeText("stage_id");
        return new AppealEntry(
                new AppealId(row.big("appeal")),
                state(row),
                stage.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Deal.Stage(
                                stage.get(), row.text("stage_name"), row.constant(Semantics.class, "semantics"))));
    }

    private static Referral.CrmState state(Row row) throws SQLException {
        return switch (row.text("state")) {
            case "sent" ->
                new Referral.Sent(new DealKey(row.constant(Entity.class, "entity"), row.big("crm_id")), row.at("at"));
            case "failed" -> new Referral.Failed(row.text("reason"), row.at("at"));
            default -> new Referral.Queued();
        };
    }
}
