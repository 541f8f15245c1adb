package org.partnercabinet.application.job;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.partnercabinet.domain.job.Job;

/**
 * Long work of one kind. It begins no transaction around all of it, and can be begun again: from nothing, or from where it
 * stood if it keeps that itself.
 */
public interface Work {
    /** The word in {@link Job.Order#kind}. */
    String kind();

    /**
     * Does all of it.
     *
     * @return what the file is, if there is one
     * @throws org.partnercabinet.domain.Refusal when it cannot be done: the job fails with its code; UNAVAILABLE: after a
     *     second try
     * @throws Stop when nobody wants it any more
     */
    Optional<Made> work(Job.Order order, Working working) throws IOException;

    /** It failed or was called off; part of the transaction in which it did. */
    default void unfinished(Job.Order order) {}

    /** What the file is called, and what it is. */
    record Made(String name, String mediaType) {}

    /** Between its steps, work says how far it is, and is stopped here when nobody wants it any more. */
    interface Working {
        /** @param total 0 while nobody knows. @param phase a word, {@code job.phase-…} is its text */
        void at(long done, long total, String phase);

        /** Where the file goes. It is not to be closed. */
        OutputStream file();
    }

    /** It goes no further here; thrown between steps. As itself: nobody wants the job any more. */
    class Stop extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Stop(String why) {
            super(why, null, false, false);
        }
    }
}
