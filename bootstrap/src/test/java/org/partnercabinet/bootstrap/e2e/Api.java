package org.partnercabinet.bootstrap.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** A program that uses the product over HTTP, as anybody would. */
public final class Api {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final String TYPE = "Content-Type";
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final String base;
    private final Map<String, String> headers;
    private final Consumer<Reply> heard;

    public Api(String base) {
        this(base, Map.of(), reply -> {});
    }

    private Api(String base, Map<String, String> headers, Consumer<Reply> heard) {
        this.base = base;
        this.headers = headers;
        this.heard = heard;
    }

    /** @param status 0 is never a real one */
    public record Reply(int status, JsonNode json, String text, Map<String, String> headers) {
        public String at(String pointer) {
            return json.at(pointer).asText();
        }
    }

    public Api with(String name, String value) {
        var more = new TreeMap<>(headers);
        more.put(name, value);
        return new Api(base, more, heard);
    }

    Map<String, String> headers() {
        return headers;
    }

    /** The same program, whose answers are told to somebody else as well. */
    public Api telling(Consumer<Reply> listener) {
        return new Api(base, headers, listener);
    }

    /** As if from an address of its own: nobody is limited for what others did. */
    public Api fromElsewhere() {
        var random = ThreadLocalRandom.current();
        return with(
                "X-Forwarded-For", "10." + random.nextInt(256) + "." + random.nextInt(256) + "." + random.nextInt(256));
    }

    public Api signedIn(String email, String password) {
        Reply reply = fromElsewhere().post("/api/auth/login", Map.of("email", email, "password", password));
        if (reply.status() != 200) throw new AssertionError("sign-in: " + reply);
        return withToken(reply.at("/access_token"));
    }

    public Api withToken(String token) {
        return with("Authorization", "Bearer " + token);
    }

    public Api withKey(String key) {
        return with("X-API-Key", key);
    }

    public Reply get(String path) {
        return send("GET", path, null);
    }

    public Reply post(String path, Object body) {
        return send("POST", path, body);
    }

    public Reply post(String path) {
        return send("POST", path, null);
    }

    public Reply send(String method, String path, Object body) {
        try {
            return body == null
                    ? bytes(method, path, new byte[0], "")
                    : bytes(method, path, JSON.writeValueAsBytes(body), "application/json");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public Reply text(String method, String path, String body, String type) {
        return bytes(method, path, body.getBytes(StandardCharsets.UTF_8), type);
    }

    /** @param type empty for none */
    public Reply bytes(String method, String path, byte[] body, String type) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(30));
        headers.forEach(request::header);
        if (!type.isEmpty()) request.header(TYPE, type);
        var publisher =
                body.length == 0 ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofByteArray(body);
        request.method(method, publisher);
        try {
            var reply = reply(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()));
            heard.accept(reply);
            return reply;
        } catch (IOException broken) {
            throw new UncheckedIOException(method + " " + path, broken);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    private static Reply reply(HttpResponse<String> answer) throws IOException {
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        answer.headers().map().forEach((name, values) -> headers.put(name, values.get(0)));
        boolean json = headers.getOrDefault(TYPE, "").contains("json");
        JsonNode tree = json ? JSON.readTree(answer.body()) : JSON.missingNode();
        return new Reply(answer.statusCode(), tree, answer.body(), headers);
    }

    /** Asks again until the answer is as wanted; the workers need a moment. Fails after half a minute with the last one. */
    public static <T> T until(Supplier<T> ask, Predicate<T> wanted) {
        return until(Duration.ofSeconds(30), ask, wanted);
    }

    /** @param patience after which it fails with the last answer */
    public static <T> T until(Duration patience, Supplier<T> ask, Predicate<T> wanted) {
        long deadline = System.nanoTime() + patience.toNanos();
        T last = ask.get();
        while (!wanted.test(last)) {
            if (System.nanoTime() > deadline) throw new AssertionError("still " + last);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(30));
            last = ask.get();
        }
        return last;
    }
}
