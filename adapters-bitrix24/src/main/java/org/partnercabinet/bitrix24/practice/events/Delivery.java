package org.partnercabinet.bitrix24.practice.events;

import java.time.Instant;

/**
 * One attempt to hand over an event.
 *
 * @param status the handler's answer; 0 when there was none
 */
public record Delivery(
        Instant at, int handlerId, String event, long entityId, String url, int status, Result result, String body) {
    /** Bitrix24 never tries again: what is not delivered is lost. */
    public enum Result {
        DELIVERED,
        LOST,
        RETRIED
    }
}
