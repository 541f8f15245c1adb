package org.partnercabinet.domain.distribution;

/** Identity of a schedule. Numbers, for programs that spoke to the mini CRM know numbers. */
public record ScheduleId(long value) {
    public ScheduleId {
        if (value <= 0) throw new IllegalArgumentException("ids are positive: " + value);
    }

    public static ScheduleId of(long value) {
        return new ScheduleId(value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
