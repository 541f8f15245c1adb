package org.partnercabinet.application.distribution;

import java.time.Clock;
import org.junit.jupiter.api.Nested;
import org.partnercabinet.application.Ports;
import org.partnercabinet.application.client.LeadsContract;

/** Every contract of lead distribution, for whoever keeps them all: a subclass says how its ports are made. */
public abstract class EveryDistributionContract {
    protected abstract Ports ports(Clock clock);

    @Nested
    class Leads extends LeadsContract {
        @Override
        protected Ports ports(Clock clock) {
            return EveryDistributionContract.this.ports(clock);
        }
    }

    @Nested
    class Teams extends TeamsContract {
        @Override
        protected Ports ports(Clock clock) {
            return EveryDistributionContract.this.ports(clock);
        }
    }

    @Nested
    class Appeals extends AppealsContract {
        @Override
        protected Ports ports(Clock clock) {
            return EveryDistributionContract.this.ports(clock);
        }
    }

    @Nested
    class AppealEntries extends AppealEntriesContract {
        @Override
        protected Ports ports(Clock clock) {
            return EveryDistributionContract.this.ports(clock);
        }
    }

    @Nested
    class AppealQueries extends AppealQueriesContract {
        @Override
        protected Ports ports(Clock clock) {
            return EveryDistributionContract.this.ports(clock);
        }
    }

    @Nested
    class DistributionQueries extends DistributionQueriesContract {
        @Override
        protected Ports ports(Clock clock) {
            return EveryDistributionContract.this.ports(clock);
        }
    }

    @Nested
    class LongestAppealTexts extends LongestAppealTextsContract {
        @Override
        protected Ports ports(Clock clock) {
            return EveryDistributionContract.this.ports(clock);
        }
    }
}
