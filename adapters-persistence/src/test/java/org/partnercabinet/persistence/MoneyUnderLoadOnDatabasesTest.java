package org.partnercabinet.persistence;

import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.partnercabinet.application.Ports;
import org.partnercabinet.application.payout.MoneyUnderLoadContract;

/** 64 threads at one partner's money, on databases that really do things at once. */
class MoneyUnderLoadOnDatabasesTest {
    @Nested
    class OnH2 extends MoneyUnderLoadContract {
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
    class OnPostgres extends MoneyUnderLoadContract {
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
