package org.partnercabinet.bitrix24.practice.methods;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.partnercabinet.bitrix24.practice.crm.Values;
import org.partnercabinet.bitrix24.practice.setup.Switches.TimeMode;

/** The {@code time} of an answer, by the portal's clock. */
public final class TimeTold {
    private TimeTold() {}

    /** @param seconds what the call cost; the clock itself does not move by it */
    public static Map<String, Object> of(Portal portal, BigDecimal seconds, Optional<OperatingTime.Reading> operating) {
        Instant now = portal.clock().now();
        BigDecimal start = BigDecimal.valueOf(now.getEpochSecond())
                .add(BigDecimal.valueOf(now.getNano(), 9))
                .setScale(6, RoundingMode.DOWN);
        var time = new LinkedHashMap<String, Object>();
        TimeMode mode = portal.switches().now().timeMode();
        if (mode == TimeMode.MINIMAL_INT_START) {
            time.put("start", now.getEpochSecond());
            time.put("finish", start.add(seconds));
            time.put("duration", seconds);
            return time;
        }
        String date = Values.show(now.atZone(portal.crm().zone()).toOffsetDateTime());
        time.put("start", start);
        time.put("finish", start.add(seconds));
        time.put("duration", seconds);
        time.put("processing", seconds);
        time.put("date_start", date);
        time.put("date_finish", date);
        if (mode == TimeMode.FULL) {
            operating.ifPresent(reading -> {
                time.put("operating_reset_at", reading.resetAt());
                time.put("operating", reading.operating());
            });
        }
        return time;
    }
}
