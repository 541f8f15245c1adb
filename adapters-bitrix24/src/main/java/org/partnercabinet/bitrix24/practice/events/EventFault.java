package org.partnercabinet.bitrix24.practice.events;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A fault of event delivery.
 *
 * @param mode what happens to the event
 * @param probability by the portal's seed; certain when missing
 * @param value milliseconds of {@code late}, {@code reorder} and {@code slowSender}; how many of {@code burst}
 */
public record EventFault(Mode mode, @Nullable BigDecimal probability, long value) {
    /** What can happen to an event. */
    public enum Mode {
        DUPLICATE,
        LOSE,
        REORDER,
        LATE,
        BURST,
        BEFORE_REPLY,
        WRONG_TOKEN,
        NO_TOKEN,
        TWO_TOKENS,
        OTHER_PORTAL,
        NO_HANDLER_ID,
        JSON_BODY,
        GET_PROBE,
        UNKNOWN_EVENT,
        HUGE_BODY,
        SLOW_SENDER
    }

    public EventFault {
        Objects.requireNonNull(mode, "mode");
    }

    public static EventFault always(Mode mode) {
        return new EventFault(mode, null, 0);
    }

    public static EventFault of(Mode mode, long value) {
        return new EventFault(mode, null, value);
    }
}
