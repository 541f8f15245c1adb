package org.partnercabinet.application.outbox;

/**
 * What kind of work an outbox row is.
 *
 * @param rank lower goes first: what stays inside (0), money (10), leads (20), sweeps (30), upkeep (80), appeals (100)
 * @param recurs each delivery adds its subject again, nobody else does: it is tried for ever and never buried
 */
public record Topic(String name, int rank, boolean recurs) {
    public Topic(String name, int rank) {
        this(name, rank, false);
    }

    public static Topic recurring(String name, int rank) {
        return new Topic(name, rank, true);
    }
}
