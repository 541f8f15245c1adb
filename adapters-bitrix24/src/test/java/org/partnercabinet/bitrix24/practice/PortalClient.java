package org.partnercabinet.bitrix24.practice;

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

/** A plain client of the portal, so that nothing between the tests and the wire is ours. */
final class PortalClient {
    static final ObjectMapper JSON = new ObjectMapper();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final PracticePortal portal;

    PortalClient(PracticePortal portal) {
        this.portal = portal;
    }

    /** The whole answer of a call with a JSON body; single quotes stand for double ones. */
    JsonNode call(String method, String json) {
        return read(post(portal.webhookUrl() + method, "application/json", json.replace('\'', '"')));
    }

    /** The {@code result} of a call that must succeed. */
    JsonNode result(String method, String json) {
        JsonNode answer = call(method, json);
        if (answer.has("error")) {
            throw new AssertionError(method + " failed: " + answer);
        }
        return answer.get("result");
    }

    HttpResponse<String> raw(String method, String json) {
        return post(portal.webhookUrl() + method, "application/json", json.replace('\'', '"'));
    }

    HttpResponse<String> post(String url, String contentType, String body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    HttpResponse<String> get(String url, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(20));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    JsonNode control(String path, String json) {
        return read(post(portal.controlUrl() + "__fake/" + path, "application/json", json.replace('\'', '"')));
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static JsonNode read(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of the fixtures, as text. */
    static String fixture(String name) {
        try (var in = PortalClient.class.getResourceAsStream("/bitrix24/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode json(String name) {
        try {
            return JSON.readTree(fixture(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
