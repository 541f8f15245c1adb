package org.partnercabinet.domain.distribution;

/** How an operator came by an appeal. */
public enum How {
    /** Chosen when it arrived. */
    AUTO,
    /** They handled the lead before. */
    STICKY,
    /** Chosen when it had waited. */
    QUEUE,
    /** Somebody gave it to them. */
    MANUAL,
    /** They took it from the queue themselves. */
    TAKEN
}
