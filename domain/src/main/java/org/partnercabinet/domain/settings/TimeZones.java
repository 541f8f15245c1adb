package org.partnercabinet.domain.settings;

import java.time.ZoneId;
import org.partnercabinet.domain.Refusal;

/** Time zones that a company may live in: regions with their rules, as {@code Europe/Moscow}, and {@code UTC}. */
public final class TimeZones {
    private TimeZones() {}

    /** @throws Refusal INVALID {@code zone.unknown} */
    public static ZoneId known(String name) {
        boolean region =
                name.equals("UTC") || name.contains("/") && !name.startsWith("SystemV/") && !name.startsWith("Etc/");
        if (!region || !ZoneId.getAvailableZoneIds().contains(name))
            throw Refusal.invalid("time_zone", "zone.unknown", "not a region such as Europe/Moscow");
        return ZoneId.of(name);
    }
}
