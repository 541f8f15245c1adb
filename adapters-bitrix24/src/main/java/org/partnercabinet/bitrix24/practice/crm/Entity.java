package org.partnercabinet.bitrix24.practice.crm;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A lead, deal, contact or company as the portal keeps it. Read and changed only inside {@link Crm#atomically}. */
public final class Entity {
    private final EntityType type;
    private final long id;
    private final Instant bornAt;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private List<Communication> communications = List.of();
    private List<ProductRow> rows = List.of();

    Entity(EntityType type, long id, Instant bornAt) {
        this.type = type;
        this.id = id;
        this.bornAt = bornAt;
    }

    public EntityType type() {
        return type;
    }

    public long id() {
        return id;
    }

    public Instant bornAt() {
        return bornAt;
    }

    public @Nullable Object get(String key) {
        return values.get(key);
    }

    /** The value as text; empty when there is none. */
    public String text(String key) {
        Object value = values.get(key);
        return value == null ? "" : value.toString();
    }

    /** The value as a number; 0 when there is none. */
    public long number(String key) {
        return values.get(key) instanceof Number number ? number.longValue() : 0;
    }

    public BigDecimal money(String key) {
        return values.get(key) instanceof BigDecimal money ? money : BigDecimal.ZERO;
    }

    public String stage() {
        return text(type == EntityType.LEAD ? "STATUS_ID" : "STAGE_ID");
    }

    public String semantics() {
        return text(type == EntityType.LEAD ? "STATUS_SEMANTIC_ID" : "STAGE_SEMANTIC_ID");
    }

    public List<Communication> communications() {
        return communications;
    }

    /** The first value of this type, such as {@code PHONE}; empty when there is none. */
    public String first(String communicationType) {
        return communications.stream()
                .filter(it -> it.type().equals(communicationType))
                .map(Communication::value)
                .findFirst()
                .orElse("");
    }

    public List<ProductRow> rows() {
        return rows;
    }

    void put(String key, @Nullable Object value) {
        if (value == null) {
            values.remove(key);
        } else {
            values.put(key, value);
        }
    }

    void communications(List<Communication> newOnes) {
        communications = List.copyOf(newOnes);
        put("HAS_PHONE", first("PHONE").isEmpty() ? "N" : "Y");
        put("HAS_EMAIL", first("EMAIL").isEmpty() ? "N" : "Y");
        put("HAS_IMOL", "N");
    }

    void rows(List<ProductRow> newOnes) {
        rows = new ArrayList<>(newOnes);
    }
}
