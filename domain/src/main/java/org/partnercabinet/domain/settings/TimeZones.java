package org.partnercabinet.domain.settings;

import java.time.ZoneId;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.partnercabinet.domain.Refusal;

/** Time zones that a company may live in: regions with their rules, as {@code Europe/Moscow}, and {@code UTC}. */
public final class TimeZones {
    private TimeZones() {}

    /** All of them, by name. */
    public static Set<String> all() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(TimeZones::isRegion)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isRegion(String name) {
        return name.equals("UTC") || name.contains("/") && !name.startsWith("SystemV/") && !name.startsWith("Etc/");
    }

    /** @throws Refusal INVALID {@code zone.unknown} */
    public static ZoneId known(String name) {
        if (!isRegion(name) || !ZoneId.getAvailableZoneIds().contains(name))
            throw Refusal.invalid("time_zone", "zone.unknown", "not a region such as Europe/Moscow");
        return ZoneId.of(name);
    }
}
