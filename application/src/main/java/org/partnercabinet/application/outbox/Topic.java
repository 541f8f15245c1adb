package org.partnercabinet.application.outbox;

/**
 * What kind of work an outbox row is.
 *
 * @param rank lower goes first: money before leads, leads before sweeps
 */
public record Topic(String name, int rank) {}
