package org.partnercabinet.bitrix24;

import java.io.IOException;
import java.net.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Dns;
import okhttp3.EventListener;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.partnercabinet.application.crm.CrmVitals.LastCall;

/**
 * Sends one request exactly once: no redirects and no silent repeats, because a repeated write makes a second lead. Knows
 * whether the request left us, and never tells an address, since the secret is in it.
 */
final class Wire {
    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");
    private static final String USER_AGENT = "partner-cabinet/0.1";

    private final OkHttpClient http;
    private final Reach reach;
    private volatile @Nullable LastCall last;
    private volatile boolean closed;

    Wire(Duration connect, Reach reach, Dns names) {
        this.reach = reach;
        http = new OkHttpClient.Builder()
                // A proxy would look names up itself: nobody would judge the address that is called.
                .proxy(Proxy.NO_PROXY)
                .dns(reach.over(names))
                .connectTimeout(connect)
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .eventListenerFactory(call -> new Departure(call.request().tag(Sent.class)))
                .build();
    }

    /** The last call that was tried, whatever became of it. */
    Optional<LastCall> lastCall() {
        return Optional.ofNullable(last);
    }

    /** Lets the connections go: nothing is sent from now on. */
    void close() {
        closed = true;
        http.connectionPool().evictAll();
        http.dispatcher().executorService().shutdown();
    }

    /** @param location of a redirect */
    record Received(int status, @Nullable String location, byte[] body) {}

    /** @throws Lost when no answer came */
    Received post(HttpUrl address, byte[] body, Duration deadline) throws Lost {
        String method = address.pathSegments().get(address.pathSize() - 1);
        try {
            Received received = send(address, body, deadline);
            last = new LastCall(Instant.now(), method, "HTTP " + received.status());
            return received;
        } catch (Lost lost) {
            last = new LastCall(Instant.now(), method, lost.trouble().says());
            throw lost;
        }
    }

    private Received send(HttpUrl address, byte[] body, Duration deadline) throws Lost {
        if (closed) throw new Lost(false, "Closed");
        if (!reach.allowsLiteral(address.host())) throw new Lost(false, "NotPublic");
        var sent = new Sent();
        Request request = new Request.Builder()
                .url(address)
                .header("User-Agent", USER_AGENT)
                .header("Accept", "application/json")
                .post(RequestBody.create(body, JSON))
                .tag(Sent.class, sent)
                .build();
        OkHttpClient impatient = http.newBuilder().callTimeout(deadline).build(); // shares the connections
        try (Response response = impatient.newCall(request).execute()) {
            byte[] answer = response.body().byteStream().readNBytes(Envelope.LONGEST_ANSWER + 1);
            return new Received(response.code(), response.header("Location"), answer);
        } catch (IOException e) {
            throw new Lost(sent.flag.get(), e.getClass().getSimpleName());
        }
    }

    /** No answer. Its cause is left out on purpose: its message may hold the address. */
    static final class Lost extends Exception {
        private static final long serialVersionUID = 1L;
        private final boolean sent;

        Lost(boolean sent, String kind) {
            super(kind, null, false, false);
            this.sent = sent;
        }

        Trouble trouble() {
            return sent
                    ? Trouble.unclear("no answer (" + getMessage() + ")")
                    : new Trouble(Verdict.NOT_SENT, "cannot be reached (" + getMessage() + ")");
        }
    }

    private record Sent(AtomicBoolean flag) {
        Sent() {
            this(new AtomicBoolean());
        }
    }

    private static final class Departure extends EventListener {
        private final @Nullable Sent sent;

        Departure(@Nullable Sent sent) {
            this.sent = sent;
        }

        @Override
        public void requestHeadersStart(okhttp3.Call call) {
            if (sent != null) sent.flag.set(true);
        }
    }
}
