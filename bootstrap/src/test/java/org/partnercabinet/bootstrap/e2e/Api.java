package org.partnercabinet.bootstrap.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** A program that uses the product over HTTP, as anybody would. */
public final class Api {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final String base;
    private final Map<String, String> headers;

    public Api(String base) {
        this(base, Map.of());
    }

    private Api(String base, Map<String, String> headers) {
        this.base = base;
        this.headers = headers;
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
        return new Api(base, more);
    }

    public Api signedIn(String email, String password) {
        Reply reply = post("/api/auth/login", Map.of("email", email, "password", password));
        if (reply.status() != 200) throw new AssertionError("sign-in: " + reply);
        return with("Authorization", "Bearer " + reply.at("/access_token"));
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
        var request = HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(30));
        headers.forEach(request::header);
        try {
            if (body == null) {
                request.method(method, HttpRequest.BodyPublishers.noBody());
            } else {
                request.header("Content-Type", "application/json");
                request.method(method, HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
            }
            return reply(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    private static Reply reply(HttpResponse<String> answer) throws IOException {
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        answer.headers().map().forEach((name, values) -> headers.put(name, values.get(0)));
        boolean json = headers.getOrDefault("Content-Type", "").contains("json");
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
