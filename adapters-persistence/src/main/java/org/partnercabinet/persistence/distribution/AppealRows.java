package org.partnercabinet.persistence.distribution;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.partnercabinet.application.distribution.AppealQueries.AppealRow;
import org.partnercabinet.application.distribution.AppealQueries.CloserRef;
import org.partnercabinet.application.distribution.AppealQueries.ContactRow;
import org.partnercabinet.application.distribution.AppealQueries.EndRow;
import org.partnercabinet.application.distribution.AppealQueries.LeadRef;
import org.partnercabinet.application.distribution.AppealQueries.LeadRow;
import org.partnercabinet.application.distribution.AppealQueries.Moments;
import org.partnercabinet.application.distribution.AppealQueries.OperatorRef;
import org.partnercabinet.application.distribution.AppealQueries.SourceRef;
import org.partnercabinet.application.distribution.AppealQueries.StayRow;
import org.partnercabinet.domain.distribution.AppealId;
import org.partnercabinet.domain.distribution.Assignment;
import org.partnercabinet.domain.distribution.How;
import org.partnercabinet.domain.distribution.OperatorId;
import org.partnercabinet.domain.distribution.SourceId;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.persistence.Row;

/** Rows as screens want them. */
final class AppealRows {
    static final String COLUMNS = """
            a.*, l.number, c.external_id, c.name as lead_name, c.phone, c.email,
            s.name as source_name, s.routable, o.name as operator_name, k.email as closer_email""";
    static final String JOINS = """
            join client c on c.id = a.client
            join lead l on l.client = a.client
            join source s on s.id = a.source
            left join operator o on o.id = a.operator
            left join account k on k.id = a.closed_by""";
    static final RowMapper<AppealRow> APPEAL = Row.mapper(AppealRows::appeal);
    static final RowMapper<StayRow> STAY = Row.mapper(AppealRows::stay);
    static final RowMapper<LeadRow> LEAD = Row.mapper(row -> new LeadRow(lead(row), row.big("appeals")));
    static final RowMapper<ContactRow> CONTACT = Row.mapper(row -> new ContactRow(
            new AppealId(row.big("id")),
            row.text("source_name"),
            row.maybeText("operator_name"),
            row.is("closed") ? "closed" : "active",
            row.at("created_at")));

    private AppealRows() {}

    private static AppealRow appeal(Row row) throws SQLException {
        String state = row.text("state");
        return new AppealRow(
                new AppealId(row.big("id")),
                lead(row),
                new SourceRef(new SourceId(row.big("source")), row.text("source_name")),
                operator(row),
                row.is("closed") ? "closed" : "active",
                assignment(state, row.is("routable")),
                row.text("message"),
                row.number("rank") == 0,
                moments(row, state.equals("waiting")),
                row.text("result"),
                closer(row),
                row.maybeId("referral"),
                row.maybeId("referral").isEmpty() && row.maybeText("cause").isEmpty());
    }

    private static Optional<CloserRef> closer(Row row) throws SQLException {
        Optional<String> email = row.maybeText("closer_email");
        return row.maybeId("closed_by").map(AccountId::new).map(id -> new CloserRef(id, email.orElseThrow()));
    }

    private static Optional<String> assignment(String state, boolean routable) {
        return switch (state) {
            case "waiting" -> Optional.of(routable ? "queued" : "unroutable");
            case "assigned" -> Optional.of(state);
            default -> Optional.empty();
        };
    }

    private static Moments moments(Row row, boolean waits) throws SQLException {
        Optional<Instant> assigned = row.maybeAt("assigned_at").filter(at -> !waits);
        return new Moments(
                row.at("created_at"),
                row.at("queued_at"),
                row.maybeAt("first_assigned_at"),
                assigned,
                row.maybeAt("opened_at").filter(at -> !waits),
                row.maybeAt("closed_at"));
    }

    private static LeadRef lead(Row row) throws SQLException {
        return new LeadRef(
                row.big("number"),
                row.maybeText("external_id"),
                row.text("lead_name"),
                row.maybeText("phone"),
                row.maybeText("email"));
    }

    private static Optional<OperatorRef> operator(Row row) throws SQLException {
        Optional<OperatorId> id = row.maybeBig("operator").map(OperatorId::new);
        String name = id.isPresent() ? row.text("operator_name") : "";
        return id.map(operator -> new OperatorRef(operator, name));
    }

    private static StayRow stay(Row row) throws SQLException {
        Optional<Instant> ended = row.maybeAt("ended_at");
        Optional<EndRow> end = Optional.empty();
        if (ended.isPresent()) {
            end = Optional.of(new EndRow(
                    ended.get(),
                    Assignment.End.valueOf(row.text("end_how").toUpperCase(Locale.ROOT)),
                    row.maybeText("end_email"),
                    row.text("end_reason")));
        }
        return new StayRow(
                operator(row).orElseThrow(),
                row.at("began_at"),
                row.constant(How.class, "how"),
                row.maybeText("by_email"),
                row.text("reason"),
                row.maybeAt("opened_at"),
                end);
    }
}
