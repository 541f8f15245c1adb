package org.partnercabinet.persistence.distribution;

import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.partnercabinet.application.distribution.AppealEntries;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.distribution.AppealEntry;
import org.partnercabinet.domain.distribution.AppealId;
import org.partnercabinet.domain.referral.Deal;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.domain.referral.Referral;
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
                        select a.id as appeal, e.origin, coalesce(e.state, 'queued') as state, e.reason, e.entity,
                            e.crm_id, e.at, e.stage_id, e.stage_name, e.semantics
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
        AppealStages.bind(handle.createUpdate("""
                                update appeal_entry set origin = :origin, state = :state, reason = :reason,
                                    entity = :entity, crm_id = :crmId, at = :at, stage_id = :stageId, stage_name = :stageName, semantics = :semantics
                                where appeal = :id"""), entry.stage())
                .bind("id", entry.appeal().value())
                .bind("origin", entry.origin())
                .bind("state", state)
                .bind("reason", failed.map(Referral.Failed::reason))
                .bind("entity", sent.map(it -> it.entry().entity()))
                .bind("crmId", sent.map(it -> it.entry().id()))
                .bind("at", sent.map(Referral.Sent::at).or(() -> failed.map(Referral.Failed::at)))
                .execute();
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
        Map<Entity, Map<Long, Deal.Stage>> some = now.stream()
                .collect(Collectors.groupingBy(
                        it -> it.entry().entity(),
                        TreeMap::new,
                        Collectors.toMap(it -> it.entry().id(), Standing::stage, (earlier, later) -> later)));
        if (some.isEmpty()) return;
        database.with(handle -> {
            some.forEach((entity, stages) -> AppealStages.stand(handle, entity, stages));
            return some.size();
        });
    }

    private static AppealEntry entry(Row row) throws SQLException {
        return new AppealEntry(
                new AppealId(row.big("appeal")), row.maybeId("origin"), state(row), AppealStages.stage(row));
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
