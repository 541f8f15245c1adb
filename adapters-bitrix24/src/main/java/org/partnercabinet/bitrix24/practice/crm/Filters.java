package org.partnercabinet.bitrix24.practice.crm;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/** Turns a REST filter into a test of elements. */
public final class Filters {
    private final Function<String, Optional<Field>> names;
    private final Function<String, Predicate<Entity>> unknown;
    private final boolean nested;
    private final ZoneId zone;

    /**
     * @param names finds a field by the name of this API
     * @param unknown what becomes of a condition whose field is not found
     * @param nested whether groups with {@code logic: OR} are understood
     */
    public Filters(
            Function<String, Optional<Field>> names,
            Function<String, Predicate<Entity>> unknown,
            boolean nested,
            ZoneId zone) {
        this.names = names;
        this.unknown = unknown;
        this.nested = nested;
        this.zone = zone;
    }

    /** All conditions together, or any of them under {@code logic: OR}. Fails at once for bad values. */
    public Predicate<Entity> read(Map<String, ?> filter) {
        List<Predicate<Entity>> parts = new ArrayList<>();
        filter.forEach((name, value) -> {
            if (!nested || !name.equalsIgnoreCase("logic")) {
                parts.add(part(name, value));
            }
        });
        boolean any = nested && "OR".equalsIgnoreCase(String.valueOf(filter.get("logic")));
        return entity -> any
                ? parts.stream().anyMatch(part -> part.test(entity))
                : parts.stream().allMatch(part -> part.test(entity));
    }

    @SuppressWarnings("unchecked")
    private Predicate<Entity> part(String name, Object value) {
        if (nested && name.matches("\\d+") && value instanceof Map<?, ?> group) {
            return read((Map<String, ?>) group);
        }
        String prefix = Condition.prefixOf(name);
        String bare = name.substring(prefix.length());
        if (!nested && Communication.TYPES.contains(bare)) {
            return entity -> communication(entity, bare, value);
        }
        Optional<Field> field = names.apply(bare);
        if (field.isEmpty()) {
            return unknown.apply(bare);
        }
        var condition = new Condition(prefix, field.get(), value, zone);
        condition.holdsFor(null);
        BiFunction<Entity, Field, Object> stored = (entity, it) -> entity.get(it.key());
        return entity -> condition.holdsFor(stored.apply(entity, field.get()));
    }

    /** Phones and e-mails match exactly or not at all. */
    private static boolean communication(Entity entity, String type, Object wanted) {
        var values = wanted instanceof List<?> list ? list : List.of(wanted);
        return entity.communications().stream()
                .filter(it -> it.type().equals(type))
                .anyMatch(it -> values.stream().anyMatch(one -> it.value().equals(String.valueOf(one))));
    }
}
