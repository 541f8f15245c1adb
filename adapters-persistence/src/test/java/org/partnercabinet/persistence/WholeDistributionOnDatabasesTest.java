package org.partnercabinet.persistence;

import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.partnercabinet.application.Ports;
import org.partnercabinet.application.distribution.WholeDistributionContract;

/** Lead distribution as a whole, on databases: each test on a copy of an empty one. */
class WholeDistributionOnDatabasesTest {
    @Nested
    class OnH2 extends OnCopies {
        @Override
        Database copy() {
            return H2.copy();
        }
    }

    @Nested
    class OnPostgres extends OnCopies {
        @Override
        Database copy() {
            return Postgres.copy();
        }
    }

    abstract static class OnCopies extends WholeDistributionContract {
        private final Database database = copy();

        abstract Database copy();

        @Override
        protected Ports ports(Clock clock) {
            return new JdbiPorts(database, clock);
        }

        @AfterEach
        void close() {
            database.close();
        }
    }
}
