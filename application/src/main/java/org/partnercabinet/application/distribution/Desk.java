package org.partnercabinet.application.distribution;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.partnercabinet.application.Transactions;

/**
 * Where appeals are handled: behind one gate, one piece of work after another, in one transaction each. That is what
 * makes limits, order and shares exact; a piece of work is short, and {@link AcceptAppeals} takes many appeals at once.
 * What a piece of work freed is given to who waits in the same transaction.
 */
public final class Desk {
    private final Transactions transactions;
    private final DeskStores stores;
    private final Stamp stamp;

    /** @param zone in which a day begins, for the daily shares */
    public record Stamp(RandomGenerator chance, Clock clock, ZoneId zone) {}

    public Desk(Transactions transactions, DeskStores stores, Stamp stamp) {
        this.transactions = transactions;
        this.stores = stores;
        this.stamp = stamp;
    }

    /** Needs no transaction of the caller's, and joins one if there is. */
    <T> T serve(Function<Floor, T> work) {
        return transactions.inTransaction(() -> behindGate(work));
    }

    /** Part of a transaction that has done something before it came to the gate. */
    <T> T behindGate(Function<Floor, T> work) {
        stores.teams().gate();
        Instant now = stores.teams().moment(stamp.clock().instant());
        var floor = new Floor(stores, Moment.of(now, stamp.zone(), stamp.chance()));
        T result = work.apply(floor);
        floor.finish();
        return result;
    }

    <T> T inTransaction(Supplier<T> work) {
        return transactions.inTransaction(work);
    }

    DeskStores stores() {
        return stores;
    }

    Stamp stamp() {
        return stamp;
    }
}
