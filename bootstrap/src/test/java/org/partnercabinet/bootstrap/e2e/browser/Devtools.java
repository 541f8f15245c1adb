package org.partnercabinet.bootstrap.e2e.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

/** Chromium's own protocol: commands with answers, and events, over one WebSocket for all tabs. */
final class Devtools implements WebSocket.Listener {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long SECONDS = 30;

    private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final Map<String, BiConsumer<String, JsonNode>> listeners = new ConcurrentHashMap<>();
    private final AtomicInteger ids = new AtomicInteger();
    private final StringBuilder message = new StringBuilder();
    private final WebSocket socket;

    Devtools(String address) {
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(address), this)
                .join();
    }

    /** @param session empty for the browser itself */
    JsonNode call(String session, String method, Map<String, ?> parameters) {
        int id = ids.incrementAndGet();
        var answer = new CompletableFuture<JsonNode>();
        waiting.put(id, answer);
        var command = new TreeMap<String, Object>(Map.of("id", id, "method", method, "params", parameters));
        if (!session.isEmpty()) {
            command.put("sessionId", session);
        }
        send(command);
        try {
            return answer.get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException refused) {
            throw new AssertionError(
                    method + " " + parameters + ": " + refused.getCause().getMessage(), refused);
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError(method + " " + parameters, e);
        }
    }

    private synchronized void send(Map<String, Object> command) {
        try {
            socket.sendText(JSON.writeValueAsString(command), true).join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param listener is told the event's name and parameters, on the socket's thread: it must not call */
    void listen(String session, BiConsumer<String, JsonNode> listener) {
        listeners.put(session, listener);
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        message.append(part);
        if (last) {
            take(message.toString());
            message.setLength(0);
        }
        from.request(1);
        return CompletableFuture.completedStage(null);
    }

    private void take(String text) {
        try {
            var read = JSON.readTree(text);
            if (!read.has("id")) {
                var listener = listeners.get(read.path("sessionId").asText());
                if (listener != null) {
                    listener.accept(read.path("method").asText(), read.path("params"));
                }
                return;
            }
            var answer = waiting.remove(read.get("id").asInt());
            if (read.has("error")) {
                answer.completeExceptionally(
                        new IllegalStateException(read.get("error").toString()));
            } else {
                answer.complete(read.path("result"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
