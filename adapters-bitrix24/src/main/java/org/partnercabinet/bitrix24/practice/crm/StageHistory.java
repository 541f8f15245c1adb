package org.partnercabinet.bitrix24.practice.crm;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** When elements changed their stage. */
public final class StageHistory {
    private static final int CREATED = 1;
    private static final int INTERMEDIATE = 2;
    private static final int FINAL = 3;
    private static final int FUNNEL_CHANGED = 5;

    private final Map<EntityType, List<Map<String, Object>>> rows = new EnumMap<>(EntityType.class);
    private long lastId;

    /** Rows as {@code crm.stagehistory.list} shows them, oldest first. */
    public synchronized List<Map<String, Object>> of(EntityType type) {
        return List.copyOf(rows.getOrDefault(type, List.of()));
    }

    void created(Entity entity, OffsetDateTime at) {
        add(entity, CREATED, at);
    }

    void moved(Entity entity, boolean funnelChanged, OffsetDateTime at) {
        boolean last = !entity.semantics().equals("P");
        add(entity, funnelChanged ? FUNNEL_CHANGED : last ? FINAL : INTERMEDIATE, at);
    }

    synchronized void clear() {
        rows.clear();
    }

    private synchronized void add(Entity entity, int typeId, OffsetDateTime at) {
        var row = new LinkedHashMap<String, Object>();
        row.put("ID", ++lastId);
        row.put("TYPE_ID", (long) typeId);
        row.put("OWNER_ID", entity.id());
        row.put("CREATED_TIME", at);
        if (entity.type() == EntityType.DEAL) {
            row.put("CATEGORY_ID", entity.number("CATEGORY_ID"));
        }
        String word = entity.type() == EntityType.LEAD ? "STATUS" : "STAGE";
        row.put(word + "_SEMANTIC_ID", entity.semantics());
        row.put(word + "_ID", entity.stage());
        rows.computeIfAbsent(entity.type(), type -> new ArrayList<>()).add(row);
    }
}
