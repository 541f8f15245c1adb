package org.partnercabinet.bitrix24.practice.crm;

import org.partnercabinet.bitrix24.practice.setup.Language;

/**
 * One field under its two names.
 *
 * @param legacy name in {@code crm.lead.*} and its like, empty where there is none
 * @param item name in {@code crm.item.*}, empty where there is none
 * @param flags letters explained in common.fields
 */
public record Field(String legacy, String item, Kind kind, String flags, String russian, String english) {
    /** The name under which the value is stored. */
    public String key() {
        return legacy.isEmpty() ? item : legacy;
    }

    public boolean readOnly() {
        return flags.contains("r");
    }

    public boolean isUser() {
        return legacy.startsWith("UF_");
    }

    /** Whether legacy answers show it. */
    public boolean inLegacy() {
        return !legacy.isEmpty() && !flags.contains("n");
    }

    public boolean legacyWritable(boolean adding) {
        return !legacy.isEmpty() && !readOnly() && !flags.contains("l") && (adding || !flags.contains("a"));
    }

    public String title(Language language) {
        String title = language.pick(russian, english);
        return title.isEmpty() ? key() : title;
    }
}
