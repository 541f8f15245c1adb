package org.partnercabinet.application.distribution;

import java.time.Clock;
import org.partnercabinet.application.Ports;
import org.partnercabinet.application.TestClock;
import org.partnercabinet.application.World;

/** What is promised of lead distribution as a whole, on whatever adapters; each test has a world of its own. */
abstract class InAWorld {
    /** @param clock what the adapters take for the present moment. On a database that nobody has used */
    protected abstract Ports ports(Clock clock);

    final World world() {
        TestClock clock = TestClock.at("2026-03-02T09:00:00Z");
        return new World(ports(clock), clock, 1);
    }
}
