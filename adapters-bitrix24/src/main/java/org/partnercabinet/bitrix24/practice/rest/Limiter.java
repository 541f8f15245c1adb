package org.partnercabinet.bitrix24.practice.rest;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.partnercabinet.bitrix24.practice.setup.PortalClock;
import org.partnercabinet.bitrix24.practice.setup.SwitchBoard;
import org.partnercabinet.bitrix24.practice.setup.Switches;

/** The leaky bucket: each request of an address adds one, some leave every second, above the threshold is refused. */
public final class Limiter {
    private final PortalClock clock;
    private final SwitchBoard switches;
    private final Map<String, Level> levels = new HashMap<>();

    private record Level(double value, Instant at) {}

    public Limiter(PortalClock clock, SwitchBoard switches) {
        this.clock = clock;
        this.switches = switches;
    }

    /** Counts a request; false refuses it. */
    synchronized boolean admit(String address) {
        Switches now = switches.now();
        double level = level(address, now.yLeak()) + 1;
        boolean admitted = level <= now.xLimit();
        levels.put(address, new Level(admitted || now.countRefused() ? level : level - 1, clock.now()));
        return admitted;
    }

    public synchronized void clear() {
        levels.clear();
    }

    private double level(String address, BigDecimal leak) {
        Level last = levels.get(address);
        if (last == null) {
            return 0;
        }
        double seconds = Duration.between(last.at(), clock.now()).toNanos() / 1e9;
        return Math.max(0, last.value() - leak.doubleValue() * seconds);
    }
}
