package org.partnercabinet.bitrix24.practice.wire;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** An ordinary HTTP answer with a right length. */
public record Answer(int status, Map<String, String> headers, byte[] body) implements Reply {
    public static Answer json(int status, String json) {
        return of(status, "application/json; charset=utf-8", json);
    }

    public static Answer html(int status, String html) {
        return of(status, "text/html; charset=utf-8", html);
    }

    public static Answer of(int status, String contentType, String text) {
        return of(status, contentType, text, StandardCharsets.UTF_8);
    }

    /** The text in a charset that the content type need not tell the truth about. */
    public static Answer of(int status, String contentType, String text, Charset charset) {
        return new Answer(status, Map.of("Content-Type", contentType), text.getBytes(charset));
    }

    public Answer with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, more, body);
    }

    /** Status line and headers with this length, without the body. */
    public void headOn(Wire wire) throws IOException {
        wire.head(status, with("Content-Length", String.valueOf(body.length)).headers);
    }

    @Override
    public void sendOn(Wire wire) throws IOException {
        headOn(wire);
        wire.write(body);
    }
}
