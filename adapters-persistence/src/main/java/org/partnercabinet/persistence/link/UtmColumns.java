package org.partnercabinet.persistence.link;

import java.sql.SQLException;
import org.jdbi.v3.core.statement.SqlStatement;
import org.partnercabinet.domain.link.Utm;
import org.partnercabinet.persistence.Row;

/** The five UTM marks as five columns, or all in one. */
public final class UtmColumns {
    /** The unit separator, which no mark can hold. */
    private static final String BETWEEN = "\u001f";

    private UtmColumns() {}

    public static <S extends SqlStatement<S>> S bind(S statement, Utm utm) {
        return statement
                .bind("source", utm.source())
                .bind("medium", utm.medium())
                .bind("campaign", utm.campaign())
                .bind("content", utm.content())
                .bind("term", utm.term());
    }

    public static Utm utm(Row row) throws SQLException {
        return new Utm(
                row.text("utm_source"),
                row.text("utm_medium"),
                row.text("utm_campaign"),
                row.text("utm_content"),
                row.text("utm_term"));
    }

    static String joined(Utm utm) {
        return utm.equals(Utm.NONE)
                ? ""
                : String.join(BETWEEN, utm.source(), utm.medium(), utm.campaign(), utm.content(), utm.term());
    }

    static Utm split(String joined) {
        if (joined.isEmpty()) return Utm.NONE;
        String[] marks = joined.split(BETWEEN, -1);
        return new Utm(marks[0], marks[1], marks[2], marks[3], marks[4]);
    }
}
