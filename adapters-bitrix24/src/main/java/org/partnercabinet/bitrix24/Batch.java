package org.partnercabinet.bitrix24;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Several calls in one request to {@code batch}. Commands have names, since by numbers PHP would make lists that no
 * longer tell which command failed; each has an outcome of its own, and one that the answer leaves out is unclear.
 */
final class Batch {
    static final int MOST = 50;
    static final String METHOD = "batch";
    static final Answer LOST = new Answer.Bad(Trouble.unclear("no answer to this command of a batch"));

    /** Stands for any batch where its commands do not matter. */
    static final Call ANY = Call.write(METHOD, Map.of(), Rank.MONEY);

    private Batch() {}

    /** A command of a batch that was refused as a whole was not looked at. */
    static Trouble forEach(Trouble whole) {
        boolean refused = whole.verdict() == Verdict.REJECTED || whole.verdict() == Verdict.NOT_FOUND;
        return refused ? new Trouble(Verdict.NOT_SENT, whole.says()) : whole;
    }

    static boolean carries(Call call) {
        return !call.method().equals(METHOD) && Command.canSay(call.parameters());
    }

    /** Writes wait as long as a write does, and the whole is as urgent as its most urgent command. */
    static Call of(List<Call> calls) {
        return of(calls, false);
    }

    /** @param chained whether commands refer to those before them: then the batch ends at the first that fails */
    static Call of(List<Call> calls, boolean chained) {
        Map<String, String> commands = new LinkedHashMap<>();
        for (Call call : calls) commands.put(name(commands.size()), Command.of(call.method(), call.parameters()));
        boolean writes = calls.stream().anyMatch(Call::writes);
        return new Call(
                METHOD,
                Map.of("halt", chained ? 1 : 0, "cmd", commands),
                calls.get(0).rank(),
                writes);
    }

    /** @param result of the batch itself */
    static List<Answer> answers(JsonNode result, int count) {
        var answers = new ArrayList<Answer>(count);
        for (int i = 0; i < count; i++) answers.add(answer(result, name(i)));
        return answers;
    }

    private static Answer answer(JsonNode result, String name) {
        JsonNode error = result.path("result_error").get(name);
        if (error != null) return new Answer.Bad(Envelope.errorInBatch(error));
        JsonNode good = result.path("result").get(name);
        if (good == null) return LOST;
        return new Answer.Good(good, Envelope.spent(result.path("result_time").path(name)));
    }

    static String name(int number) {
        return "c" + number;
    }
}
