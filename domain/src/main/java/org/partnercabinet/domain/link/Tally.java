package org.partnercabinet.domain.link;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * Clicks counted as a whole and by each value of each dimension: an accumulator, not a value. What more values there are
 * than it may hold is counted under {@link #OTHER}, so that nobody can make it grow by inventing referrers.
 */
public final class Tally {
    /** Stands for all values that had no room; no value can be this. */
    public static final String OTHER = "\u001d";

    /** A visitor can make up referrers; links and their marks are made by partners. */
    private static final int REFERRERS = 200;

    private static final int OTHERS = 1000;

    private final boolean limited;
    private final Map<Dimension, Map<String, ClickCounts>> slices = new EnumMap<>(Dimension.class);
    private ClickCounts total = ClickCounts.NONE;

    /** For what is counted while people wait: holds a limited number of values. */
    public Tally() {
        this(true);
    }

    private Tally(boolean limited) {
        this.limited = limited;
    }

    /** For summing up many others. */
    public static Tally unlimited() {
        return new Tally(false);
    }

    /** Counts a click in whole and by all dimensions but its link. */
    public void add(Click click) {
        ClickCounts one = ClickCounts.of(click);
        add(one);
        Device device = Device.of(click.agent());
        Utm utm = click.utm();
        slice(Dimension.REFERRER, click.referrer(), one);
        slice(Dimension.DEVICE, device.form(), one);
        slice(Dimension.BROWSER, device.browser(), one);
        slice(Dimension.SYSTEM, device.system(), one);
        slice(Dimension.UTM_SOURCE, utm.source(), one);
        slice(Dimension.UTM_MEDIUM, utm.medium(), one);
        slice(Dimension.UTM_CAMPAIGN, utm.campaign(), one);
        slice(Dimension.UTM_CONTENT, utm.content(), one);
        slice(Dimension.UTM_TERM, utm.term(), one);
    }

    /** Only as a whole. */
    public void add(ClickCounts counts) {
        total = total.plus(counts);
    }

    /** Only by this value. */
    public void slice(Dimension dimension, String value, ClickCounts counts) {
        Map<String, ClickCounts> values = slices.computeIfAbsent(dimension, none -> new HashMap<>());
        boolean fits = !limited || values.containsKey(value) || values.size() < most(dimension);
        values.merge(fits ? value : OTHER, counts, ClickCounts::plus);
    }

    /** Counts all that another counted. */
    public void add(Tally more) {
        add(more.total);
        more.slices.forEach((dimension, values) -> values.forEach((value, counts) -> slice(dimension, value, counts)));
    }

    /** Takes back what another counted. A value that had no room was counted under {@link #OTHER}, and is taken there. */
    public void subtract(Tally less) {
        add(less.total.negated());
        less.slices.forEach((dimension, values) -> values.forEach((value, counts) -> {
            boolean here = slices.getOrDefault(dimension, Map.of()).containsKey(value);
            slice(dimension, here ? value : OTHER, counts.negated());
        }));
        slices.values().forEach(values -> values.values().removeIf(ClickCounts::isNone));
    }

    public ClickCounts total() {
        return total;
    }

    /** By value, in the order of values. */
    public SortedMap<String, ClickCounts> by(Dimension dimension) {
        return new TreeMap<>(slices.getOrDefault(dimension, Map.of()));
    }

    /** Those with the most clicks and bots stay, the rest are counted under {@link #OTHER}. */
    public void keepTop(int most) {
        slices.replaceAll((dimension, values) -> values.size() <= most ? values : top(values, most));
    }

    private static Map<String, ClickCounts> top(Map<String, ClickCounts> values, int most) {
        var kept = new HashMap<String, ClickCounts>();
        Comparator<Map.Entry<String, ClickCounts>> biggest = Comparator.comparing(
                entry -> -entry.getValue().clicks() - entry.getValue().bots());
        values.entrySet().stream()
                .sorted(biggest.thenComparing(Map.Entry::getKey))
                .forEach(entry ->
                        kept.merge(kept.size() < most ? entry.getKey() : OTHER, entry.getValue(), ClickCounts::plus));
        return kept;
    }

    private static int most(Dimension dimension) {
        return dimension == Dimension.REFERRER ? REFERRERS : OTHERS;
    }

    /** Dimension by dimension, in no order of values. */
    public void forEach(BiConsumer<Dimension, Map<String, ClickCounts>> reader) {
        slices.forEach((dimension, values) -> reader.accept(dimension, Collections.unmodifiableMap(values)));
    }
}
