package org.partnercabinet.http.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.partnercabinet.http.page.Assets;
import org.partnercabinet.http.page.Pages;

final class StreamingTest {
    private static final byte[] PIECE = "0123456789abcdef".repeat(1024).getBytes(StandardCharsets.US_ASCII);
    private static final int PIECES = 2000;

    private final MetricsResource metrics = new MetricsResource();
    private final HttpServer server = HttpServer.start(
            HttpSettings.local(),
            new Plumbing(
                    new TestServer.FixedVisitors(),
                    new TestServer.KeptAnswers(),
                    new Pages(Assets.standard()),
                    metrics.meters()),
            List.of(new LongAnswers()));

    private static final class LongAnswers implements Resource {
        @Override
        public List<Endpoint> endpoints() {
            return List.of(
                    Endpoint.get("/long").access(Access.open()).handleStreamed(call -> file(LongAnswers::all)),
                    Endpoint.get("/broken")
                            .access(Access.open())
                            .handleStreamed(call -> file(out -> {
                                out.write(PIECE);
                                out.flush();
                                throw new IOException("the database went away");
                            })));
        }

        private static Streaming file(Streaming.Body body) {
            return new Streaming(
                    "text/csv; charset=utf-8", List.of(new Header("Content-Disposition", "attachment")), body);
        }

        private static void all(OutputStream out) throws IOException {
            for (int i = 0; i < PIECES; i++) out.write(PIECE);
        }
    }

    @AfterEach
    void close() {
        server.close();
        metrics.close();
    }

    private HttpResponse<String> send(String method, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    @Test
    void a_long_answer_arrives_whole_with_the_headers_of_all() throws Exception {
        var answer = send("GET", "/long");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).hasSize(PIECE.length * PIECES);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/csv; charset=utf-8");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(send("HEAD", "/long").body()).isEmpty();
    }

    /** Or half a file would pass for a whole one. */
    @Test
    void an_answer_that_fails_half_way_breaks_off_visibly() {
        assertThatThrownBy(() -> send("GET", "/broken")).isInstanceOf(IOException.class);
    }
}
