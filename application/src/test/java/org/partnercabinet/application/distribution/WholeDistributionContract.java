package org.partnercabinet.application.distribution;

import java.time.Clock;
import org.junit.jupiter.api.Nested;
import org.partnercabinet.application.Ports;

/** Everything that is promised of lead distribution as a whole: a subclass says how a world of its own is made. */
public abstract class WholeDistributionContract {
    /** @param clock what the adapters take for the present moment. On a database that nobody has used */
    protected abstract Ports ports(Clock clock);

    @Nested
    class AppealsAndPartners extends AppealsAndPartnersContract {
        @Override
        protected Ports ports(Clock clock) {
            return WholeDistributionContract.this.ports(clock);
        }
    }

    @Nested
    class Queueing extends QueueingContract {
        @Override
        protected Ports ports(Clock clock) {
            return WholeDistributionContract.this.ports(clock);
        }
    }

    @Nested
    class StickyOperators extends StickyContract {
        @Override
        protected Ports ports(Clock clock) {
            return WholeDistributionContract.this.ports(clock);
        }
    }

    @Nested
    class MovingAppeals extends MovingAppealsContract {
        @Override
        protected Ports ports(Clock clock) {
            return WholeDistributionContract.this.ports(clock);
        }
    }

    @Nested
    class AcceptingAppeals extends AcceptingAppealsContract {
        @Override
        protected Ports ports(Clock clock) {
            return WholeDistributionContract.this.ports(clock);
        }
    }

    @Nested
    class OneClientBase extends OneClientBaseContract {
        @Override
        protected Ports ports(Clock clock) {
            return WholeDistributionContract.this.ports(clock);
        }
    }

    @Nested
    class AppealsInThePortal extends AppealsInThePortalContract {
        @Override
        protected Ports ports(Clock clock) {
            return WholeDistributionContract.this.ports(clock);
        }
    }

    @Nested
    class FairShares extends FairSharesContract {
        @Override
        protected Ports ports(Clock clock) {
            return WholeDistributionContract.this.ports(clock);
        }
    }
}
