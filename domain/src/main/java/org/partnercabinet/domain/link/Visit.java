package org.partnercabinet.domain.link;

import java.time.Duration;
import java.time.Instant;

/**
 * Somebody asks for {@code /r/{code}}.
 *
 * @param visitor daily-salted hash of address and agent: tells visitors apart for a day and names nobody
 * @param bot a machine by its method, headers or agent ({@link Bots})
 * @param referrer host of the page they came from, may be empty
 * @param agent the browser's name as it gave it, at most 300 characters
 */
public record Visit(LinkCode code, String visitor, boolean bot, String referrer, String agent, Instant at) {
    /** Within this time the same visitor on the same link is recorded and not counted as unique. */
    public static final Duration SAME_VISITOR = Duration.ofMinutes(30);
}
