package org.partnercabinet.bitrix24;

import java.time.Duration;
import org.partnercabinet.application.crm.CrmFailure.Executed;

/** What an unsuccessful call means: whether it was executed, and when another try makes sense. */
public enum Verdict {
    /** Over the portal's request rate; refused before execution. */
    TOO_FAST(Executed.NO, Duration.ofSeconds(1)),
    /** This method has used up its operating time; refused before execution. */
    METHOD_TIRED(Executed.NO, Duration.ofMinutes(1)),
    /** Nothing will be executed for us until an administrator mends the connection. */
    BLOCKED(Executed.NO, Duration.ofMinutes(5)),
    /** This method is not for us until an administrator gives a right, a scope or a plan. */
    DENIED(Executed.NO, Duration.ofMinutes(5)),
    /** The request never left us. */
    NOT_SENT(Executed.NO, Duration.ofSeconds(5)),
    /** There is no such thing, or it is hidden from us. */
    NOT_FOUND(Executed.REFUSED, Duration.ZERO),
    /** Looked at and refused: the same call will never succeed. */
    REJECTED(Executed.REFUSED, Duration.ZERO),
    /** It may have been executed. */
    UNCLEAR(Executed.UNKNOWN, Duration.ofSeconds(5));

    private final Executed executed;
    private final Duration retryAfter;

    Verdict(Executed executed, Duration retryAfter) {
        this.executed = executed;
        this.retryAfter = retryAfter;
    }

    public Executed executed() {
        return executed;
    }

    /** The least wait before another try. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
