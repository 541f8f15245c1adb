package org.partnercabinet.persistence;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.partnercabinet.application.Ports;
import org.partnercabinet.application.distribution.DistributionUnderLoadContract;

/**
 * 64 threads at three operators' appeals, on databases that really do things at once. A hundred rounds:
 * {@code mvn verify -Pload}.
 */
@Tag("load")
class DistributionUnderLoadOnDatabasesTest {
    private static final int ROUNDS = Integer.getInteger("distribution.rounds", 1);

    @Nested
    class OnH2 extends DistributionUnderLoadContract {
        private static final Database DATABASE = H2.fresh();

        @AfterAll
        static void close() {
            DATABASE.close();
        }

        @Override
        protected Ports ports(Clock clock) {
            return new JdbiPorts(DATABASE, clock);
        }

        @Override
        protected int rounds() {
            return ROUNDS;
        }
    }

    /** Two processes have a pool each, and only the database between them. */
    @Nested
    class OnPostgresInTwoProcesses extends DistributionUnderLoadContract {
        private static final String URL = Postgres.created();
        private static final List<Database> PROCESSES = new ArrayList<>();

        @AfterAll
        static void close() {
            PROCESSES.forEach(Database::close);
        }

        @Override
        protected Ports ports(Clock clock) {
            return process(clock);
        }

        @Override
        protected Ports otherProcess(Clock clock, Ports first) {
            return process(clock);
        }

        @Override
        protected int rounds() {
            return ROUNDS;
        }

        private static Ports process(Clock clock) {
            Database database = Database.open(URL, Postgres.user(), Postgres.password(), 10);
            PROCESSES.add(database);
            return new JdbiPorts(database, clock);
        }
    }

    @Nested
    class OnPostgres extends DistributionUnderLoadContract {
        private static final Database DATABASE = Postgres.fresh();

        @AfterAll
        static void close() {
            DATABASE.close();
        }

        @Override
        protected Ports ports(Clock clock) {
            return new JdbiPorts(DATABASE, clock);
        }

        @Override
        protected int rounds() {
            return ROUNDS;
        }
    }
}
