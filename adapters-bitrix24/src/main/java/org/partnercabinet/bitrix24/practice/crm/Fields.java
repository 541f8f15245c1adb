package org.partnercabinet.bitrix24.practice.crm;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields of each type, the portal's own ({@code UF_CRM_…}) included. */
public final class Fields {
    private final Map<EntityType, Map<String, Field>> all = new EnumMap<>(EntityType.class);

    public Fields() {
        for (EntityType type : EntityType.values()) {
            all.put(type, new LinkedHashMap<>());
            lines(type).stream().map(Fields::read).forEach(field -> add(type, field));
        }
        addUser(EntityType.LEAD, "UF_CRM_1789000001", Kind.STRING);
        addUser(EntityType.LEAD, "UF_CRM_1789000002", Kind.UF_BOOLEAN);
        addUser(EntityType.LEAD, "UF_CRM_1789000003", Kind.UF_LIST);
        addUser(EntityType.DEAL, "UF_CRM_1789000011", Kind.STRING);
    }

    /** Adds a field of the portal's own, such as one for a partner's code. {@code UF_CRM_17} reads {@code ufCrm_17}. */
    public Field addUser(EntityType type, String name, Kind kind) {
        if (!name.matches("UF_CRM_[A-Z0-9_]+")) {
            throw new IllegalArgumentException("not a user field's name: " + name);
        }
        var field = new Field(name, "ufCrm_" + name.substring(7), kind, "-", name, name);
        add(type, field);
        return field;
    }

    public Collection<Field> of(EntityType type) {
        return List.copyOf(table(type).values());
    }

    public Optional<Field> legacy(EntityType type, String name) {
        return of(type).stream().filter(field -> field.legacy().equals(name)).findFirst();
    }

    /** By the name {@code crm.item.*} uses; own fields answer to their original name as well. */
    public Optional<Field> item(EntityType type, String name) {
        return of(type).stream()
                .filter(field -> !field.item().isEmpty())
                .filter(field -> field.item().equals(name)
                        || field.isUser() && field.legacy().equals(name))
                .findFirst();
    }

    public Field key(EntityType type, String key) {
        return Optional.ofNullable(table(type).get(key)).orElseThrow();
    }

    private synchronized void add(EntityType type, Field field) {
        var table = new LinkedHashMap<>(table(type));
        table.put(field.key(), field);
        all.put(type, table);
    }

    private synchronized Map<String, Field> table(EntityType type) {
        return java.util.Objects.requireNonNull(all.get(type));
    }

    private static List<String> lines(EntityType type) {
        var lines = new ArrayList<>(Resources.lines("common.fields"));
        lines.addAll(Resources.lines(type.word() + ".fields"));
        return lines;
    }

    private static Field read(String line) {
        String[] parts = line.split("\\|");
        String[] cells = parts[0].trim().split("\\s+");
        return new Field(
                Resources.cell(cells[0]),
                Resources.cell(cells[1]),
                Kind.valueOf(cells[2]),
                cells.length > 3 ? cells[3] : "-",
                parts.length > 1 ? parts[1].trim() : "",
                parts.length > 2 ? parts[2].trim() : "");
    }
}
