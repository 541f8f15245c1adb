package org.partnercabinet.persistence;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.config.JdbiConfig;
import org.partnercabinet.domain.ledger.Transfer;
import org.partnercabinet.domain.partner.PartnerId;

/** Whom a transaction has locked, so that booking without the lock is found in the first test that does it. */
public final class Locked implements JdbiConfig<Locked> {
    private final Set<PartnerId> partners = new HashSet<>();

    /** Public for JDBI, which keeps one with each handle. */
    public Locked() {}

    public static Locked in(Handle handle) {
        return handle.getConfig(Locked.class).ofThis(handle);
    }

    private Locked ofThis(Handle handle) {
        if (partners.isEmpty()) {
            handle.afterCommit(partners::clear);
            handle.afterRollback(partners::clear);
        }
        return this;
    }

    /** @return whether it was not locked yet */
    public boolean add(PartnerId partner) {
        return partners.add(partner);
    }

    /** @throws IllegalStateException when one is of a partner who is not locked */
    public void expect(Collection<Transfer> transfers) {
        for (Transfer transfer : transfers) {
            if (!partners.contains(transfer.partner())) throw new IllegalStateException("lock the partner first");
        }
    }

    /** Runs on failure: taking a part of a transaction back gives up the locks that were taken in it. */
    Runnable remembered() {
        var before = Set.copyOf(partners);
        return () -> partners.retainAll(before);
    }

    @Override
    public Locked createCopy() {
        return new Locked();
    }
}
