package org.partnercabinet.bitrix24.practice.methods;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnercabinet.bitrix24.practice.wire.PhpForm;
import org.partnercabinet.bitrix24.practice.wire.PhpJson;

/**
 * Up to 50 commands in one request, one after the other. The answer is always 200; each command's end is told under its
 * key, and keys 0, 1, 2 … collapse to lists as in PHP.
 */
final class Batch {
    private static final int MAX = 50;

    private final Dispatcher dispatcher;
    private final Call call;
    private final BatchFaults faults;
    private final Map<String, Object> results = new LinkedHashMap<>();
    private final Map<String, Object> errors = new LinkedHashMap<>();
    private final Map<String, Object> totals = new LinkedHashMap<>();
    private final Map<String, Object> nexts = new LinkedHashMap<>();
    private final Map<String, Object> times = new LinkedHashMap<>();

    Batch(Dispatcher dispatcher, Call call, BatchFaults faults) {
        this.dispatcher = dispatcher;
        this.call = call;
        this.faults = faults;
    }

    /** @param shared the reading every command shows when the batch is billed as a whole */
    Result run(Optional<OperatingTime.Reading> shared) {
        boolean halt = List.of("1", "true", "Y").contains(call.text("halt"));
        int position = 0;
        for (var it : call.map("cmd").entrySet()) {
            position++;
            command(it.getKey(), String.valueOf(it.getValue()), position, shared);
            if (halt && !errors.isEmpty()) {
                break;
            }
        }
        var answer = new LinkedHashMap<String, Object>();
        answer.put("result", PhpJson.phpArray(results));
        answer.put("result_error", PhpJson.phpArray(errors));
        answer.put("result_total", PhpJson.phpArray(totals));
        answer.put("result_next", PhpJson.phpArray(nexts));
        answer.put("result_time", PhpJson.phpArray(times));
        return Result.of(answer);
    }

    private void command(String key, String command, int position, Optional<OperatingTime.Reading> shared) {
        if (position > MAX) {
            errors.put(key, error("ERROR_BATCH_LENGTH_EXCEEDED", "Max batch length exceeded"));
            return;
        }
        String method = method(command);
        if (method.equalsIgnoreCase("batch")) {
            errors.put(key, error("ERROR_BATCH_METHOD_NOT_ALLOWED", "Method is not allowed for batch usage"));
            return;
        }
        var parameters = References.resolve(PhpForm.parse(query(command)), results);
        Outcome outcome = faults.hit(key, method, parameters)
                .map(Outcome::refused)
                .orElseGet(() -> dispatcher.command(call, method, parameters));
        record(key, outcome, shared);
    }

    private void record(String key, Outcome outcome, Optional<OperatingTime.Reading> shared) {
        if (outcome.error() != null) {
            errors.put(key, outcome.error().body());
            return;
        }
        Result result = java.util.Objects.requireNonNull(outcome.result());
        results.put(key, result.value());
        if (result.total() != null) {
            totals.put(key, result.total());
        }
        if (result.next() != null) {
            nexts.put(key, result.next());
        }
        Portal portal = call.portal();
        times.put(key, TimeTold.of(portal, outcome.seconds(), shared.or(outcome::operating)));
    }

    /** What the commands cost together, for a portal that bills the batch as a whole. */
    static BigDecimal cost(Call call, OperatingTime operating) {
        return call.map("cmd").values().stream()
                .limit(MAX)
                .map(command -> operating.costOf(method(String.valueOf(command))))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Map<String, Object> error(String code, String description) {
        return new RestError(400, code, description).body();
    }

    private static String method(String command) {
        int mark = command.indexOf('?');
        String method = mark < 0 ? command : command.substring(0, mark);
        return method.replaceFirst("\\.json$", "");
    }

    private static String query(String command) {
        int mark = command.indexOf('?');
        return mark < 0 ? "" : command.substring(mark + 1);
    }
}
