package org.partnercabinet.application.memory;

import java.time.Clock;
import org.junit.jupiter.api.Nested;
import org.partnercabinet.application.Ports;
import org.partnercabinet.application.client.LeadsContract;
import org.partnercabinet.application.distribution.AppealQueriesContract;
import org.partnercabinet.application.distribution.AppealsContract;
import org.partnercabinet.application.distribution.DistributionQueriesContract;
import org.partnercabinet.application.distribution.LongestAppealTextsContract;
import org.partnercabinet.application.distribution.TeamsContract;

/** The adapters in memory keep the contracts of lead distribution. */
class MemoryDistributionContractsTest {
    @Nested
    class Leads extends LeadsContract {
        @Override
        protected Ports ports(Clock clock) {
            return new MemoryPorts(clock);
        }
    }

    @Nested
    class Teams extends TeamsContract {
        @Override
        protected Ports ports(Clock clock) {
            return new MemoryPorts(clock);
        }
    }

    @Nested
    class Appeals extends AppealsContract {
        @Override
        protected Ports ports(Clock clock) {
            return new MemoryPorts(clock);
        }
    }

    @Nested
    class AppealQueries extends AppealQueriesContract {
        @Override
        protected Ports ports(Clock clock) {
            return new MemoryPorts(clock);
        }
    }

    @Nested
    class DistributionQueries extends DistributionQueriesContract {
        @Override
        protected Ports ports(Clock clock) {
            return new MemoryPorts(clock);
        }
    }

    @Nested
    class LongestAppealTexts extends LongestAppealTextsContract {
        @Override
        protected Ports ports(Clock clock) {
            return new MemoryPorts(clock);
        }
    }
}
