package org.partnercabinet.bitrix24;

import java.util.Optional;
import okhttp3.Dns;
import org.jspecify.annotations.Nullable;
import org.partnercabinet.application.crm.CrmVitals.LastCall;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One request and its answer, at the portal's address of the day: a portal may be renamed under the same secret. */
final class Exchange {
    private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);

    private final Connection connection;
    private final Wire wire;
    private volatile WebhookUrl address;

    Exchange(Connection connection) {
        this.connection = connection;
        this.wire = new Wire(connection.deadlines().connect(), connection.reach(), Dns.SYSTEM);
        this.address = connection.webhook();
    }

    Answer send(Call call) {
        WebhookUrl to = address;
        byte[] body = Envelope.write(call.parameters());
        var deadline = connection.deadlines().of(call);
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

    /** Where the portal is now. */
    String portal() {
        return address.portal();
    }

    /** The last request that was tried, whatever became of it. */
    Optional<LastCall> lastCall() {
        return wire.lastCall();
    }

    /** Nothing is sent from now on. */
    void close() {
        wire.close();
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

    /** Without addresses and the secret. */
    String scrubbed(String text) {
        return connection.webhook().scrub(text);
    }

    /** Also for the commands of a batch. */
    Answer scrubbed(Answer answer) {
        return answer instanceof Answer.Bad bad ? new Answer.Bad(bad.trouble().without(connection.webhook())) : answer;
    }
}
