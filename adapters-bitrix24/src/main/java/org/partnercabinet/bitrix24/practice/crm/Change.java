package org.partnercabinet.bitrix24.practice.crm;

import java.util.Locale;

/** Something happened to an element; the source of events. */
public record Change(EntityType type, Action action, long id, long categoryId, String stageId, long userId) {
    /** What happened. */
    public enum Action {
        ADD,
        UPDATE,
        DELETE,
        MOVETOCATEGORY
    }

    /** The event's name as it is sent: {@code ONCRMDEALUPDATE}. */
    public String event() {
        return "ONCRM" + type.name() + action.name().toUpperCase(Locale.ROOT);
    }
}
