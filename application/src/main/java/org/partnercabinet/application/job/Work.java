package org.partnercabinet.application.job;

import java.io.IOException;
import java.io.OutputStream;
import org.partnercabinet.domain.job.Job;

/** Long work of one kind. It begins no transaction around all of it, and can be begun again from nothing. */
public interface Work {
    /** The word in {@link Job.Order#kind}. */
    String kind();

    /**
     * Does all of it and writes the file.
     *
     * @throws org.partnercabinet.domain.Refusal when it cannot be done: the job fails with its code
     */
    Made work(Job.Order order, Working working) throws IOException;

    /** What the file is called, and what it is. */
    record Made(String name, String mediaType) {}

    /** Between its steps, work says how far it is, and is stopped here when nobody wants it any more. */
    interface Working {
        /** @param total 0 while nobody knows. @param phase a word, {@code job.phase-…} is its text */
        void at(long done, long total, String phase);

        /** Where the file goes. It is not to be closed. */
        OutputStream file();
    }
}
