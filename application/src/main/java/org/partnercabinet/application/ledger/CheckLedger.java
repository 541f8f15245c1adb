package org.partnercabinet.application.ledger;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.outbox.Delivery;
import org.partnercabinet.application.outbox.Outbox;
import org.partnercabinet.application.outbox.Outcome;
import org.partnercabinet.application.outbox.Topic;

/**
 * Asks every day whether the ledger is as it must be. Each rule that is broken becomes a row of its own, {@link Broken},
 * which is asked once more and then waits for a person.
 */
public final class CheckLedger implements Delivery {
    public static final Topic DAILY = Topic.recurring("ledger.check", 80);
    private static final String ALL = "all";
    private static final Duration DAY = Duration.ofDays(1);

    private final Transactions transactions;
    private final LedgerChecks checks;
    private final Outbox outbox;
    private final Clock clock;

    public CheckLedger(Transactions transactions, LedgerChecks checks, Outbox outbox, Clock clock) {
        this.transactions = transactions;
        this.checks = checks;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Sets it going; needs an open transaction. */
    public void start() {
        outbox.add(DAILY, ALL);
    }

    @Override
    public Topic topic() {
        return DAILY;
    }

    @Override
    public Outcome deliver(String subject) {
        List<String> broken = checks.rules().stream()
                .filter(rule -> !checks.offenders(rule).isEmpty())
                .toList();
        transactions.run(() -> {
            broken.forEach(rule -> outbox.add(Broken.RULE, rule));
            outbox.add(DAILY, ALL, clock.instant().plus(DAY));
        });
        return Outcome.DONE;
    }

    /** A rule that was broken: whoever has it sent again asks it again. */
    public static final class Broken implements Delivery {
        public static final Topic RULE = new Topic("ledger.broken", 10);

        private final LedgerChecks checks;

        public Broken(LedgerChecks checks) {
            this.checks = checks;
        }

        @Override
        public Topic topic() {
            return RULE;
        }

        @Override
        public Outcome deliver(String rule) {
            List<String> offenders = checks.offenders(rule);
            return offenders.isEmpty()
                    ? Outcome.DONE
                    : new Outcome.Rejected(rule + " is not true of " + String.join(", ", offenders));
        }
    }
}
