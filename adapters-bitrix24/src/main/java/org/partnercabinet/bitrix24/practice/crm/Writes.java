package org.partnercabinet.bitrix24.practice.crm;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** How elements come, change and go: the same rules for REST, both shapes, and people. */
public final class Writes {
    private static final Set<String> MOVE = Set.of("STAGE_ID", "STATUS_ID", "CATEGORY_ID");

    private final Crm crm;
    private final Defaults defaults;
    private final Derived derived;
    private final BooleanSupplier movesTouchDate;

    /** @param movesTouchDate whether a change of nothing but the stage or funnel is dated */
    public Writes(Crm crm, BooleanSupplier movesTouchDate) {
        this.crm = crm;
        this.movesTouchDate = movesTouchDate;
        this.defaults = new Defaults(crm);
        this.derived = new Derived(crm);
    }

    /** Stores a new element; what the draft leaves open gets the portal's defaults. Nothing makes origins unique. */
    public Entity add(EntityType type, Draft draft, long userId) {
        return crm.atomically(() -> {
            Entity entity = crm.create(type);
            defaults.fill(entity, draft, userId);
            entity.communications(derived.edited(List.of(), draft.communications()));
            derived.links(entity, draft);
            derived.fill(entity);
            if (type.hasStages()) {
                crm.history().created(entity, crm.now());
            }
            crm.tell(entity, Change.Action.ADD, userId);
            return entity;
        });
    }

    /**
     * Changes what differs. Without a difference nothing is saved and nobody is told. Another funnel raises its own
     * event and no ordinary one.
     *
     * @return whether anything was saved
     */
    public boolean change(Entity entity, Draft wanted, long userId) {
        return crm.atomically(() -> {
            Draft draft = landed(entity, wanted);
            String stageBefore = entity.stage();
            long funnelBefore = entity.number("CATEGORY_ID");
            var communications = derived.edited(entity.communications(), draft.communications());
            boolean same = communications.equals(entity.communications())
                    && draft.values().entrySet().stream()
                            .allMatch(it -> Values.same(entity.get(it.getKey()), it.getValue()));
            if (same) {
                return false;
            }
            draft.values().forEach(entity::put);
            entity.communications(communications);
            derived.links(entity, draft);
            derived.fill(entity);
            boolean funnelChanged = entity.type() == EntityType.DEAL && funnelBefore != entity.number("CATEGORY_ID");
            if (!stageBefore.equals(entity.stage())) {
                moved(entity, funnelChanged, userId);
            }
            if (movesTouchDate.getAsBoolean()
                    || !MOVE.containsAll(draft.values().keySet())) {
                touch(entity, userId);
            }
            crm.tell(entity, funnelChanged ? Change.Action.MOVETOCATEGORY : Change.Action.UPDATE, userId);
            return true;
        });
    }

    public void delete(Entity entity, long userId) {
        crm.atomically(() -> {
            crm.remove(entity);
            crm.tell(entity, Change.Action.DELETE, userId);
            return entity;
        });
    }

    /** Replaces all product rows; an automatic sum follows them. */
    public List<ProductRow> productRows(Entity entity, List<ProductRow> rows, long userId) {
        return crm.atomically(() -> {
            entity.rows(
                    rows.stream().map(row -> row.numbered(crm.nextInnerId())).toList());
            if (!entity.text("IS_MANUAL_OPPORTUNITY").equals("Y")) {
                entity.put("OPPORTUNITY", rows.stream().map(ProductRow::sum).reduce(BigDecimal.ZERO, BigDecimal::add));
            }
            touch(entity, userId);
            crm.tell(entity, Change.Action.UPDATE, userId);
            return entity.rows();
        });
    }

    /** A deal moved to another funnel without naming a stage lands on that funnel's first one. */
    private Draft landed(Entity entity, Draft draft) {
        if (entity.type() == EntityType.DEAL
                && draft.values().get("CATEGORY_ID") instanceof Long funnel
                && funnel != entity.number("CATEGORY_ID")
                && !draft.values().containsKey("STAGE_ID")) {
            return draft.with(
                    "STAGE_ID",
                    crm.dictionaries().firstStage(EntityType.DEAL, funnel).status());
        }
        return draft;
    }

    private void moved(Entity entity, boolean funnelChanged, long userId) {
        OffsetDateTime now = crm.now();
        entity.put("MOVED_BY_ID", userId);
        entity.put("MOVED_TIME", now);
        crm.history().moved(entity, funnelChanged, now);
    }

    private void touch(Entity entity, long userId) {
        OffsetDateTime now = crm.now();
        entity.put("MODIFY_BY_ID", userId);
        entity.put("DATE_MODIFY", now);
        entity.put("LAST_ACTIVITY_BY", userId);
        entity.put("LAST_ACTIVITY_TIME", now);
    }
}
