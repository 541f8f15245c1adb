package org.partnercabinet.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.partnercabinet.application.Ports;
import org.partnercabinet.application.distribution.EveryDistributionContract;

/** The contracts of lead distribution, kept on PostgreSQL. All on one database, as in life. */
class PostgresDistributionContractsTest extends EveryDistributionContract {
    private static final Database DATABASE = Postgres.fresh();
    private static final Statements STATEMENTS = Statements.of(DATABASE);

    /** Whatever the contracts made the adapters say can be answered by an index, or reads all by its nature. */
    @AfterAll
    static void everyStatementHasItsIndex() {
        List<String> scans = STATEMENTS.scans();
        DATABASE.close();
        assertThat(scans).isEmpty();
    }

    @Override
    protected Ports ports(Clock clock) {
        return new JdbiPorts(DATABASE, clock);
    }
}
