package org.partnercabinet.domain.distribution;

/** Why an operator gets nothing now: the first that holds, in this order. */
public enum Reason {
    INACTIVE,
    AWAY,
    OFFLINE,
    /** Not their hours, and the source respects hours. */
    OUTSIDE_HOURS,
    ZERO_WEIGHT,
    /** They gave this appeal back, or did not open it in time, within the last day. */
    DECLINED,
    FULL
}
