package org.partnercabinet.application.event;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.domain.identity.AccountId;

/** Says who has been signalled, right after the commit. */
public final class Announcer implements Transactions, Events {
    private final Transactions transactions;
    private final Events events;
    private final ThreadLocal<Optional<Set<AccountId>>> open = ThreadLocal.withInitial(Optional::empty);
    private volatile Consumer<Set<AccountId>> listener = accounts -> {};

    public Announcer(Transactions transactions, Events events) {
        this.transactions = transactions;
        this.events = events;
    }

    /** @param told is called on the thread that committed; must be quick */
    public void onCommit(Consumer<Set<AccountId>> told) {
        listener = told;
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        if (open.get().isPresent()) return transactions.inTransaction(work);
        Set<AccountId> signalled = new HashSet<>();
        open.set(Optional.of(signalled));
        T result;
        try {
            result = transactions.inTransaction(work);
        } finally {
            open.remove();
        }
        if (!signalled.isEmpty()) listener.accept(Set.copyOf(signalled));
        return result;
    }

    @Override
    public <T> T partly(Supplier<T> part) {
        return transactions.partly(part);
    }

    @Override
    public void add(Collection<Signal> signals) {
        events.add(signals);
        open.get().ifPresent(signalled -> signals.forEach(signal -> signalled.add(signal.to())));
    }

    @Override
    public int forget(Instant before) {
        return events.forget(before);
    }
}
