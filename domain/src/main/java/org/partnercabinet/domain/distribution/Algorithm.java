package org.partnercabinet.domain.distribution;

/** How a source chooses among those who can. */
public enum Algorithm {
    /** Drawn by lot, each with the chance weight / sum of weights. */
    WEIGHTED_RANDOM,
    /** Who is furthest behind their fair share. Exact in short runs too. */
    SMOOTH,
    /** Whose load is the smallest part of their limit: evens out open work, and the fast get more. */
    LEAST_LOADED
}
