package org.partnercabinet.bitrix24.practice.crm;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Elements as {@code crm.item.*} shows them: camel case, numbers as numbers. */
public final class ItemShape {
    private final Fields fields;
    private final ZoneId zone;

    public ItemShape(Fields fields, ZoneId zone) {
        this.fields = fields;
        this.zone = zone;
    }

    /** All fields, and {@code fm} for types that have phones. */
    public Map<String, @Nullable Object> show(Entity entity, boolean originalUfNames) {
        var shown = new LinkedHashMap<String, @Nullable Object>();
        for (Field field : fields.of(entity.type())) {
            if (!field.item().isEmpty()) {
                shown.put(name(field, originalUfNames), value(entity, field));
            }
        }
        if (entity.type() != EntityType.DEAL) {
            shown.put(
                    "fm",
                    entity.communications().stream().map(Communication::item).toList());
        }
        return shown;
    }

    /** The selected fields and always the id. {@code fm} cannot be selected: it comes with everything or not at all. */
    public Map<String, @Nullable Object> select(Entity entity, Collection<String> names, boolean originalUfNames) {
        var shown = show(entity, originalUfNames);
        if (!names.isEmpty() && !names.contains("*")) {
            shown.keySet().removeIf(name -> name.equals("fm") || !name.equals("id") && !names.contains(name));
        }
        return shown;
    }

    /** Reads {@code fields}; unknown and read-only names are ignored.
     *
     * @throws BadValue when a value does not fit */
    public Draft read(EntityType type, Map<String, Object> sent) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        sent.forEach((name, raw) -> fields.item(type, name)
                .filter(field -> !field.readOnly())
                .ifPresent(field -> values.put(field.key(), Values.read(field, raw, zone))));
        return new Draft(values, communications(sent.get("fm")));
    }

    public static String name(Field field, boolean originalUfNames) {
        return originalUfNames && field.isUser() ? field.legacy() : field.item();
    }

    /** A list only adds. In a map the key decides: a number changes or deletes that one, anything else adds. */
    private static List<Communication> communications(@Nullable Object fm) {
        var read = new ArrayList<Communication>();
        if (fm instanceof Map<?, ?> map) {
            map.forEach((key, row) -> communication(LegacyShape.number(key), row, read));
        } else if (fm instanceof Collection<?> list) {
            list.forEach(row -> communication(0, row, read));
        }
        return read;
    }

    private static void communication(long id, @Nullable Object row, List<Communication> into) {
        if (row instanceof Map<?, ?> map && Communication.TYPES.contains(LegacyShape.text(map.get("typeId")))) {
            String valueType = LegacyShape.text(map.get("valueType"));
            into.add(new Communication(
                    id,
                    LegacyShape.text(map.get("typeId")),
                    valueType.isEmpty() ? "WORK" : valueType,
                    LegacyShape.text(map.get("value"))));
        }
    }

    private static @Nullable Object value(Entity entity, Field field) {
        if (field.kind().isCommunication()) {
            return communication(entity, field.kind());
        }
        Object value = entity.get(field.key());
        return switch (field.kind()) {
            case MONEY -> number(value instanceof BigDecimal big ? big : BigDecimal.ZERO);
            case FLAG -> value == null ? "N" : value;
            case TIME, DATE -> value instanceof OffsetDateTime time ? Values.show(time) : null;
            case UF_BOOLEAN -> value == null ? null : value.equals("1") ? "Y" : "N";
            case UF_LIST, INTS -> value == null ? List.of() : value;
            case CLIENT -> value == null ? 0L : value;
            default -> value;
        };
    }

    private static String communication(Entity entity, Kind kind) {
        String[] typeAndValueType = kind.name().split("_");
        return entity.communications().stream()
                .filter(it -> it.type().equals(typeAndValueType[0]))
                .filter(it ->
                        typeAndValueType[1].equals("ANY") || it.valueType().equals(typeAndValueType[1]))
                .map(Communication::value)
                .findFirst()
                .orElse("");
    }

    /** An amount as PHP writes a float: no trailing zeros, no exponent. */
    public static BigDecimal number(BigDecimal amount) {
        BigDecimal bare = amount.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }
}
