package org.partnercabinet.application.job;

import java.util.Optional;
import org.partnercabinet.domain.job.JobId;

/** The files that jobs make, in pieces. */
public interface JobFiles {
    /**
     * Part of the open transaction. Pieces are numbered from 0; one that is there already is replaced.
     *
     * @throws IllegalStateException outside a transaction
     */
    void put(JobId id, int number, byte[] piece);

    /** Whoever reads gets the bytes piece by piece; empty behind the last. */
    Optional<byte[]> piece(JobId id, int number);

    /** What an earlier attempt left behind. @throws IllegalStateException outside a transaction */
    void drop(JobId id);
}
