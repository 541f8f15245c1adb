package org.partnercabinet.bootstrap.work;

import java.time.Instant;
import java.util.Collection;
import java.util.function.Supplier;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.outbox.Outbox;
import org.partnercabinet.application.outbox.Topic;

/** Wakes the outbox workers right after a commit that added something for them. */
public final class Nudging implements Transactions, Outbox {
    private final Transactions transactions;
    private final Outbox outbox;
    private final ThreadLocal<Boolean> open = ThreadLocal.withInitial(() -> false);
    private final ThreadLocal<Boolean> added = ThreadLocal.withInitial(() -> false);
    private volatile Runnable nudge = () -> {};

    public Nudging(Transactions transactions, Outbox outbox) {
        this.transactions = transactions;
        this.outbox = outbox;
    }

    public void onCommit(Runnable action) {
        nudge = action;
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        if (open.get()) return transactions.inTransaction(work);
        open.set(true);
        added.set(false);
        try {
            T result = transactions.inTransaction(work);
            if (added.get()) nudge.run();
            return result;
        } finally {
            open.remove();
            added.remove();
        }
    }

    @Override
    public <T> T partly(Supplier<T> part) {
        return transactions.partly(part);
    }

    @Override
    public void add(Topic topic, String subject) {
        outbox.add(topic, subject);
        added.set(true);
    }

    @Override
    public void addAll(Topic topic, Collection<String> subjects) {
        outbox.addAll(topic, subjects);
        if (!subjects.isEmpty()) added.set(true);
    }

    @Override
    public void add(Topic topic, String subject, Instant dueAt) {
        outbox.add(topic, subject, dueAt);
        added.set(true);
    }
}
