package org.partnercabinet.persistence.link;

import java.sql.SQLException;
import org.jdbi.v3.core.statement.SqlStatement;
import org.partnercabinet.domain.link.Utm;
import org.partnercabinet.persistence.Row;

/** The five UTM marks as five columns, wherever they stand. */
final class UtmColumns {
    private UtmColumns() {}

    static <S extends SqlStatement<S>> S bind(S statement, Utm utm) {
        return statement
                .bind("source", utm.source())
                .bind("medium", utm.medium())
                .bind("campaign", utm.campaign())
                .bind("content", utm.content())
                .bind("term", utm.term());
    }

    static Utm utm(Row row) throws SQLException {
        return new Utm(
                row.text("utm_source"),
                row.text("utm_medium"),
                row.text("utm_campaign"),
                row.text("utm_content"),
                row.text("utm_term"));
    }
}
