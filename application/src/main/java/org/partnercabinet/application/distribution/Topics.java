package org.partnercabinet.application.distribution;

import org.partnercabinet.application.outbox.Topic;

/** Topics of the outbox about appeals. But for the last, none needs anybody but us: none waits for who is slow. */
public final class Topics {
    /** Something at a source changes by time alone, or is left to be given out. Subject: the source. */
    public static final Topic WATCH = new Topic("distribution.watch", 0);

    /** Everything that waits is looked at again. Recurs. */
    public static final Topic SWEEP = Topic.recurring("distribution.sweep", 0);

    /** A queue has begun to wait longer than its source's rules bear. Subject: the source. */
    public static final Topic LATE = new Topic("distribution.late", 0);

    /** Loads are counted again, old decisions forgotten. Recurs. */
    public static final Topic TIDY = Topic.recurring("distribution.tidy", 0);

    /** Something came by a partner and has to become an appeal. Subject: {@code request:<id>}, {@code referral:<id>}. */
    public static final Topic INCOMING = new Topic("distribution.incoming", 0);

    /** A referral's appeal was given to an operator whom the portal knows. Subject: the referral. */
    public static final Topic RESPONSIBLE = new Topic("distribution.responsible", 20);

    private Topics() {}
}
