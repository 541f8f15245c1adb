package org.partnercabinet.application.event;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A page that listens to a stream of events over HTTP, as a browser would. Whatever does not come in time fails. */
public final class OpenPage implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 20;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** @param nanos when it came, by {@link System#nanoTime} */
    public record Told(String id, String event, String data, long nanos) {}

    private final HttpResponse<InputStream> response;
    private final BlockingQueue<Told> told = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> comments = new LinkedBlockingQueue<>();
    private volatile String retry = "";
    private final CountDownLatch ended = new CountDownLatch(1);

    private OpenPage(HttpResponse<InputStream> response) {
        this.response = response;
    }

    /** Returns when the server has answered. */
    public static OpenPage open(String url, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create(url)).header("Accept", "text/event-stream");
        headers.forEach(request::header);
        try {
            var page = new OpenPage(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
            var reader = new Thread(page::read, "open-page");
            reader.setDaemon(true);
            reader.start();
            return page;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stop) {
            throw new AssertionError(stop);
        }
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            String id = "";
            String event = "";
            String data = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(":")) comments.add(line);
                else if (line.startsWith("retry: ")) retry = line.substring(7);
                else if (line.startsWith("id: ")) id = line.substring(4);
                else if (line.startsWith("event: ")) event = line.substring(7);
                else if (line.startsWith("data: ")) data = line.substring(6);
                else if (line.isEmpty() && !event.isEmpty()) {
                    told.add(new Told(id, event, data, System.nanoTime()));
                    event = "";
                }
            }
        } catch (IOException cut) {
            // Ended all the same.
        } finally {
            ended.countDown();
        }
    }

    public int status() {
        return response.statusCode();
    }

    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** The next event. */
    public Told next() {
        return arrived(told);
    }

    /** The next event of this name; others before it are skipped. */
    public Told next(String event) {
        Told next = next();
        while (!next.event().equals(event)) next = next();
        return next;
    }

    /** A comment, which is a sign of life. */
    public void signOfLife() {
        arrived(comments);
    }

    private static <T> T arrived(BlockingQueue<T> queue) {
        try {
            T next = queue.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (next == null) throw new AssertionError("nothing came");
            return next;
        } catch (InterruptedException stop) {
            throw new AssertionError(stop);
        }
    }

    /** The server ends it. */
    public void ends() {
        try {
            if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) throw new AssertionError("it goes on");
        } catch (InterruptedException stop) {
            throw new AssertionError(stop);
        }
    }

    /** After how many milliseconds a browser would come back, as it was told last. */
    public String retry() {
        return retry;
    }

    public boolean isOpen() {
        return ended.getCount() > 0;
    }

    /** Goes away without a word. */
    @Override
    public void close() {
        try {
            response.body().close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
