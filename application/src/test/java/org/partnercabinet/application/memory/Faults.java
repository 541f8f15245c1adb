package org.partnercabinet.application.memory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.crm.CrmFailure;
import org.partnercabinet.application.crm.CrmFailure.Executed;

/** What goes wrong between us and a portal, one fault a call, in the order they were asked for. */
public final class Faults {
    /** The longest a portal works on a call after we stopped waiting for it. */
    public static final Duration LATE = Duration.ofSeconds(60);

    public enum Fault {
        /** Nothing happened; the call may come again. */
        NOT_EXECUTED,
        /** Refused for good. */
        REFUSED,
        /** It happened, and the answer was lost. */
        ANSWER_LOST,
        /** Nothing happened, and nobody told us so. */
        LOST_ON_THE_WAY,
        /** We stopped waiting, and it happens {@link #LATE} after. */
        EXECUTED_LATE
    }

    private record Pending(Instant at, Runnable work) {}

    private final Clock clock;
    private final Transactions transactions;
    private final Deque<Fault> writes = new ArrayDeque<>();
    private final Deque<Fault> reads = new ArrayDeque<>();
    private int readsThatPass;
    private int readsSoFar;
    private final List<Pending> pending = new ArrayList<>();

    /** @param transactions of whoever calls: no call may be made inside one */
    Faults(Clock clock, Transactions transactions) {
        this.clock = clock;
        this.transactions = transactions;
    }

    /** What goes wrong with the next calls that make something. */
    public synchronized void nextWrites(Fault... faults) {
        writes.addAll(List.of(faults));
    }

    /** What goes wrong with the next calls that only look. */
    public synchronized void nextReads(Fault... faults) {
        reads.addAll(List.of(faults));
    }

    /** So many reads go well, and what goes wrong with the next one. */
    public synchronized void passReads(int howMany, Fault then) {
        readsThatPass = howMany;
        reads.add(then);
    }

    public synchronized int readsSoFar() {
        return readsSoFar;
    }

    private synchronized Fault nextRead() {
        readsSoFar++;
        if (readsThatPass == 0) return reads.poll();
        readsThatPass--;
        return null;
    }

    <T> T read(Supplier<T> call) {
        expectNoTransaction();
        catchUp();
        Fault fault = nextRead();
        if (fault != null) throw failure(fault);
        return call.get();
    }

    <T> T write(Supplier<T> call) {
        expectNoTransaction();
        catchUp();
        Fault fault = next(writes);
        if (fault == null) return call.get();
        if (fault == Fault.ANSWER_LOST) call.get();
        if (fault == Fault.EXECUTED_LATE) later(call::get);
        throw failure(fault);
    }

    private void expectNoTransaction() {
        try {
            transactions.partly(() -> true);
        } catch (IllegalStateException none) {
            return;
        }
        throw new AssertionError("the portal is called inside a transaction");
    }

    private synchronized Fault next(Deque<Fault> queue) {
        return queue.poll();
    }

    private synchronized void later(Runnable work) {
        pending.add(new Pending(clock.instant().plus(LATE), work));
    }

    private void catchUp() {
        List<Pending> due;
        synchronized (this) {
            due = pending.stream().filter(p -> !p.at().isAfter(clock.instant())).toList();
            pending.removeAll(due);
        }
        due.forEach(p -> p.work().run());
    }

    private static CrmFailure failure(Fault fault) {
        Executed executed = switch (fault) {
            case NOT_EXECUTED -> Executed.NO;
            case REFUSED -> Executed.REFUSED;
            default -> Executed.UNKNOWN;
        };
        return new CrmFailure(executed, Duration.ofSeconds(1), "ordered: " + fault);
    }
}
