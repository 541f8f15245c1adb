package org.partnercabinet.http.link;

import java.time.Instant;

/**
 * Tells visitors apart for a day and names nobody: a hash under a secret salt of the day. Without the installation's secret
 * it cannot be traced back, and no two days can be joined.
 */
@FunctionalInterface
public interface VisitorHash {
    String of(String address, String agent, Instant at);
}
