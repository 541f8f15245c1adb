package org.partnercabinet.bootstrap.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A program with a key, on one connection. */
record Program(HttpClient http, int port, String key) {
    Program(int port, String key) {
        this(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(), port, key);
    }

    double millis(String path) throws IOException {
        long begun = System.nanoTime();
        text("GET", path);
        return (System.nanoTime() - begun) / 1e6;
    }

    /** The answer. @throws IOException when it is not 200 */
    String text(String method, String path) throws IOException {
        return send(200, method, path, "");
    }

    /** Somebody turns to the source. */
    void brings(long source, String lead) throws IOException {
        String body = "{\"lead_external_id\":\"" + lead + "\",\"source_id\":" + source + "}";
        send(201, "POST", "/api/appeals/", body);
    }

    private String send(int status, String method, String path, String body) throws IOException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("X-API-Key", key)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != status) throw new IOException(path + " -> " + answer.body());
            return answer.body();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
