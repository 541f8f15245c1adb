package org.partnercabinet.application.outbox;

/**
 * What kind of work an outbox row is.
 *
 * @param rank lower goes first: what stays inside (0), money (10), leads (20), sweeps (30)
 */
public record Topic(String name, int rank) {}
