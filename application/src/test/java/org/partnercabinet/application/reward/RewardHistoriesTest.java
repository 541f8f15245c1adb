package org.partnercabinet.application.reward;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Random histories of deals, terms, corrections and payouts: after each step the ledger says what a naive recomputation
 * says. {@code -Dhistories=100000} plays more of them; {@code -Dseed=} plays the one that failed.
 */
class RewardHistoriesTest {
    /** One for the whole run: whoever runs a failed test again must see it fail again. */
    private static final long FIRST = System.nanoTime();

    @Test
    void whateverHappensTheLedgerAgreesWithANaiveRecomputation() {
        Long only = Long.getLong("seed");
        if (only != null) {
            expectGood(only);
            return;
        }
        long first = FIRST;
        int count = Integer.getInteger("histories", 300);
        for (long seed = first; seed < first + count; seed++) expectGood(seed);
    }

    private static void expectGood(long seed) {
        List<Step> history = Step.history(new Random(seed));
        if (failure(history).isEmpty()) return;
        List<Step> shortest = shrunk(history);
        Throwable why = failure(shortest).orElseThrow();
        String steps = shortest.stream().map(Step::toString).collect(Collectors.joining("\n  "));
        throw new AssertionError("-Dseed=" + seed + " fails, at its shortest by\n  " + steps, why);
    }

    /** Leaves out what can be left out while it still fails: halves first, single steps last. */
    private static List<Step> shrunk(List<Step> history) {
        List<Step> shortest = history;
        for (int size = history.size() / 2; size > 0; ) {
            List<Step> smaller = withoutSome(shortest, size);
            if (smaller.size() < shortest.size()) shortest = smaller;
            else size /= 2;
        }
        return shortest;
    }

    private static List<Step> withoutSome(List<Step> history, int size) {
        for (int from = 0; from + size <= history.size(); from++) {
            List<Step> shorter = new ArrayList<>(history);
            shorter.subList(from, from + size).clear();
            if (failure(shorter).isPresent()) return shorter;
        }
        return history;
    }

    private static Optional<Throwable> failure(List<Step> history) {
        try {
            Playing.play(history);
            return Optional.empty();
        } catch (RuntimeException | AssertionError failed) {
            return Optional.of(failed);
        }
    }
}
