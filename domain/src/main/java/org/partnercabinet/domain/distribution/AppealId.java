package org.partnercabinet.domain.distribution;

/** Identity of an appeal; a later appeal has a greater one. Numbers, for programs that spoke to the mini CRM know numbers. */
public record AppealId(long value) {
    public AppealId {
        if (value <= 0) throw new IllegalArgumentException("ids are positive: " + value);
    }

    public static AppealId of(long value) {
        return new AppealId(value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
