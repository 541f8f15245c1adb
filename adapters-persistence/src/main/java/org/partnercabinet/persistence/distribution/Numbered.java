package org.partnercabinet.persistence.distribution;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.persistence.Row;

/** Numbers in place of identities, and back. */
final class Numbered {
    private Numbered() {}

    static <T> List<Long> values(Collection<T> ids, ToLongFunction<T> value) {
        return ids.stream().map(value::applyAsLong).distinct().sorted().toList();
    }

    static <T> Optional<T> maybe(Row row, String column, Function<Long, T> id) throws SQLException {
        return row.maybeBig(column).map(id);
    }

    static Optional<AccountId> account(Row row, String column) throws SQLException {
        return row.maybeId(column).map(AccountId::new);
    }
}
