package org.partnercabinet.bitrix24;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The one queue in front of a portal. Callers wait for their turn, the more urgent first, and together they stay below
 * the rate limit; whoever's turn it is takes others along, since a batch of fifty costs as much as one call. A batch that
 * is not full waits while {@value #HALF_EMPTY} of its rank are on their way: those who come meanwhile join it. While it
 * waits, the less urgent pass if there is room for it too. Bitrix24 answers a batch as a whole, when its last command is
 * done: so that nobody waits, or is in doubt, for many appeals, not more than {@value #FEW} of their calls go with
 * others. One per portal and process.
 */
final class Turns {
    private static final int HALF_EMPTY = 2;
    private static final int FEW = 5;

    private final Pace pace;
    private final Bucket bucket;
    private final BooleanSupplier batches;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private static final Comparator<Ticket> ORDER =
            Comparator.comparing(Ticket::rank).thenComparing(Ticket::number);

    private final PriorityQueue<Ticket> line = new PriorityQueue<>(ORDER);
    private final Map<Rank, Integer> underWay = new EnumMap<>(Rank.class);
    private long arrivals;

    /** @param batches whether the portal takes them now */
    Turns(Pace pace, Limit limit, BooleanSupplier batches) {
        this.pace = pace;
        this.batches = batches;
        this.bucket = new Bucket(limit.burst(), limit.perSecond(), pace.nanos());
    }

    /** How many requests may be sent at once now, and how many calls wait. */
    record Room(int free, int waiting) {}

    /**
     * Waits for the call's turn, and sends it and others, or waits until another caller has taken it along.
     *
     * @param send answers as many calls as it is given, in their order, by one request
     * @return its answer; TOO_FAST as soon as it is clear that its turn would come later than that
     */
    Answer travel(Call call, Duration atMost, Function<List<Call>, List<Answer>> send) throws InterruptedException {
        Ticket mine = arrive(call);
        try {
            List<Ticket> together = board(mine, atMost);
            if (!together.isEmpty()) drive(together, send);
            return mine.answer().orElse(new Answer.Bad(new Trouble(Verdict.TOO_FAST, "its turn comes too late")));
        } finally {
            leave(mine);
        }
    }

    /** After a refusal everybody waits. @return how long */
    Duration refused() {
        return locked(() -> bucket.refused(pace.nanos()));
    }

    /** How long everybody waits now because the portal refused. */
    Duration pause() {
        return locked(() -> bucket.frozen(pace.nanos()));
    }

    void accepted() {
        locked(() -> {
            bucket.accepted();
            return true;
        });
    }

    Room room() {
        return locked(() -> new Room(bucket.free(pace.nanos()), line.size()));
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    private Ticket arrive(Call call) {
        return locked(() -> {
            Ticket ticket = new Ticket(call, arrivals++);
            line.add(ticket);
            moved.signalAll();
            return ticket;
        });
    }

    /** @return who goes by one request, this one first; empty when it was carried, or gives up */
    private List<Ticket> board(Ticket mine, Duration atMost) throws InterruptedException {
        long begun = pace.nanos();
        while (true) {
            long left = atMost.toNanos() - (pace.nanos() - begun);
            var together = new ArrayList<Ticket>();
            long wait = turn(mine, left, together);
            if (wait == 0) return together;
            if (wait > left) return List.of();
            pace.sleep(wait);
        }
    }

    /** @return nanoseconds until there is room, more than are left if its turn does not come; 0 when it left */
    private long turn(Ticket mine, long left, List<Ticket> together) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long real = left;
            while (mine.isTravelling() || !mayGo(mine)) {
                if (mine.answer().isPresent()) return 0;
                if (mine.isTravelling()) {
                    moved.awaitUninterruptibly();
                } else if (real <= 0) {
                    return Long.MAX_VALUE;
                } else {
                    real = moved.awaitNanos(real);
                }
            }
            long wait = bucket.take(pace.nanos());
            if (wait == 0) depart(mine, together);
            return wait;
        } finally {
            lock.unlock();
        }
    }

    /** The first whose rank is not held back; whoever passes others on that way leaves them the last requests. */
    private boolean mayGo(Ticket mine) {
        if (mine.equals(line.peek())) return !isHeld(mine) || isFull();
        return !isFull()
                && !isHeld(mine)
                && bucket.free(pace.nanos()) > HALF_EMPTY
                && line.stream()
                        .filter(ticket -> !isHeld(ticket))
                        .min(ORDER)
                        .filter(mine::equals)
                        .isPresent();
    }

    private boolean isHeld(Ticket ticket) {
        return underWay.getOrDefault(ticket.rank(), 0) >= HALF_EMPTY;
    }

    /** Whether those who wait fill a batch. */
    private boolean isFull() {
        long appeals = line.stream().filter(Ticket::isForAppeal).count();
        return line.size() - appeals + Math.min(appeals, mostAppeals()) >= Batch.MOST;
    }

    /** How many calls for appeals may go by the next request. */
    private int mostAppeals() {
        return line.stream().allMatch(Ticket::isForAppeal) ? Batch.MOST : FEW;
    }

    private void depart(Ticket mine, List<Ticket> together) {
        int appeals = mostAppeals();
        line.remove(mine);
        together.add(mine);
        if (Batch.carries(mine.call()) && batches.getAsBoolean())
            takeAlong(together, mine.isForAppeal() ? appeals - 1 : appeals);
        together.forEach(Ticket::leave);
        underWay.merge(mine.rank(), 1, Integer::sum);
        moved.signalAll();
    }

    /** Whoever is next in line and can be a command of a batch. */
    private void takeAlong(List<Ticket> together, int mostAppeals) {
        int appeals = 0;
        var left = new ArrayList<Ticket>();
        while (together.size() < Batch.MOST && !line.isEmpty()) {
            Ticket next = line.remove();
            boolean comes = Batch.carries(next.call()) && (!next.isForAppeal() || appeals < mostAppeals);
            if (comes && next.isForAppeal()) appeals++;
            (comes ? together : left).add(next);
        }
        line.addAll(left);
    }

    private void drive(List<Ticket> together, Function<List<Call>, List<Answer>> send) {
        List<Answer> answers = List.of();
        try {
            answers = send.apply(together.stream().map(Ticket::call).toList());
        } finally {
            arrived(together, answers);
        }
    }

    private void arrived(List<Ticket> together, List<Answer> answers) {
        locked(() -> {
            for (int i = 0; i < together.size(); i++)
                together.get(i).arrive(i < answers.size() ? answers.get(i) : Batch.LOST);
            underWay.merge(together.get(0).rank(), -1, Integer::sum);
            moved.signalAll();
            return true;
        });
    }

    private void leave(Ticket mine) {
        locked(() -> {
            line.remove(mine);
            moved.signalAll();
            return true;
        });
    }
}
