package org.partnercabinet.persistence;

import org.junit.jupiter.api.Nested;

/** What lists and bookings cost, on each database. */
class StatementCountsTest {
    @Nested
    class OnH2 extends StatementCounts {
        OnH2() {
            super(H2.fresh());
        }
    }

    @Nested
    class OnPostgres extends StatementCounts {
        OnPostgres() {
            super(Postgres.fresh());
        }
    }
}
