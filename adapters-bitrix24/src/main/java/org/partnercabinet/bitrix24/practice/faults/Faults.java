package org.partnercabinet.bitrix24.practice.faults;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The faults in force, and how often each has been seen and has hit. */
public final class Faults {
    private final List<Live> rules = new ArrayList<>();
    private final Random random;
    private int lastId;

    private static final class Live {
        private final FaultRule rule;
        private int seen;
        private int hits;

        private Live(FaultRule rule) {
            this.rule = rule;
        }

        private boolean spent() {
            return rule.times() > 0 && hits >= rule.times();
        }
    }

    public Faults(long seed) {
        random = new Random(seed);
    }

    /** Puts a fault in force and returns it with its id. */
    public synchronized FaultRule add(FaultRule rule) {
        String id = rule.id() == null ? "f" + ++lastId : rule.id();
        var named = rule.named(id);
        rules.add(new Live(named));
        return named;
    }

    public synchronized List<FaultRule> all() {
        return rules.stream().map(live -> live.rule).toList();
    }

    public synchronized void remove(String id) {
        rules.removeIf(live -> id.equals(live.rule.id()));
    }

    public synchronized void clear() {
        rules.clear();
    }

    /** The fault on the wire for this call, if one hits it in this phase. */
    public Optional<FaultRule> onWire(String phase, String method, Map<String, ?> parameters) {
        return hit(FaultType.Step.WIRE, phase, method, parameters, null);
    }

    Optional<FaultRule> onParameters(String method, Map<String, ?> parameters) {
        return hit(FaultType.Step.PARAMETERS, null, method, parameters, null);
    }

    Optional<FaultRule> onAnswer(String method, Map<String, ?> parameters) {
        return hit(FaultType.Step.ANSWER, null, method, parameters, null);
    }

    Optional<FaultRule> onCommand(String key, String method, Map<String, ?> parameters) {
        return hit(FaultType.Step.COMMAND, null, method, parameters, key);
    }

    private synchronized Optional<FaultRule> hit(
            FaultType.Step step,
            @Nullable String phase,
            String method,
            Map<String, ?> parameters,
            @Nullable String command) {
        for (Live live : rules) {
            FaultRule rule = live.rule;
            boolean candidate = step(rule) == step
                    && (phase == null || phase.equals(rule.phase()))
                    && !live.spent()
                    && matches(rule, method, parameters, command);
            if (candidate && strikes(live)) {
                live.hits++;
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }

    private boolean strikes(Live live) {
        FaultRule.Match match = live.rule.matching();
        live.seen++;
        BigDecimal probability = match.probability();
        return (match.nth() == 0 || match.nth() == live.seen)
                && (probability == null || random.nextDouble() < probability.doubleValue());
    }

    private static FaultType.Step step(FaultRule rule) {
        return rule.matching().command() == null ? rule.type().step() : FaultType.Step.COMMAND;
    }

    private static boolean matches(FaultRule rule, String method, Map<String, ?> parameters, @Nullable String command) {
        FaultRule.Match match = rule.matching();
        if (command != null && !commands(rule).contains(command)) {
            return false;
        }
        boolean named =
                command != null && match.command() == null || match.method() == null || glob(match.method(), method);
        Map<String, Object> where = match.where() == null ? Map.of() : match.where();
        return named
                && where.entrySet().stream()
                        .allMatch(it -> it.getValue().toString().equals(String.valueOf(at(parameters, it.getKey()))));
    }

    /** The keys of the commands a rule is about: named in its match, or listed in {@code batchPartial}. */
    private static List<String> commands(FaultRule rule) {
        if (rule.matching().command() != null) {
            return List.of(rule.matching().command());
        }
        return rule.setting("commands") instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static boolean glob(String pattern, String method) {
        String regex = java.util.Arrays.stream(pattern.split("\\*", -1))
                .map(java.util.regex.Pattern::quote)
                .collect(java.util.stream.Collectors.joining(".*"));
        return method.matches("(?i)" + regex);
    }

    private static @Nullable Object at(Map<String, ?> parameters, String path) {
        Object at = parameters;
        for (String step : path.split("\\.")) {
            at = at instanceof Map<?, ?> map
                    ? map.get(step)
                    : at instanceof List<?> list && step.matches("\\d+") && Integer.parseInt(step) < list.size()
                            ? list.get(Integer.parseInt(step))
                            : null;
        }
        return at;
    }
}
