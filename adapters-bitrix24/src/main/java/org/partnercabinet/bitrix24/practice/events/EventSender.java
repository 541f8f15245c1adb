package org.partnercabinet.bitrix24.practice.events;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Posts an event to its handler. No redirects, no second try. */
final class EventSender {
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** How a handler answered; status 0 is no answer at all. */
    record Sent(int status, Duration took) {
        boolean accepted() {
            return status >= 200 && status < 300;
        }
    }

    Sent post(String url, EventBody body, String userAgent, Duration timeout, long slowMillis) {
        byte[] bytes = body.text().getBytes(StandardCharsets.UTF_8);
        var publisher = slowMillis > 0
                ? HttpRequest.BodyPublishers.ofInputStream(() -> new Slow(bytes, slowMillis))
                : HttpRequest.BodyPublishers.ofByteArray(bytes);
        return send(request(url, userAgent, timeout)
                .header("Content-Type", body.contentType())
                .POST(publisher)
                .build());
    }

    /** A GET to the handler, as somebody who probes it would send. */
    Sent probe(String url, String userAgent, Duration timeout) {
        return send(request(url, userAgent, timeout).GET().build());
    }

    private static HttpRequest.Builder request(String url, String userAgent, Duration timeout) {
        return HttpRequest.newBuilder(URI.create(url)).timeout(timeout).header("User-Agent", userAgent);
    }

    private Sent send(HttpRequest request) {
        long start = System.nanoTime();
        int status;
        try {
            status = client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            status = 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            status = 0;
        }
        return new Sent(status, Duration.ofNanos(System.nanoTime() - start));
    }

    /** Gives its bytes one by one, with real time in between. */
    private static final class Slow extends InputStream {
        private final ByteArrayInputStream bytes;
        private final long millis;

        private Slow(byte[] bytes, long millis) {
            this.bytes = new ByteArrayInputStream(bytes);
            this.millis = millis;
        }

        @Override
        public int read() throws IOException {
            try {
                // The slow sender is what is played here: real time on the wire, as the fault asks.
                Thread.sleep(millis);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            }
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int one = read();
            if (one < 0) {
                return -1;
            }
            into[offset] = (byte) one;
            return 1;
        }
    }
}
