package org.partnercabinet.application.payout;

import org.partnercabinet.application.outbox.Topic;

/** Topics of the outbox about payouts. */
public final class Decisions {
    /** Somebody decided about a payout: the partner is told. Subject: {@code <payout id>/<decision>}. */
    public static final Topic MADE = new Topic("payout.decided", 0);

    private Decisions() {}
}
