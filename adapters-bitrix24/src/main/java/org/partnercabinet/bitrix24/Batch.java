package org.partnercabinet.bitrix24;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Several calls in one request to {@code batch}. Commands have names, since by numbers PHP would make lists that no
 * longer tell which command failed; each has an outcome of its own, and one that the answer leaves out is unclear.
 */
final class Batch {
    static final int MOST = 50;
    static final String METHOD = "batch";
    static final Answer LOST = new Answer.Bad(Trouble.unclear("no answer to this command of a batch"));

    /** What the portal would replace by an earlier command's result, also in a text that a visitor typed. */
    private static final String REFERENCE = "$result[";

    /** Stands for any batch where its commands do not matter. */
    static final Call ANY = Call.write(METHOD, Map.of(), Rank.MONEY);

    private Batch() {}

    /** A command of a batch that was refused as a whole was not looked at. */
    static Trouble forEach(Trouble whole) {
        boolean refused = whole.verdict() == Verdict.REJECTED || whole.verdict() == Verdict.NOT_FOUND;
        return refused ? new Trouble(Verdict.NOT_SENT, whole.says()) : whole;
    }

    /** Whether it can be a command: a query knows no null, no empty list, and no text that looks like a reference. */
    static boolean carries(Call call) {
        return !call.method().equals(METHOD) && (call.parameters().isEmpty() || isPlain(call.parameters()));
    }

    private static boolean isPlain(@Nullable Object value) {
        if (value == null) return false;
        if (value instanceof Map<?, ?> map)
            return !map.isEmpty()
                    && map.entrySet().stream()
                            .allMatch(e -> !e.getKey().toString().contains("[") && isPlain(e.getValue()));
        if (value instanceof Collection<?> list)
            return !list.isEmpty() && list.stream().allMatch(Batch::isPlain);
        return !value.toString().contains(REFERENCE);
    }

    /** Writes wait as long as a write does, and the whole is as urgent as its most urgent command. */
    static Call of(List<Call> calls) {
        Map<String, String> commands = new LinkedHashMap<>();
        for (Call call : calls) commands.put(name(commands.size()), command(call));
        boolean writes = calls.stream().anyMatch(Call::writes);
        return new Call(METHOD, Map.of("halt", 0, "cmd", commands), calls.get(0).rank(), writes);
    }

    /** @param result of the batch itself */
    static List<Answer> answers(JsonNode result, int count) {
        var answers = new ArrayList<Answer>(count);
        for (int i = 0; i < count; i++) answers.add(answer(result, name(i)));
        return answers;
    }

    private static Answer answer(JsonNode result, String name) {
        JsonNode error = result.path("result_error").get(name);
        if (error != null) return new Answer.Bad(Envelope.error(400, error));
        JsonNode good = result.path("result").get(name);
        if (good == null) return LOST;
        return new Answer.Good(good, Envelope.spent(result.path("result_time").path(name)));
    }

    private static String name(int number) {
        return "c" + number;
    }

    static String command(Call call) {
        var query = new StringJoiner("&");
        put(query, "", call.parameters());
        return query.length() == 0 ? call.method() : call.method() + "?" + query;
    }

    private static void put(StringJoiner query, String name, Object value) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> put(query, name.isEmpty() ? key.toString() : name + "[" + key + "]", inner));
        } else if (value instanceof Collection<?> list) {
            int i = 0;
            for (Object inner : list) put(query, name + "[" + i++ + "]", inner);
        } else {
            String text = value instanceof Boolean yes ? (yes ? "Y" : "N") : value.toString();
            query.add(encoded(name) + "=" + encoded(text));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
