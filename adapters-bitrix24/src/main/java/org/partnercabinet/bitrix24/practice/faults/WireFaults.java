package org.partnercabinet.bitrix24.practice.faults;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongConsumer;
import org.partnercabinet.bitrix24.practice.methods.RestError;
import org.partnercabinet.bitrix24.practice.wire.Answer;
import org.partnercabinet.bitrix24.practice.wire.PhpJson;
import org.partnercabinet.bitrix24.practice.wire.Reply;
import org.partnercabinet.bitrix24.practice.wire.Wire;

/** Faults on the wire: what becomes of an answer, or comes in place of one. */
public final class WireFaults {
    private static final String JSON = "application/json; charset=utf-8";
    private static final String MALFORMED =
            "{\"result\":{\"items\":[{\"id\":3001,\"title\":\"Сделка #3001\",\"opportunity\":148500.";
    private static final String LOGIN_PAGE =
            "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>Авторизация</title>"
                    + "</head><body><form action=\"/auth/\" method=\"post\"></form></body></html>";
    private static final String NOTICE =
            "<br />\n<b>Warning</b>:  something went wrong in <b>/srv/app/file.php</b>" + " on line <b>1</b><br />\n";

    private final LongConsumer refuseFor;

    /** @param refuseFor closes the door for so many milliseconds; 0 until it is opened by hand */
    public WireFaults(LongConsumer refuseFor) {
        this.refuseFor = refuseFor;
    }

    /** What is sent instead of {@code answer}. */
    public Reply spoil(FaultRule rule, Answer answer, String address) {
        return switch (rule.type()) {
            case QUERY_LIMIT -> error(RestError.queryLimit());
            case OPERATING_LIMIT -> error(RestError.operatingLimit());
            case OVERLOAD -> error(RestError.overload());
            case STATUS -> status(rule);
            case HTML -> html(rule.number("status", 502));
            case HTML_200 -> Answer.html(200, LOGIN_PAGE);
            case MALFORMED -> Answer.json(200, MALFORMED);
            case PHP_NOTICE -> Answer.html(200, NOTICE + text(answer));
            case EMPTY -> Answer.json(rule.number("status", 200), "");
            case NEITHER -> Answer.json(200, "{\"time\":{\"start\":1789300800.1,\"finish\":1789300800.2}}");
            case WRONG_CHARSET -> Answer.of(200, JSON, text(answer), Charset.forName("windows-1251"));
            case REDIRECT -> redirect(rule, address);
            default -> onWire(rule, answer);
        };
    }

    private Reply onWire(FaultRule rule, Answer answer) {
        return switch (rule.type()) {
            case TRUNCATED ->
                wire -> {
                    wire.lastReply();
                    answer.headOn(wire);
                    wire.write(half(answer));
                };
            case TRUNCATED_CHUNKED -> wire -> truncatedChunked(wire, answer);
            case CLOSE_WITHOUT_REPLY -> Wire::lastReply;
            case RESET -> Wire::reset;
            case REFUSE ->
                wire -> {
                    wire.lastReply();
                    refuseFor.accept(rule.number("millis", 0));
                };
            case DELAY ->
                wire -> {
                    wire.idle(rule.number("millis", 1_000));
                    answer.sendOn(wire);
                };
            case DRIP -> wire -> drip(wire, answer, rule.number("millis", 100));
            case HEADERS_THEN_HANG ->
                wire -> {
                    wire.lastReply();
                    answer.headOn(wire);
                    wire.write(new byte[0]);
                    wire.idle(rule.number("millis", 120_000));
                };
            case HUGE_BODY -> wire -> huge(wire, rule.number("bytes", 200_000_000));
            default -> answer;
        };
    }

    private static Answer error(RestError error) {
        return Answer.json(error.status(), PhpJson.write(error.body()));
    }

    private static Answer status(FaultRule rule) {
        Object body = rule.setting("body");
        String text = body == null ? "" : body instanceof String plain ? plain : PhpJson.write(body);
        Answer answer = Answer.json(rule.number("status", 500), text);
        if (rule.setting("headers") instanceof Map<?, ?> headers) {
            for (var it : headers.entrySet()) {
                answer = answer.with(String.valueOf(it.getKey()), String.valueOf(it.getValue()));
            }
        }
        return answer;
    }

    private static Answer html(int status) {
        String reason = Map.of(500, "500 Internal Server Error", 502, "502 Bad Gateway", 504, "504 Gateway Time-out")
                .getOrDefault(status, status + " Error");
        return Answer.html(
                status,
                "<html>\n<head><title>" + reason + "</title></head>\n<body>\n<center><h1>" + reason
                        + "</h1></center>\n<hr><center>nginx</center>\n</body>\n</html>\n");
    }

    /** {@code location} may be {@code loop} for the same address again; without one the header is missing. */
    private static Answer redirect(FaultRule rule, String address) {
        String location = rule.text("location", "");
        var headers = new LinkedHashMap<String, String>();
        if (!location.isEmpty()) {
            headers.put("Location", location.equals("loop") ? address : location);
        }
        return new Answer(rule.number("status", 302), headers, new byte[0]);
    }

    private static void truncatedChunked(Wire wire, Answer answer) throws java.io.IOException {
        wire.lastReply();
        var headers = new LinkedHashMap<>(answer.headers());
        headers.put("Transfer-Encoding", "chunked");
        wire.head(answer.status(), headers);
        byte[] half = half(answer);
        wire.write((Integer.toHexString(half.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        wire.write(half);
        wire.write("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private static void drip(Wire wire, Answer answer, int millis) throws java.io.IOException {
        answer.headOn(wire);
        for (byte one : answer.body()) {
            wire.write(new byte[] {one});
            wire.idle(millis);
        }
    }

    private static void huge(Wire wire, int bytes) throws java.io.IOException {
        wire.lastReply();
        wire.head(200, Map.of("Content-Type", JSON, "Content-Length", String.valueOf(bytes)));
        wire.write("{\"result\":\"".getBytes(StandardCharsets.US_ASCII));
        byte[] block = new byte[64 * 1024];
        Arrays.fill(block, (byte) 'x');
        for (int left = bytes - 13; left > 0; left -= block.length) {
            wire.write(left < block.length ? Arrays.copyOf(block, left) : block);
        }
        wire.write("\"}\n".getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] half(Answer answer) {
        return Arrays.copyOf(answer.body(), answer.body().length / 2);
    }

    private static String text(Answer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
