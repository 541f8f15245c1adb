package org.partnercabinet.application;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Things that happen at once, in threads of their own. Whatever hangs fails after half a minute. */
public final class Together {
    private static final long PATIENCE_SECONDS = 30;

    private Together() {}

    /** Does it so many times at once, all starting together; the results in order of the number given to each. */
    public static <T> List<T> times(int count, IntFunction<T> work) {
        var ready = new CountDownLatch(count);
        List<FutureTask<T>> running = IntStream.range(0, count)
                .mapToObj(i -> start(() -> {
                    ready.countDown();
                    reach(ready);
                    return work.apply(i);
                }))
                .toList();
        return running.stream().map(Together::result).toList();
    }

    public static <T> FutureTask<T> start(Callable<T> work) {
        var task = new FutureTask<>(work);
        var thread = new Thread(task, "together");
        thread.setDaemon(true);
        thread.start();
        return task;
    }

    public static <T> T result(FutureTask<T> task) {
        try {
            return task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException own) throw own;
            throw new AssertionError(failed.getCause());
        } catch (TimeoutException stuck) {
            throw new AssertionError("stuck", stuck);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stop);
        }
    }

    /** Whether it is still not done after a moment: for work that must wait for us. */
    public static boolean stillWaits(FutureTask<?> task) {
        try {
            task.get(150, TimeUnit.MILLISECONDS);
            return false;
        } catch (TimeoutException waiting) {
            return true;
        } catch (ExecutionException | InterruptedException done) {
            return false;
        }
    }

    public static void reach(CountDownLatch latch) {
        try {
            if (!latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) throw new AssertionError("nobody came");
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stop);
        }
    }
}
