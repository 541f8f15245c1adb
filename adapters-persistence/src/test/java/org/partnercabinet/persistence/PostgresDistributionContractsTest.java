package org.partnercabinet.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.partnercabinet.application.Ports;
import org.partnercabinet.application.client.LeadsContract;
import org.partnercabinet.application.distribution.AppealQueriesContract;
import org.partnercabinet.application.distribution.AppealsContract;
import org.partnercabinet.application.distribution.DistributionQueriesContract;
import org.partnercabinet.application.distribution.LongestAppealTextsContract;
import org.partnercabinet.application.distribution.TeamsContract;

/** The contracts of lead distribution, kept on PostgreSQL. */
class PostgresDistributionContractsTest {
    private static final Database DATABASE = Postgres.fresh();
    private static final Statements STATEMENTS = Statements.of(DATABASE);

    /** Whatever the contracts made the adapters say can be answered by an index, or reads all by its nature. */
    @AfterAll
    static void everyStatementHasItsIndex() {
        List<String> scans = STATEMENTS.scans();
        DATABASE.close();
        assertThat(scans).isEmpty();
    }

    @Nested
    class Leads extends LeadsContract {
        @Override
        protected Ports ports(Clock clock) {
            return new JdbiPorts(DATABASE, clock);
        }
    }

    @Nested
    class Teams extends TeamsContract {
        @Override
        protected Ports ports(Clock clock) {
            return new JdbiPorts(DATABASE, clock);
        }
    }

    @Nested
    class Appeals extends AppealsContract {
        @Override
        protected Ports ports(Clock clock) {
            return new JdbiPorts(DATABASE, clock);
        }
    }

    @Nested
    class AppealQueries extends AppealQueriesContract {
        @Override
        protected Ports ports(Clock clock) {
            return new JdbiPorts(DATABASE, clock);
        }
    }

    @Nested
    class DistributionQueries extends DistributionQueriesContract {
        @Override
        protected Ports ports(Clock clock) {
            return new JdbiPorts(DATABASE, clock);
        }
    }

    @Nested
    class LongestAppealTexts extends LongestAppealTextsContract {
        @Override
        protected Ports ports(Clock clock) {
            return new JdbiPorts(DATABASE, clock);
        }
    }
}
