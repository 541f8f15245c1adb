package org.partnercabinet.persistence;

import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.partnercabinet.application.Ports;
import org.partnercabinet.application.distribution.DistributionWorkContract;

/** Whole pieces of work of lead distribution, on databases. */
class DistributionWorkOnDatabasesTest {
    @Nested
    class OnH2 extends DistributionWorkContract {
        private static final Database DATABASE = H2.fresh();

        @AfterAll
        static void close() {
            DATABASE.close();
        }

        @Override
        protected Ports ports(Clock clock) {
            return new JdbiPorts(DATABASE, clock);
        }
    }

    @Nested
    class OnPostgres extends DistributionWorkContract {
        private static final Database DATABASE = Postgres.fresh();

        @AfterAll
        static void close() {
            DATABASE.close();
        }

        @Override
        protected Ports ports(Clock clock) {
            return new JdbiPorts(DATABASE, clock);
        }
    }
}
