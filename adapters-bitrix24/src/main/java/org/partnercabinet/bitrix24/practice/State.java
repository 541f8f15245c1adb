package org.partnercabinet.bitrix24.practice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partnercabinet.bitrix24.practice.crm.Crm;
import org.partnercabinet.bitrix24.practice.crm.Entity;
import org.partnercabinet.bitrix24.practice.crm.EntityType;
import org.partnercabinet.bitrix24.practice.crm.ItemShape;

/** What the portal holds, for tests to look at: elements in the shape of {@code crm.item}. */
public final class State {
    private final Crm crm;

    State(Crm crm) {
        this.crm = crm;
    }

    public int count(EntityType type) {
        return crm.all(type).size();
    }

    /** All elements of a type by rising id. */
    public List<Map<String, @Nullable Object>> all(EntityType type) {
        return crm.atomically(() -> crm.all(type).stream().map(this::show).toList());
    }

    public Optional<Map<String, @Nullable Object>> find(EntityType type, long id) {
        return crm.atomically(() -> crm.find(type, id).map(this::show));
    }

    /** Ids of the elements with this origin; more than one means that something was created twice. */
    public List<Long> withOrigin(EntityType type, String originatorId, String originId) {
        return crm.atomically(() -> crm.all(type).stream()
                .filter(it -> it.text("ORIGINATOR_ID").equals(originatorId)
                        && it.text("ORIGIN_ID").equals(originId))
                .map(Entity::id)
                .toList());
    }

    /** Everything, as {@code /__fake/state} answers. */
    public Map<String, Object> toMap() {
        var counts = new LinkedHashMap<String, Object>();
        var whole = new LinkedHashMap<String, Object>();
        whole.put("counts", counts);
        for (EntityType type : EntityType.values()) {
            counts.put(type.word(), count(type));
            whole.put(type.word(), all(type));
        }
        whole.put("comments", crm.comments());
        return whole;
    }

    private Map<String, @Nullable Object> show(Entity entity) {
        return new ItemShape(crm.fields(), crm.zone()).show(entity, false);
    }
}
