package org.partnercabinet.bitrix24.practice.crm;

import java.util.Locale;
import java.util.Optional;

/** The objects of the CRM that this portal keeps. */
public enum EntityType {
    LEAD(1, "L"),
    DEAL(2, "D"),
    CONTACT(3, "C"),
    COMPANY(4, "CO");

    private final int id;
    private final String abbreviation;

    EntityType(int id, String abbreviation) {
        this.id = id;
        this.abbreviation = abbreviation;
    }

    /** {@code entityTypeId} of the REST API. */
    public int id() {
        return id;
    }

    /** {@code ownerType} of product rows. */
    public String abbreviation() {
        return abbreviation;
    }

    /** {@code lead}, {@code deal}, {@code contact}, {@code company}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether elements of this type stand on a stage. */
    public boolean hasStages() {
        return this == LEAD || this == DEAL;
    }

    public static Optional<EntityType> byId(long id) {
        return java.util.Arrays.stream(values()).filter(type -> type.id == id).findFirst();
    }

    public static Optional<EntityType> byWord(String word) {
        return java.util.Arrays.stream(values())
                .filter(type -> type.name().equalsIgnoreCase(word))
                .findFirst();
    }

    public static Optional<EntityType> byAbbreviation(String abbreviation) {
        return java.util.Arrays.stream(values())
                .filter(type -> type.abbreviation.equals(abbreviation))
                .findFirst();
    }
}
