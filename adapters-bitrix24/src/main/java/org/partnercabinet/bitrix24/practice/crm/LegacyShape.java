package org.partnercabinet.bitrix24.practice.crm;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Elements as {@code crm.lead.*}, {@code crm.deal.*} and {@code crm.contact.*} show them: upper case, all text. */
public final class LegacyShape {
    private final Fields fields;
    private final ZoneId zone;

    public LegacyShape(Fields fields, ZoneId zone) {
        this.fields = fields;
        this.zone = zone;
    }

    /** All fields; phones and e-mails only if there are any. */
    public Map<String, @Nullable Object> show(Entity entity) {
        var shown = new LinkedHashMap<String, @Nullable Object>();
        for (Field field : fields.of(entity.type())) {
            if (field.inLegacy()) {
                shown.put(field.legacy(), value(entity, field));
            }
        }
        for (Communication it : entity.communications()) {
            shown.put(it.type(), communications(entity, it.type()));
        }
        return shown;
    }

    /** The selected fields and always the id; {@code *} leaves phones and e-mails out, they are asked for by name. */
    public Map<String, @Nullable Object> select(Entity entity, Collection<String> names) {
        var shown = show(entity);
        boolean all = names.isEmpty() || names.contains("*");
        shown.keySet()
                .removeIf(name -> !name.equals("ID")
                        && !names.contains(name)
                        && !(all && !Communication.TYPES.contains(name))
                        && !(names.contains("UF_*") && name.startsWith("UF_")));
        return shown;
    }

    /** Reads {@code fields}; unknown and read-only names are ignored. */
    public Draft read(EntityType type, Map<String, Object> sent, boolean adding) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        var communications = new ArrayList<Communication>();
        sent.forEach((name, raw) -> {
            fields.legacy(type, name)
                    .filter(field -> field.legacyWritable(adding))
                    .ifPresent(field -> values.put(field.key(), Values.read(field, raw, zone)));
            if (Communication.TYPES.contains(name)) {
                communications.addAll(communications(name, raw));
            }
        });
        return new Draft(values, communications);
    }

    private static List<Communication> communications(String type, @Nullable Object raw) {
        var read = new ArrayList<Communication>();
        Collection<?> rows =
                raw instanceof Map<?, ?> map ? map.values() : raw instanceof Collection<?> list ? list : List.of();
        for (Object row : rows) {
            if (row instanceof Map<?, ?> map) {
                long id = number(map.get("ID"));
                String value = text(map.get("VALUE"));
                boolean delete = "Y".equals(map.get("DELETE"));
                String valueType = text(map.get("VALUE_TYPE"));
                read.add(new Communication(id, type, valueType.isEmpty() ? "WORK" : valueType, delete ? "" : value));
            }
        }
        return read;
    }

    private static List<Map<String, Object>> communications(Entity entity, String type) {
        return entity.communications().stream()
                .filter(it -> it.type().equals(type))
                .map(Communication::legacy)
                .toList();
    }

    private static @Nullable Object value(Entity entity, Field field) {
        Object value = entity.get(field.key());
        return switch (field.kind()) {
            case MONEY -> money(value);
            case FLAG -> value == null ? "N" : value;
            case TIME, DATE -> value instanceof OffsetDateTime time ? Values.show(time) : "";
            case UF_BOOLEAN -> value == null ? Boolean.FALSE : value;
            case UF_LIST, INTS -> value == null ? List.of() : value;
            case CLIENT -> value == null ? (entity.type() == EntityType.DEAL ? "0" : null) : value.toString();
            default -> value == null ? null : value.toString();
        };
    }

    private static String money(@Nullable Object value) {
        BigDecimal amount = value instanceof BigDecimal big ? big : BigDecimal.ZERO;
        return amount.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    static long number(@Nullable Object raw) {
        return raw != null && raw.toString().matches("\\d{1,18}") ? Long.parseLong(raw.toString()) : 0;
    }

    static String text(@Nullable Object raw) {
        return raw == null ? "" : raw.toString();
    }
}
