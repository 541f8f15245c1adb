package org.partnercabinet.application.crm;

import java.time.Duration;
import org.partnercabinet.application.outbox.Outcome;
import org.partnercabinet.domain.Refusal;

/** A call to the portal failed. What matters is whether it was executed. The message never holds an address or a secret. */
public final class CrmFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public enum Executed {
        /** The portal did nothing: the call may be repeated. */
        NO,
        /** The portal refused for good: the same call will never succeed. */
        REFUSED,
        /** Nobody knows: a write may only be repeated after a search. */
        UNKNOWN
    }

    private final Executed executed;
    private final Duration retryAfter;

    public CrmFailure(Executed executed, Duration retryAfter, String message) {
        super(message);
        this.executed = executed;
        this.retryAfter = retryAfter;
    }

    public Executed executed() {
        return executed;
    }

    /** For whoever waits for an answer: the portal cannot give one now. */
    public Refusal unavailable() {
        return Refusal.unavailable("crm.unavailable", String.valueOf(getMessage()))
                .with("reason", String.valueOf(getMessage()));
    }

    /** How a delivery that met this failure ends. */
    public Outcome outcome() {
        String why = String.valueOf(getMessage());
        return executed == Executed.REFUSED ? new Outcome.Rejected(why) : new Outcome.NotNow(retryAfter, why);
    }
}
