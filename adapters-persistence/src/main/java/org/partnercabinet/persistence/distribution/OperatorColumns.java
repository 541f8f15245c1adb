package org.partnercabinet.persistence.distribution;

import java.sql.SQLException;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.SqlStatement;
import org.partnercabinet.domain.distribution.Operator;
import org.partnercabinet.domain.distribution.OperatorId;
import org.partnercabinet.domain.distribution.Presence;
import org.partnercabinet.domain.distribution.ScheduleId;
import org.partnercabinet.persistence.Row;

/** An operator as a row. */
final class OperatorColumns {
    static final RowMapper<Operator> OPERATOR = Row.mapper(OperatorColumns::operator);

    private OperatorColumns() {}

    static <S extends SqlStatement<S>> S bind(S statement, Operator operator) {
        Operator.Profile profile = operator.profile();
        return statement
                .bind("id", operator.id().value())
                .bind("name", profile.name())
                .bind("note", profile.note())
                .bind("account", profile.account())
                .bind("portalUser", profile.portalUser())
                .bind("active", operator.active())
                .bind("limit", operator.limit())
                .bind("presence", operator.presence())
                .bind("schedule", operator.schedule().map(ScheduleId::value));
    }

    static Operator operator(Row row) throws SQLException {
        var profile = new Operator.Profile(
                row.text("name"), row.text("note"), Numbered.account(row, "account"), row.maybeBig("portal_user"));
        return new Operator(
                new OperatorId(row.big("id")),
                profile,
                row.is("active"),
                row.number("max_load"),
                row.number("current_load"),
                row.constant(Presence.class, "presence"),
                Numbered.maybe(row, "schedule", ScheduleId::new),
                row.maybeAt("last_assigned_at"));
    }
}
