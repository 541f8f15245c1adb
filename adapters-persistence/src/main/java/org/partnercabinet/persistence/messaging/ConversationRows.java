package org.partnercabinet.persistence.messaging;

import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.partnercabinet.application.messaging.ConversationQueries.ConversationRow;
import org.partnercabinet.application.messaging.ConversationQueries.LastRow;
import org.partnercabinet.application.messaging.ConversationQueries.PartnerRow;
import org.partnercabinet.domain.messaging.Side;
import org.partnercabinet.persistence.Row;

/** A conversation for a screen: partner {@code p}, conversation {@code c}, the reader {@code :me}, the moment {@code :now}. */
final class ConversationRows {
    static final String COLUMNS = """
            p.id, p.name, p.email, p.company, p.code,
            c.assignee, a.email as assignee_email, c.by_partner, c.by_team,
            l.number as last_number, l.side as last_side, l.text as last_text, l.at as last_at,
            mine.number as seen_number, mine.seen,
            (select max(o.number) from chat_mark o where o.partner = p.id and o.account = p.account) as seen_by_partner,
            (select max(o.number) from chat_mark o where o.partner = p.id and o.account <> p.account) as seen_by_team,
            coalesce((select w.open_until > :now from presence w where w.account = p.account), false) as online""";

    static final String JOINS = """
            left join account a on a.id = c.assignee
            left join chat_message l on l.partner = c.partner and l.number = c.by_partner + c.by_team
            left join chat_mark mine on mine.partner = c.partner and mine.account = :me""";

    private ConversationRows() {}

    static RowMapper<ConversationRow> mapper(Side side) {
        return Row.mapper(row -> row(row, side));
    }

    private static ConversationRow row(Row row, Side side) throws SQLException {
        boolean team = side == Side.TEAM;
        return new ConversationRow(
                new PartnerRow(
                        row.id("id"), row.text("name"), row.text("email"), row.text("company"), row.text("code")),
                row.maybeId("assignee"),
                row.maybeText("assignee_email"),
                last(row),
                row.big(team ? "by_partner" : "by_team") - row.big("seen"),
                row.big("seen_number"),
                row.big(team ? "seen_by_partner" : "seen_by_team"),
                row.is("online"));
    }

    private static Optional<LastRow> last(Row row) throws SQLException {
        Optional<Long> number = row.maybeBig("last_number");
        if (number.isEmpty()) return Optional.empty();
        return Optional.of(new LastRow(
                number.get(), row.constant(Side.class, "last_side"), row.text("last_text"), row.at("last_at")));
    }
}
