package org.partnercabinet.domain.distribution;

/** Identity of a source. Numbers, for programs that spoke to the mini CRM know numbers. */
public record SourceId(long value) {
    public SourceId {
        if (value <= 0) throw new IllegalArgumentException("ids are positive: " + value);
    }

    public static SourceId of(long value) {
        return new SourceId(value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
