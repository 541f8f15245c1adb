package org.partnercabinet.bitrix24;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The wrapping of requests and answers. Numbers keep their exact decimal text: money is never a double. */
final class Envelope {
    static final int LONGEST_ANSWER = 32 * 1024 * 1024;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Envelope() {}

    static byte[] write(Map<String, ?> parameters) {
        try {
            return JSON.writeValueAsBytes(parameters);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("a call's parameters must be plain values", e);
        }
    }

    /** An error is an object with the key {@code error}, even an empty one and even under HTTP 200; or a status. */
    static Answer read(int status, byte[] body) {
        if (body.length > LONGEST_ANSWER) return bad(Trouble.unclear("the answer is too long"));
        Optional<JsonNode> object = parse(body).filter(JsonNode::isObject);
        if (object.isEmpty()) return notJson(status);
        JsonNode answer = object.get();
        if (answer.has("error")) return bad(error(status, answer));
        if (status < 200 || status > 299) return notJson(status);
        if (!answer.has("result")) return bad(Trouble.unclear("an answer without a result"));
        return new Answer.Good(answer.get("result"), spent(answer.path("time")));
    }

    private static Optional<JsonNode> parse(byte[] body) {
        try {
            return Optional.ofNullable(JSON.readTree(body));
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }

    private static Answer notJson(int status) {
        return bad(new Trouble(ErrorTable.byStatus(status), "no proper answer (HTTP " + status + ")"));
    }

    private static Trouble error(int status, JsonNode answer) {
        return Trouble.answered(status, code(answer), description(answer));
    }

    /** @param answer what a batch that was accepted says of one command: an object with the key {@code error} */
    static Trouble errorInBatch(JsonNode answer) {
        return Trouble.inBatch(code(answer), description(answer));
    }

    /** An object in REST 3.0, a text before. */
    private static String code(JsonNode answer) {
        JsonNode error = answer.path("error");
        return (error.isObject() ? error.path("code") : error).asText("");
    }

    private static String description(JsonNode answer) {
        JsonNode error = answer.path("error");
        return (error.isObject() ? error.path("message") : answer.path("error_description")).asText("");
    }

    /** By the portal's own clock, so ours may be wrong. */
    static Optional<Answer.Spent> spent(JsonNode time) {
        JsonNode operating = time.path("operating");
        JsonNode reset = time.path("operating_reset_at");
        JsonNode finish = time.path("finish");
        if (!operating.isNumber() || !reset.isNumber() || !finish.isNumber()) return Optional.empty();
        long millis = Math.round((reset.asDouble() - finish.asDouble()) * 1000);
        return Optional.of(new Answer.Spent(operating.asDouble(), Duration.ofMillis(Math.max(0, millis))));
    }

    private static Answer bad(Trouble trouble) {
        return new Answer.Bad(trouble);
    }
}
