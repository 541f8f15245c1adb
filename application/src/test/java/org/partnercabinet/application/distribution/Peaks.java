package org.partnercabinet.application.distribution;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many things somebody had at once, at most, told by when each began and ended. */
public final class Peaks {
    private record Step(Instant at, int by) {}

    private final Map<Long, List<Step>> steps = new HashMap<>();

    public void began(long whose, Instant at) {
        step(whose, new Step(at, 1));
    }

    public void ended(long whose, Instant at) {
        step(whose, new Step(at, -1));
    }

    /**
     * Of one moment, what ended goes first: a piece of work frees a place before it gives it away. Two pieces of work of
     * one moment may have been the other way round; then this is too few, and never too many.
     */
    public int of(long whose) {
        int now = 0;
        int most = 0;
        List<Step> inOrder = new ArrayList<>(steps.getOrDefault(whose, List.of()));
        inOrder.sort(Comparator.comparing(Step::at).thenComparing(Step::by));
        for (Step step : inOrder) {
            now += step.by();
            most = Math.max(most, now);
        }
        return most;
    }

    private void step(long whose, Step step) {
        steps.computeIfAbsent(whose, nobody -> new ArrayList<>()).add(step);
    }
}
