package org.partnercabinet.bitrix24.practice.methods;

import org.partnercabinet.bitrix24.practice.crm.Draft;
import org.partnercabinet.bitrix24.practice.crm.EntityType;

/** Unlike the legacy methods, {@code crm.item.*} refuses a stage or funnel that does not fit. */
public final class ItemStages {
    private ItemStages() {}

    /** @throws RestError when the stage is not one of the funnel, or there is no such funnel */
    public static void check(Portal portal, EntityType type, Draft draft, long currentFunnel) {
        if (!type.hasStages()) {
            return;
        }
        var dictionaries = portal.crm().dictionaries();
        Object wanted = draft.values().get("CATEGORY_ID");
        long funnel = wanted instanceof Long id ? id : currentFunnel;
        if (type == EntityType.DEAL && dictionaries.funnel(funnel).isEmpty()) {
            throw RestError.badValue("categoryId", portal.language());
        }
        String key = type == EntityType.LEAD ? "STATUS_ID" : "STAGE_ID";
        Object stage = draft.values().get(key);
        boolean fits = stage == null && !draft.values().containsKey(key)
                || dictionaries
                        .stage(type, String.valueOf(stage))
                        .filter(it -> type == EntityType.LEAD || it.funnel() == funnel)
                        .isPresent();
        if (!fits) {
            throw RestError.badValue("stageId", portal.language());
        }
    }
}
