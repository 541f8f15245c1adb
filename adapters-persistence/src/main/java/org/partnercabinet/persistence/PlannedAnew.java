package org.partnercabinet.persistence;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementCustomizer;
import org.postgresql.PGStatement;

/**
 * For statements whose best way depends on what is asked: PostgreSQL plans each time, instead of once for all that may ever
 * be asked. It would take a partner's days for ten, whose they are for anybody's, and compare each with each.
 */
public final class PlannedAnew implements StatementCustomizer {
    @Override
    public void beforeExecution(PreparedStatement statement, StatementContext context) throws SQLException {
        if (statement.isWrapperFor(PGStatement.class))
            statement.unwrap(PGStatement.class).setPrepareThreshold(0);
    }
}
