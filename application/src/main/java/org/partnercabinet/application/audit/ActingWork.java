package org.partnercabinet.application.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.partnercabinet.application.Acting;
import org.partnercabinet.application.job.Work;
import org.partnercabinet.domain.job.Job;

/** Long work that does what somebody else has done already: what it changes is on their account. */
public record ActingWork(Work inner, Acting by) implements Work {
    @Override
    public String kind() {
        return inner.kind();
    }

    @Override
    public Optional<Made> work(Job.Order order, Working working) {
        return by.doing(() -> {
            try {
                return inner.work(order, working);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    @Override
    public void unfinished(Job.Order order) {
        inner.unfinished(order);
    }
}
