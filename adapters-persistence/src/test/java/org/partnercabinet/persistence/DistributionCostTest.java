package org.partnercabinet.persistence;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;

class DistributionCostTest {
    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class OnH2 extends DistributionCost {
        OnH2() {
            super(H2.fresh());
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class OnPostgres extends DistributionCost {
        OnPostgres() {
            super(Postgres.fresh());
        }
    }
}
