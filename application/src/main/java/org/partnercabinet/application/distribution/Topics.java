package org.partnercabinet.application.distribution;

import org.partnercabinet.application.outbox.Topic;

/** Topics of the outbox about appeals. But for the last ones, none needs anybody but us: none waits for who is slow. */
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

    /** Who has an appeal that the portal may know has changed. Subject: its referral, or {@code appeal-<id>} by itself. */
    public static final Topic RESPONSIBLE = new Topic("distribution.responsible", 20);

    /**
     * An appeal that came by no partner is to be in the portal. Subject: the appeal. Last of all ranks, and in a lane of
     * its own ({@link org.partnercabinet.application.outbox.Lane#BULK}): appeals come in thousands, nobody earns by them,
     * and neither rewards nor partners' clients nor sweeps may wait behind them.
     */
    public static final Topic TO_CRM = new Topic("appeal.to-crm", 100);

    /**
     * Something happened to what the portal has for such an appeal: it is read again, where appeals go. Subject: its
     * {@link org.partnercabinet.domain.referral.DealKey}.
     */
    public static final Topic FOLLOW = new Topic("crm.follow-appeal", TO_CRM.rank());

    /** {@link #RESPONSIBLE} of appeals by themselves: it goes where they go. */
    static final Topic RESPONSIBLE_OF_APPEAL = new Topic(RESPONSIBLE.name(), TO_CRM.rank());

    private Topics() {}
}
