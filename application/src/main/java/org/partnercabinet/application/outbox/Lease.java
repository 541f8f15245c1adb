package org.partnercabinet.application.outbox;

import java.util.UUID;

/**
 * The right to deliver one row for a while.
 *
 * @param token shared by the rows that were leased together
 * @param attempts how often it was tried before, without success
 * @param crashes how often our own fault ended it
 */
public record Lease(String topic, String subject, UUID token, int attempts, int crashes) {}
