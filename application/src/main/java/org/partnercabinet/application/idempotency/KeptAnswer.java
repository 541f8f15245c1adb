package org.partnercabinet.application.idempotency;

/**
 * An answer as it went out.
 *
 * @param location the header, or empty
 */
public record KeptAnswer(int status, String contentType, String location, byte[] body) {}
