package org.partnercabinet.bootstrap.work;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/** How many wait for their group to be committed, as a gauge. */
public final class GroupMeters {
    private GroupMeters() {}

    /** @param what they are, in the gauge's name */
    public static void bind(MeterRegistry meters, String what, GroupCommit<?, ?> group) {
        Gauge.builder("partner.cabinet." + what + ".waiting", group, GroupCommit::waiting)
                .register(meters);
    }
}
