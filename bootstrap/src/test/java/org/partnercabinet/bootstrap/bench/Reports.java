package org.partnercabinet.bootstrap.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Somebody who orders reports and waits for them. */
final class Reports {
    private static final LocalDate TODAY = LocalDate.ofInstant(Instant.now(), ZoneId.of("Europe/Moscow"));
    private static final long LOOK_MILLIS = 20;
    private static final double MILLIS = 1000;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Child child;
    private final String token;

    Reports(Child child) throws IOException {
        this.child = child;
        this.token = word(send(post("/api/auth/login", Product.SIGN_IN), 200), "access_token");
    }

    /** How long the work took, once somebody had begun it. @param partner empty: all of them */
    double seconds(String format, String partner) throws IOException {
        return seconds(format, partner, 364);
    }

    /** The same of a day less, which is another report. */
    double again(String format, String partner) throws IOException {
        return seconds(format, partner, 363);
    }

    private double seconds(String format, String partner, int days) throws IOException {
        String whose = partner.isEmpty() ? "" : ",\"partner_ids\":[\"" + partner + "\"]";
        String order = "{\"format\":\"%s\",\"from\":\"%s\",\"to\":\"%s\"%s}"
                .formatted(format, TODAY.minusDays(days), TODAY, whose);
        String id = word(send(post("/api/reports", order), 202), "id");
        while (true) {
            String job = send(request("/api/jobs/" + id).build(), 200);
            String state = word(job, "state");
            if (state.equals("done")) {
                var took = java.time.Duration.between(
                        Instant.parse(word(job, "started_at")), Instant.parse(word(job, "ended_at")));
                return took.toMillis() / MILLIS;
            }
            assertThat(state).as(job).isIn("queued", "running");
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS));
        }
    }

    private HttpRequest post(String path, String json) {
        return request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + child.port() + path));
        return path.startsWith("/api/auth") ? request : request.header("Authorization", "Bearer " + token);
    }

    private String send(HttpRequest request, int status) throws IOException {
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
            return answer.body();
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }

    private static String word(String json, String name) {
        return json.replaceAll("(?s).*?\"" + name + "\"\\s*:\\s*\"([^\"]+)\".*", "$1");
    }
}
