package org.partnercabinet.bitrix24.practice.faults;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A fault: which calls it hits, when, and what it does to them.
 *
 * @param id for people; given when missing
 * @param phase {@code before}: the call is not executed; {@code after}: it is, and its answer suffers
 * @param action {@code type} is one of {@link FaultType}; the rest are its settings, such as {@code millis}
 * @param times how many calls it hits before it is spent; 0 is without end
 */
public record FaultRule(
        @Nullable String id,
        @Nullable Match match,
        @Nullable String phase,
        @Nullable Map<String, Object> action,
        int times) {

    public FaultRule {
        match = match == null ? new Match(null, 0, null, null, null) : match;
        phase = phase == null ? "after" : phase;
        action = action == null ? Map.of() : Map.copyOf(action);
        if (!phase.equals("before") && !phase.equals("after")) {
            throw new IllegalArgumentException("phase is before or after, not " + phase);
        }
        FaultType.of(String.valueOf(action.get("type")));
    }

    /**
     * Which calls.
     *
     * @param method a name, with {@code *} for anything; all methods when missing
     * @param nth only the n-th matching call, from 1; 0 is every
     * @param where parameters by dotted path that must be equal, such as {@code fields.originId}
     * @param probability of a hit, by the portal's seed; certain when missing
     * @param command key of a batch command; the rule then hits commands instead of calls
     */
    public record Match(
            @Nullable String method,
            int nth,
            @Nullable Map<String, Object> where,
            @Nullable BigDecimal probability,
            @Nullable String command) {}

    /** The call is not executed. */
    public static FaultRule before(String method, FaultType type) {
        return of(method, "before", type);
    }

    /** The call is executed; its answer suffers. */
    public static FaultRule after(String method, FaultType type) {
        return of(method, "after", type);
    }

    private static FaultRule of(String method, String phase, FaultType type) {
        return new FaultRule(null, new Match(method, 0, null, null, null), phase, Map.of("type", type.word()), 0);
    }

    /** The rule with a setting of its action, such as {@code millis} or {@code status}. */
    public FaultRule with(String setting, Object value) {
        var more = new LinkedHashMap<>(Objects.requireNonNull(action));
        more.put(setting, value);
        return new FaultRule(id, match, phase, more, times);
    }

    public FaultRule times(int howMany) {
        return new FaultRule(id, match, phase, action, howMany);
    }

    public FaultRule once() {
        return times(1);
    }

    public FaultRule nth(int number) {
        Match m = matching();
        return matching(new Match(m.method(), number, m.where(), m.probability(), m.command()));
    }

    /** The rule only for calls whose parameter at this dotted path has this value. */
    public FaultRule where(String path, Object value) {
        Match m = matching();
        return matching(new Match(m.method(), m.nth(), Map.of(path, value), m.probability(), m.command()));
    }

    /** The rule for commands of batches under this key. */
    public FaultRule command(String key) {
        Match m = matching();
        return matching(new Match(m.method(), m.nth(), m.where(), m.probability(), key));
    }

    public FaultType type() {
        return FaultType.of(text("type", ""));
    }

    FaultRule named(String newId) {
        return new FaultRule(newId, match, phase, action, times);
    }

    Match matching() {
        return Objects.requireNonNull(match);
    }

    String text(String setting, String otherwise) {
        Object value = Objects.requireNonNull(action).get(setting);
        return value == null ? otherwise : value.toString();
    }

    int number(String setting, int otherwise) {
        return Integer.parseInt(text(setting, String.valueOf(otherwise)));
    }

    @Nullable
    Object setting(String name) {
        return Objects.requireNonNull(action).get(name);
    }

    private FaultRule matching(Match newMatch) {
        return new FaultRule(id, newMatch, phase, action, times);
    }
}
