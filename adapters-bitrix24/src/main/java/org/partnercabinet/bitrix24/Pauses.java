package org.partnercabinet.bitrix24;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is not asked of the portal for a while: a method without operating time or rights, or everything when the
 * connection needs mending. So a thousand waiting deliveries cost one call, not a thousand.
 */
final class Pauses {
    /** Above this share of the operating limit (480 s by the documentation) sweeps and appeals leave the rest to money and leads. */
    private static final double SWEEPS_STOP_AT = 0.8 * 480;

    private static final String EVERYTHING = "*";
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Pace pace;
    private final Map<String, Pause> pauses = new ConcurrentHashMap<>();
    private final Map<String, Used> used = new ConcurrentHashMap<>();

    private record Pause(Trouble why, long until) {}

    private record Used(double operating, long resetAt) {}

    /** Why not to call now, and for how long. */
    record Wait(Trouble why, Duration time) {}

    Pauses(Pace pace) {
        this.pace = pace;
    }

    Optional<Wait> before(Call call) {
        return running(EVERYTHING).or(() -> running(call.method())).or(() -> spared(call));
    }

    /** What an administrator has to mend now. */
    Optional<String> trouble() {
        return running(EVERYTHING).map(wait -> wait.why().says());
    }

    void after(Call call, Answer answer) {
        if (answer instanceof Answer.Good good) {
            good.spent().ifPresent(spent -> used.put(call.method(), used(spent)));
        } else if (answer instanceof Answer.Bad bad) {
            pause(call.method(), bad.trouble());
        }
    }

    private void pause(String method, Trouble trouble) {
        switch (trouble.verdict()) {
            case BLOCKED -> put(EVERYTHING, trouble, trouble.verdict().retryAfter());
            case DENIED -> put(method, trouble, trouble.verdict().retryAfter());
            case REJECTED, NOT_FOUND -> {
                // Calls go one by one for a while.
                if (method.equals(Batch.METHOD)) put(method, trouble, Verdict.DENIED.retryAfter());
            }
            case METHOD_TIRED ->
                put(method, trouble, untilReset(method).orElse(trouble.verdict().retryAfter()));
            default -> {
                // Says nothing about the next call.
            }
        }
    }

    /** Seconds that each method has used up and that are not forgotten yet. */
    Map<String, Double> operating() {
        var now = new TreeMap<String, Double>();
        used.forEach((method, it) -> {
            if (untilReset(method).isPresent()) now.put(method, it.operating());
        });
        return now;
    }

    private Used used(Answer.Spent spent) {
        Duration reset = spent.resetIn().compareTo(LONGEST) < 0 ? spent.resetIn() : LONGEST;
        return new Used(spent.operating(), pace.nanos() + reset.toNanos());
    }

    private Optional<Wait> spared(Call call) {
        Used now = used.get(call.method());
        boolean spares = call.rank() == Rank.SWEEP || call.rank().isForAppeals();
        if (!spares || now == null || now.operating() < SWEEPS_STOP_AT) return Optional.empty();
        var why = new Trouble(Verdict.METHOD_TIRED, "the operating time is kept for more urgent calls");
        return untilReset(call.method()).map(time -> new Wait(why, time));
    }

    private Optional<Duration> untilReset(String method) {
        return Optional.ofNullable(used.get(method))
                .map(it -> Duration.ofNanos(it.resetAt() - pace.nanos()))
                .filter(time -> !time.isNegative() && !time.isZero());
    }

    private void put(String what, Trouble why, Duration time) {
        pauses.put(what, new Pause(why, pace.nanos() + time.toNanos()));
    }

    private Optional<Wait> running(String what) {
        return Optional.ofNullable(pauses.get(what))
                .map(pause -> new Wait(pause.why(), Duration.ofNanos(pause.until() - pace.nanos())))
                .filter(wait -> !wait.time().isNegative() && !wait.time().isZero());
    }
}
