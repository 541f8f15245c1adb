package org.partnercabinet.application.upkeep;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.crm.CrmInbox;
import org.partnercabinet.application.crm.Proofs;
import org.partnercabinet.application.idempotency.IdempotencyKeys;
import org.partnercabinet.application.identity.Sessions;
import org.partnercabinet.application.job.Jobs;
import org.partnercabinet.application.link.Clicks;
import org.partnercabinet.application.messaging.Notices;
import org.partnercabinet.application.outbox.Delivery;
import org.partnercabinet.application.outbox.Outbox;
import org.partnercabinet.application.outbox.Outcome;
import org.partnercabinet.application.outbox.Topic;
import org.partnercabinet.application.transfer.Imports;

/**
 * Forgets visitors and answers to idempotent requests after a day, jobs with their files after seven, events and ended
 * sessions after thirty, comparisons with Bitrix24, the rows of imported files and notices to administrators after ninety. Recurs daily.
 */
public final class ForgetOldRecords implements Delivery {
    public static final Topic FORGET = Topic.recurring("upkeep.forget", 90);
    private static final String ALL = "all";
    private static final Duration DAY = Duration.ofDays(1);

    /** Jobs that are over, with their files. */
    public static final Duration JOBS_KEPT = Duration.ofDays(7);

    /** Comparisons with Bitrix24, with all they found. */
    public static final Duration PROOFS_KEPT = Duration.ofDays(90);

    /** The rows of files that were brought in: the import stays, with its numbers. */
    public static final Duration IMPORT_ROWS_KEPT = Duration.ofDays(90);

    /** What administrators were told. */
    public static final Duration NOTICES_KEPT = Duration.ofDays(90);

    private final Transactions transactions;
    private final Old old;
    private final Outbox outbox;
    private final Clock clock;

    /** What grows old. */
    public record Old(Sessions sessions, CrmInbox inbox, IdempotencyKeys keys, Clicks clicks, Jobs jobs, Told told) {}

    /** What people were told of work that is over: comparisons, imports, and notices. */
    public record Told(Proofs proofs, Imports imports, Notices notices) {}

    public ForgetOldRecords(Transactions transactions, Old old, Outbox outbox, Clock clock) {
        this.transactions = transactions;
        this.old = old;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Sets it going; needs an open transaction. */
    public void start() {
        outbox.add(FORGET, ALL);
    }

    @Override
    public Topic topic() {
        return FORGET;
    }

    @Override
    public Outcome deliver(String subject) {
        Instant now = clock.instant();
        // One transaction a kind: what one of them meets does not undo the others.
        transactions.run(() -> old.keys().forget(now.minus(DAY)));
        transactions.run(() -> old.inbox().forget(now.minus(DAY.multipliedBy(30))));
        transactions.run(() -> old.sessions().forget(now.minus(DAY.multipliedBy(30))));
        transactions.run(() -> old.clicks().forgetVisitors(now.minus(DAY)));
        transactions.run(() -> old.jobs().forget(now.minus(JOBS_KEPT)));
        transactions.run(() -> old.told().proofs().forget(now.minus(PROOFS_KEPT)));
        transactions.run(() -> old.told().imports().forgetRows(now.minus(IMPORT_ROWS_KEPT)));
        transactions.run(() -> old.told().notices().forget(now.minus(NOTICES_KEPT)));
        transactions.run(() -> outbox.add(FORGET, ALL, now.plus(DAY)));
        return Outcome.DONE;
    }
}
