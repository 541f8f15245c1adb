package org.partnercabinet.domain.distribution;

/** Identity of an operator. Numbers, for programs that spoke to the mini CRM know numbers. */
public record OperatorId(long value) {
    public OperatorId {
        if (value <= 0) throw new IllegalArgumentException("ids are positive: " + value);
    }

    public static OperatorId of(long value) {
        return new OperatorId(value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
