package org.partnercabinet.bitrix24.practice.crm;

import java.math.BigDecimal;
import java.time.OffsetDateTime;

/** What a new element gets when nobody says otherwise. */
final class Defaults {
    private static final int PLANNED_DAYS = 7;

    private final Crm crm;

    Defaults(Crm crm) {
        this.crm = crm;
    }

    void fill(Entity entity, Draft draft, long userId) {
        OffsetDateTime now = crm.now();
        entity.put("ID", entity.id());
        entity.put("entityTypeId", (long) entity.type().id());
        entity.put("ASSIGNED_BY_ID", userId);
        entity.put("OPENED", "Y");
        for (String who : new String[] {"CREATED_BY_ID", "MODIFY_BY_ID", "LAST_ACTIVITY_BY"}) {
            entity.put(who, userId);
        }
        for (String when : new String[] {"DATE_CREATE", "DATE_MODIFY", "LAST_ACTIVITY_TIME"}) {
            entity.put(when, now);
        }
        ofType(entity, now, userId);
        draft.values().forEach((key, value) -> {
            if (value != null) {
                entity.put(key, value);
            }
        });
        if (entity.type().hasStages()) {
            stage(entity);
        }
    }

    private void ofType(Entity entity, OffsetDateTime now, long userId) {
        switch (entity.type()) {
            case LEAD -> {
                entity.put("TITLE", crm.language().pick("Лид #", "Lead #") + entity.id());
                entity.put("SOURCE_ID", crm.dictionaries().firstSource());
                sum(entity, now, userId);
            }
            case DEAL -> {
                entity.put("TITLE", crm.language().pick("Сделка #", "Deal #") + entity.id());
                entity.put("TYPE_ID", "SALE");
                entity.put("CATEGORY_ID", 0L);
                entity.put("BEGINDATE", midnight(now));
                entity.put("CLOSEDATE", midnight(now.plusDays(PLANNED_DAYS)));
                sum(entity, now, userId);
            }
            case CONTACT -> entity.put("EXPORT", "Y");
            case COMPANY -> {
                entity.put("TITLE", crm.language().pick("Компания #", "Company #") + entity.id());
                entity.put("CURRENCY_ID", "RUB");
            }
        }
    }

    private static void sum(Entity entity, OffsetDateTime now, long userId) {
        entity.put("CURRENCY_ID", "RUB");
        entity.put("OPPORTUNITY", BigDecimal.ZERO);
        entity.put("IS_MANUAL_OPPORTUNITY", "N");
        entity.put("MOVED_BY_ID", userId);
        entity.put("MOVED_TIME", now);
    }

    /** A missing stage, or one of another funnel, becomes the first of the element's own funnel. */
    private void stage(Entity entity) {
        String key = entity.type() == EntityType.LEAD ? "STATUS_ID" : "STAGE_ID";
        if (crm.dictionaries().funnel(entity.number("CATEGORY_ID")).isEmpty()) {
            entity.put("CATEGORY_ID", 0L);
        }
        long funnel = entity.number("CATEGORY_ID");
        boolean fits = crm.dictionaries()
                .stage(entity.type(), entity.text(key))
                .filter(stage -> entity.type() == EntityType.LEAD || stage.funnel() == funnel)
                .isPresent();
        if (!fits) {
            entity.put(key, crm.dictionaries().firstStage(entity.type(), funnel).status());
        }
    }

    private OffsetDateTime midnight(OffsetDateTime time) {
        return time.toLocalDate().atStartOfDay(crm.zone()).toOffsetDateTime();
    }
}
