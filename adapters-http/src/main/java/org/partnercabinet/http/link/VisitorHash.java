package org.partnercabinet.http.link;

import java.time.Instant;

/** Tells visitors apart for a day and names nobody: a salted hash, the salt of which is forgotten. */
@FunctionalInterface
public interface VisitorHash {
    String of(String address, String agent, Instant at);
}
