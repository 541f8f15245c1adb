package org.partnercabinet.application.outbox;

import java.time.Duration;

/** How a delivery ended. */
public sealed interface Outcome {
    /** The other side agrees. */
    record Done() implements Outcome {}

    /** Try again, no sooner than this; the wait grows with each attempt. */
    record NotNow(Duration atLeast, String why) implements Outcome {}

    /** It will never succeed unchanged: the row is buried and waits for a person. */
    record Rejected(String why) implements Outcome {}

    Outcome DONE = new Done();
}
