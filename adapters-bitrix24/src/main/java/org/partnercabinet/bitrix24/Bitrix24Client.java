package org.partnercabinet.bitrix24;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partnercabinet.application.crm.CrmFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Calls the REST API of one portal: one at a time through the portal's rate limit, each sent at most once, and every
 * failure told by what it means ({@link CrmFailure}). Make one per portal and share it. Thread-safe.
 */
public final class Bitrix24Client {
    private static final Logger LOG = LoggerFactory.getLogger(Bitrix24Client.class);

    /**
     * How often a read that was refused for its rate is sent in all; each time after a longer pause. A write is sent
     * once: whoever adds something only once must know when it was sent.
     */
    private static final int TRIES = 4;

    /** A write whose turn would come later than that is not sent. */
    private static final Duration WRITE_WAITS = Duration.ofSeconds(20);

    private static final Duration READ_WAITS = Duration.ofMinutes(10);

    private final Connection connection;
    private final Wire wire;
    private final Turns turns;
    private final Pauses pauses;
    private volatile WebhookUrl address;

    public Bitrix24Client(Connection connection) {
        this(connection, Pace.REAL);
    }

    public Bitrix24Client(Connection connection, Pace pace) {
        this.connection = connection;
        this.wire = new Wire(connection.deadlines().connect());
        this.turns = new Turns(pace, connection.limit());
        this.pauses = new Pauses(pace);
        this.address = connection.webhook();
    }

    /** The {@code result} of the answer. @throws CrmFailure also when the thing asked for is not there */
    public JsonNode call(Call call) {
        return good(call, answer(call)).result();
    }

    /** The {@code result} of the answer, empty when the thing asked for is not there. */
    public Optional<JsonNode> find(Call call) {
        Answer answer = answer(call);
        boolean missing = answer instanceof Answer.Bad bad && bad.trouble().verdict() == Verdict.NOT_FOUND;
        return missing ? Optional.empty() : Optional.of(good(call, answer).result());
    }

    /** What an administrator has to mend before anything can be sent; empty when nothing is known to be wrong. */
    public Optional<String> trouble() {
        return pauses.trouble();
    }

    private Answer.Good good(Call call, Answer answer) {
        if (answer instanceof Answer.Good good) return good;
        if (answer instanceof Answer.Bad bad) throw bad.trouble().failure(call, Duration.ZERO);
        throw new IllegalStateException("a third kind of answer");
    }

    private Answer answer(Call call) {
        Duration pause = Duration.ZERO;
        for (int attempt = 0; attempt < (call.writes() ? 1 : TRIES); attempt++) {
            pauses.before(call).ifPresent(wait -> {
                throw wait.why().failure(call, wait.time());
            });
            await(call);
            Answer answer = send(call);
            pauses.after(call, answer);
            if (!(answer instanceof Answer.Bad bad)) {
                turns.accepted();
                return answer;
            }
            log(call, bad.trouble());
            if (bad.trouble().verdict() != Verdict.TOO_FAST) return answer;
            pause = turns.refused();
        }
        throw new Trouble(Verdict.TOO_FAST, "too many requests").failure(call, pause);
    }

    private void await(Call call) {
        try {
            if (!turns.await(call.rank(), call.writes() ? WRITE_WAITS : READ_WAITS))
                throw new Trouble(Verdict.TOO_FAST, "its turn comes too late").failure(call, WRITE_WAITS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble(Verdict.NOT_SENT, "interrupted").failure(call, Duration.ZERO);
        }
    }

    private Answer send(Call call) {
        WebhookUrl to = address;
        byte[] body = Envelope.write(call.parameters());
        Duration deadline = connection.deadlines().of(call);
        try {
            var received = wire.post(to.method(call.method()), body, deadline);
            if (isRedirect(received)) {
                WebhookUrl renamed = to.renamed(call.method(), received.location());
                if (renamed == null || !isTrusted(renamed)) return moved(renamed);
                received = wire.post(renamed.method(call.method()), body, deadline);
                if (isRedirect(received)) return moved(null);
                LOG.warn("Bitrix24 portal {} is now {}: change the connection", to.portal(), renamed.portal());
                address = renamed;
            }
            return scrubbed(Envelope.read(received.status(), received.body()));
        } catch (Wire.Lost lost) {
            return new Answer.Bad(lost.trouble());
        }
    }

    private static boolean isRedirect(Wire.Received received) {
        return received.status() >= 300 && received.status() < 400;
    }

    private boolean isTrusted(WebhookUrl renamed) {
        return renamed.portal().equals(connection.webhook().portal())
                || connection.trustedHosts().contains(renamed.portal());
    }

    private static Answer moved(@Nullable WebhookUrl renamed) {
        String where = renamed == null ? "elsewhere" : "to " + renamed.portal();
        return new Answer.Bad(
                new Trouble(Verdict.BLOCKED, "the portal has moved " + where + ": change the connection's address"));
    }

    private Answer scrubbed(Answer answer) {
        return answer instanceof Answer.Bad bad ? new Answer.Bad(bad.trouble().without(connection.webhook())) : answer;
    }

    private static void log(Call call, Trouble trouble) {
        boolean loud = trouble.verdict() == Verdict.BLOCKED || trouble.verdict() == Verdict.DENIED;
        LOG.atLevel(loud ? Level.WARN : Level.INFO)
                .log("Bitrix24 {}: {}, {}", call.method(), trouble.verdict(), trouble.says());
    }
}
