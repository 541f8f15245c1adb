package org.partnercabinet.persistence.distribution;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.SqlStatement;
import org.partnercabinet.domain.client.ClientId;
import org.partnercabinet.domain.distribution.Appeal;
import org.partnercabinet.domain.distribution.AppealId;
import org.partnercabinet.domain.distribution.Assignment;
import org.partnercabinet.domain.distribution.How;
import org.partnercabinet.domain.distribution.OperatorId;
import org.partnercabinet.domain.distribution.SourceId;
import org.partnercabinet.domain.distribution.Wish;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.referral.ReferralId;
import org.partnercabinet.persistence.Row;

/** An appeal as a row. Who declined it is known by its stays. */
final class AppealColumns {
    /** An appeal without who declined it, and whether anybody did. */
    record Bare(Appeal appeal, boolean declined) {}

    static final RowMapper<Bare> BARE = Row.mapper(row -> new Bare(appeal(row), row.is("declined")));

    private AppealColumns() {}

    static String state(Appeal appeal) {
        if (appeal.isWaiting()) return "waiting";
        return appeal.isClosed() ? "closed" : "assigned";
    }

    /** Who has it, or had it when it was closed. */
    static Optional<OperatorId> owner(Appeal appeal) {
        return appeal.state() instanceof Appeal.Closed closed
                ? closed.operator()
                : appeal.assignment().map(Assignment::operator);
    }

    static int rank(boolean urgent) {
        return urgent ? 0 : 1;
    }

    static long micros(Instant from, Instant to) {
        return Duration.between(from, to).toNanos() / 1000;
    }

    static <S extends SqlStatement<S>> S bindFixed(S statement, Appeal appeal) {
        return statement
                .bind("source", appeal.source().value())
                .bind("client", appeal.client())
                .bind("message", appeal.content().message())
                .bind("rank", rank(appeal.content().urgent()))
                .bind("referral", appeal.content().referral())
                .bind("cause", appeal.content().cause())
                .bind("createdAt", appeal.times().createdAt());
    }

    static <S extends SqlStatement<S>> S bind(S statement, Appeal appeal) {
        Optional<Assignment> assignment = appeal.assignment();
        Optional<Appeal.Closed> closed =
                appeal.state() instanceof Appeal.Closed end ? Optional.of(end) : Optional.empty();
        Appeal.Times times = appeal.times();
        return statement
                .bind("id", appeal.id().value())
                .bind("version", appeal.version())
                .bind("toPortal", appeal.content().toPortal())
                .bind("queuedAt", times.queuedAt())
                .bind("firstAssignedAt", times.firstAssignedAt())
                .bind("waited", times.firstAssignedAt().map(at -> micros(times.createdAt(), at)))
                .bind("state", state(appeal))
                .bind("closed", appeal.isClosed())
                .bind("operator", owner(appeal).map(OperatorId::value))
                .bind("assigned", assignment.isPresent())
                .bind("assignedAt", assignment.map(Assignment::at))
                .bind("how", assignment.map(Assignment::how))
                .bind("by", assignment.flatMap(Assignment::by))
                .bind("reason", assignment.map(Assignment::reason))
                .bind("openedAt", assignment.flatMap(Assignment::openedAt))
                .bind(
                        "unopenedSince",
                        assignment.filter(a -> a.openedAt().isEmpty()).map(Assignment::at))
                .bind("closedAt", closed.map(Appeal.Closed::at))
                .bind("closedBy", closed.flatMap(Appeal.Closed::by))
                .bind("result", closed.map(Appeal.Closed::result).orElse(""))
                .bind("wishOperator", appeal.wish().map(wish -> wish.operator().value()))
                .bind("wishUntil", appeal.wish().flatMap(Wish::until))
                .bind("declined", !appeal.declined().isEmpty());
    }

    static Appeal with(Bare bare, Map<AppealId, Map<OperatorId, Instant>> declined) {
        Appeal appeal = bare.appeal();
        return new Appeal(
                appeal.id(),
                appeal.source(),
                appeal.client(),
                appeal.content(),
                appeal.times(),
                appeal.state(),
                appeal.wish(),
                declined.getOrDefault(appeal.id(), Map.of()),
                appeal.version());
    }

    static List<Long> declined(List<Bare> rows) {
        return rows.stream()
                .filter(Bare::declined)
                .map(row -> row.appeal().id().value())
                .toList();
    }

    private static Appeal appeal(Row row) throws SQLException {
        var content = new Appeal.Content(
                row.text("message"),
                row.number("rank") == 0,
                row.maybeId("referral").map(ReferralId::new),
                row.maybeText("cause"),
                row.is("to_portal"));
        var times = new Appeal.Times(row.at("created_at"), row.at("queued_at"), row.maybeAt("first_assigned_at"));
        Optional<Instant> until = row.maybeAt("wish_until");
        return new Appeal(
                new AppealId(row.big("id")),
                new SourceId(row.big("source")),
                new ClientId(row.id("client")),
                content,
                times,
                state(row),
                row.maybeBig("wish_operator").map(OperatorId::new).map(id -> new Wish(id, until)),
                Map.of(),
                row.big("version"));
    }

    private static Appeal.State state(Row row) throws SQLException {
        Optional<OperatorId> operator = row.maybeBig("operator").map(OperatorId::new);
        return switch (row.text("state")) {
            case "waiting" -> new Appeal.Waiting();
            case "assigned" ->
                new Appeal.Assigned(new Assignment(
                        operator.orElseThrow(),
                        row.at("assigned_at"),
                        row.constant(How.class, "how"),
                        row.maybeId("assigned_by").map(AccountId::new),
                        row.text("assign_reason"),
                        row.maybeAt("opened_at")));
            default ->
                new Appeal.Closed(
                        operator,
                        row.at("closed_at"),
                        row.maybeId("closed_by").map(AccountId::new),
                        row.text("result"));
        };
    }
}
