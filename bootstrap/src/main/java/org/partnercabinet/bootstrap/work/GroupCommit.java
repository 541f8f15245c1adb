package org.partnercabinet.bootstrap.work;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import org.partnercabinet.domain.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Many callers, one commit: whatever arrived while the last transaction ran goes into the next. A caller's answer
 * completes after its commit and never before, on a thread of its own, so that the next group need not wait for answers
 * to be written. A group that fails is tried again one by one, so that a bad item hurts
 * nobody else; one that is refused as a whole is not: when the database is busy, everybody would wait for that again, and when
 * it broke off, the group may be there already, and would be there twice. Bounded: when the database cannot follow, callers
 * are turned away.
 */
public final class GroupCommit<I, O> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
    private static final int WAITING = 8192;
    private static final int LARGEST = 512;
    private static final int GROUPS_ANSWERED_LATER = 4;
    private static final long LOOK_MILLIS = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final BlockingQueue<Waiting<I, O>> queue = new ArrayBlockingQueue<>(WAITING);
    private final Function<List<I>, List<O>> commit;
    private final Predicate<Throwable> brokenOff;
    private final Thread writer;
    private final ThreadPoolExecutor answers;
    private volatile boolean closing;

    private record Waiting<I, O>(I item, CompletableFuture<O> answer) {}

    /**
     * @param commit handles all items in one transaction and answers in their order; called on one thread
     * @param brokenOff whether it is not known, after this failure, if the transaction was committed
     */
    public GroupCommit(String name, Function<List<I>, List<O>> commit, Predicate<Throwable> brokenOff) {
        this.commit = commit;
        this.brokenOff = brokenOff;
        this.writer = new Thread(this::run, name);
        this.answers = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(GROUPS_ANSWERED_LATER),
                work -> new Thread(work, name + "-answers"),
                // Who commits helps out when answers cannot follow.
                new ThreadPoolExecutor.CallerRunsPolicy());
        answers.prestartAllCoreThreads();
        writer.start();
    }

    /** @throws Refusal TOO_MANY {@code request.too-many} when too many wait already */
    public CompletionStage<O> submit(I item) {
        var waiting = new Waiting<I, O>(item, new CompletableFuture<>());
        if (closing || !queue.offer(waiting)) throw Refusal.tooMany("request.too-many", 1);
        return waiting.answer();
    }

    private void run() {
        try {
            commitAll();
        } finally {
            answers.shutdown();
        }
    }

    private void commitAll() {
        var batch = new ArrayList<Waiting<I, O>>(LARGEST);
        while (!closing || !queue.isEmpty()) {
            try {
                Waiting<I, O> first = queue.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                if (first == null) continue;
                batch.add(first);
                queue.drainTo(batch, LARGEST - 1);
                answer(batch);
                batch.clear();
            } catch (InterruptedException nobodyDoesThis) {
                closing = true;
            }
        }
    }

    private void answer(List<Waiting<I, O>> batch) {
        List<O> results;
        try {
            results = committed(batch);
        } catch (RuntimeException | Error failed) {
            refused(batch, failed);
            return;
        }
        handOver(batch, results);
    }

    private void refused(List<Waiting<I, O>> batch, Throwable failed) {
        if (isBusy(failed)) {
            fail(batch, failed);
            return;
        }
        LOG.error("a group of {} could not be committed", batch.size(), failed);
        if (batch.size() == 1 || brokenOff.test(failed)) fail(batch, failed);
        else oneByOne(batch, failed);
    }

    private static boolean isBusy(Throwable failed) {
        return failed instanceof Refusal refusal && refusal.kind() == Refusal.Kind.UNAVAILABLE;
    }

    private List<O> committed(List<Waiting<I, O>> batch) {
        return commit.apply(batch.stream().map(Waiting::item).toList());
    }

    /** What was committed: nothing that goes wrong from here on may have it committed again. */
    private void handOver(List<Waiting<I, O>> batch, List<O> results) {
        var whose = List.copyOf(batch);
        answers.execute(() -> {
            for (int i = 0; i < whose.size(); i++) whose.get(i).answer().complete(results.get(i));
        });
    }

    /** Whoever spoilt the group fails alone; when everything fails slowly, the database is away and nobody waits longer. */
    private void oneByOne(List<Waiting<I, O>> batch, Throwable whole) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (int i = 0; i < batch.size(); i++) {
            if (System.nanoTime() - deadline > 0) {
                fail(batch.subList(i, batch.size()), whole);
                return;
            }
            List<Waiting<I, O>> one = batch.subList(i, i + 1);
            List<O> result;
            try {
                result = committed(one);
            } catch (RuntimeException | Error failed) {
                LOG.error("one of a failed group cannot be committed", failed);
                fail(one, failed);
                continue;
            }
            handOver(one, result);
        }
    }

    private static <I, O> void fail(List<Waiting<I, O>> batch, Throwable why) {
        batch.forEach(waiting -> waiting.answer().completeExceptionally(why));
    }

    /** How many wait now, for metrics. */
    public int waiting() {
        return queue.size();
    }

    /** Answers who waits, then stops. Never interrupts: H2 closes its file when a thread is interrupted in it. */
    @Override
    public void close() {
        closing = true;
        try {
            writer.join(5_000);
            answers.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }
}
