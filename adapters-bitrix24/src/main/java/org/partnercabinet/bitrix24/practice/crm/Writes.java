package org.partnercabinet.bitrix24.practice.crm;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How elements come, change and go: the same rules for REST, both shapes, and people. */
public final class Writes {
    private final Crm crm;
    private final Defaults defaults;

    public Writes(Crm crm) {
        this.crm = crm;
        this.defaults = new Defaults(crm);
    }

    /** Stores a new element; what the draft leaves open gets the portal's defaults. Nothing makes origins unique. */
    public Entity add(EntityType type, Draft draft, long userId) {
        return crm.atomically(() -> {
            Entity entity = crm.create(type);
            defaults.fill(entity, draft, userId);
            entity.communications(edited(List.of(), draft.communications()));
            links(entity, draft);
            derive(entity);
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
            var communications = edited(entity.communications(), draft.communications());
            boolean same = communications.equals(entity.communications())
                    && draft.values().entrySet().stream()
                            .allMatch(it -> Values.same(entity.get(it.getKey()), it.getValue()));
            if (same) {
                return false;
            }
            draft.values().forEach(entity::put);
            entity.communications(communications);
            links(entity, draft);
            derive(entity);
            boolean funnelChanged = entity.type() == EntityType.DEAL && funnelBefore != entity.number("CATEGORY_ID");
            if (!stageBefore.equals(entity.stage())) {
                moved(entity, funnelChanged, userId);
            }
            touch(entity, userId);
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
        boolean moves = draft.values().get("CATEGORY_ID") instanceof Long funnel
                && entity.type() == EntityType.DEAL
                && funnel != entity.number("CATEGORY_ID");
        return moves && !draft.values().containsKey("STAGE_ID")
                ? draft.with(
                        "STAGE_ID",
                        crm.dictionaries()
                                .firstStage(EntityType.DEAL, (Long)
                                        Objects.requireNonNull(draft.values().get("CATEGORY_ID")))
                                .status())
                : draft;
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

    /** What follows from the stage and the client. */
    private void derive(Entity entity) {
        if (!entity.type().hasStages()) {
            return;
        }
        boolean lead = entity.type() == EntityType.LEAD;
        Status stage = crm.dictionaries().stage(entity.type(), entity.stage()).orElseThrow();
        entity.put(lead ? "STATUS_SEMANTIC_ID" : "STAGE_SEMANTIC_ID", stage.semanticId());
        if (lead) {
            boolean known = entity.number("CONTACT_ID") > 0 || entity.number("COMPANY_ID") > 0;
            entity.put("IS_RETURN_CUSTOMER", known ? "Y" : "N");
            entity.put("DATE_CLOSED", !stage.isFinal() ? null : closed(entity));
        } else {
            entity.put("CLOSED", stage.isFinal() ? "Y" : "N");
            boolean first = stage.equals(crm.dictionaries().firstStage(EntityType.DEAL, stage.funnel()));
            entity.put("IS_NEW", first ? "Y" : "N");
        }
    }

    private Object closed(Entity lead) {
        return Objects.requireNonNullElse(lead.get("DATE_CLOSED"), crm.now());
    }

    /** {@code CONTACT_ID} is the first of {@code CONTACT_IDS}, whichever of them was sent. */
    private static void links(Entity entity, Draft draft) {
        Map<String, @Nullable Object> values = draft.values();
        if (values.containsKey("CONTACT_IDS")) {
            Object ids = values.get("CONTACT_IDS");
            entity.put("CONTACT_ID", ids instanceof List<?> list ? list.get(0) : null);
        } else if (values.containsKey("CONTACT_ID")) {
            long id = entity.number("CONTACT_ID");
            entity.put("CONTACT_IDS", id == 0 ? null : List.of(id));
        }
    }

    private List<Communication> edited(List<Communication> have, List<Communication> wishes) {
        var edited = new ArrayList<>(have);
        for (Communication wish : wishes) {
            if (wish.id() == 0) {
                if (!wish.value().isEmpty()) {
                    edited.add(new Communication(crm.nextInnerId(), wish.type(), wish.valueType(), wish.value()));
                }
            } else if (wish.value().isEmpty()) {
                edited.removeIf(it -> it.id() == wish.id());
            } else {
                edited.replaceAll(it -> it.id() == wish.id() ? wish : it);
            }
        }
        return edited;
    }
}
