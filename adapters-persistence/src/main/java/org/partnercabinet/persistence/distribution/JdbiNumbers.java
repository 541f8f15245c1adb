package org.partnercabinet.persistence.distribution;

import java.util.Collections;
import java.util.List;
import org.partnercabinet.application.distribution.Numbers;
import org.partnercabinet.persistence.Database;

/** Numbers from the database's sequences. */
public final class JdbiNumbers implements Numbers {
    private final Database database;

    public JdbiNumbers(Database database) {
        this.database = database;
    }

    @Override
    public List<Long> next(Kind kind, int count) {
        return database.with(handle -> handle
                .createQuery(statement(kind))
                .bindArray("each", Long.class, Collections.nCopies(count, 1L))
                .mapTo(Long.class)
                .stream()
                .sorted()
                .toList());
    }

    private static String statement(Kind kind) {
        return switch (kind) {
            case OPERATOR -> "select nextval('operator_number') from unnest(cast(:each as bigint array))";
            case SOURCE -> "select nextval('source_number') from unnest(cast(:each as bigint array))";
            case SCHEDULE -> "select nextval('schedule_number') from unnest(cast(:each as bigint array))";
            case APPEAL -> "select nextval('appeal_number') from unnest(cast(:each as bigint array))";
        };
    }
}
