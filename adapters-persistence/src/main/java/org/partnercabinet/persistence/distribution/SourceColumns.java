package org.partnercabinet.persistence.distribution;

import java.sql.SQLException;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.SqlStatement;
import org.partnercabinet.domain.distribution.Algorithm;
import org.partnercabinet.domain.distribution.Pace;
import org.partnercabinet.domain.distribution.Source;
import org.partnercabinet.domain.distribution.SourceId;
import org.partnercabinet.domain.distribution.Sticky;
import org.partnercabinet.persistence.Row;

/** A source as a row. */
final class SourceColumns {
    static final RowMapper<Source> SOURCE = Row.mapper(SourceColumns::source);

    private SourceColumns() {}

    static <S extends SqlStatement<S>> S bind(S statement, Source source) {
        Source.Rules rules = source.rules();
        return statement
                .bind("id", source.id().value())
                .bind("name", source.name())
                .bind("description", source.description())
                .bind("active", source.active())
                .bind("algorithm", rules.algorithm())
                .bind("mode", rules.sticky().mode())
                .bind("scope", rules.sticky().scope())
                .bind("days", rules.sticky().days())
                .bind("wait", rules.sticky().waitSeconds())
                .bind("respectHours", rules.respectHours())
                .bind("alertMinutes", rules.alertMinutes())
                .bind("accept", rules.acceptSeconds());
    }

    static Source source(Row row) throws SQLException {
        var sticky = new Sticky(
                row.constant(Sticky.Mode.class, "sticky_mode"),
                row.constant(Sticky.Scope.class, "sticky_scope"),
                row.number("sticky_days"),
                row.number("sticky_wait"));
        var rules = new Source.Rules(
                row.constant(Algorithm.class, "algorithm"),
                sticky,
                row.is("respect_hours"),
                row.number("alert_minutes"),
                row.maybeBig("accept_wait").map(Long::intValue));
        return new Source(
                new SourceId(row.big("id")), row.text("name"), row.maybeText("description"), rules, row.is("active"));
    }

    static Pace pace(Row row) throws SQLException {
        return new Pace(row.big("turns"), row.big("pace_sum"), row.big("pace_squares"));
    }
}
