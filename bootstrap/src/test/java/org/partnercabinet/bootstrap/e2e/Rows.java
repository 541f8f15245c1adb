package org.partnercabinet.bootstrap.e2e;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Every row of every table, read past the product. The workers' own notes are left out: they change by themselves, and
 * what they do shows in the other tables.
 *
 * @param tables rows as text, in some fixed order, by table
 */
record Rows(Map<String, List<String>> tables) {
    private static final Set<String> OF_THE_WORKERS = Set.of(
            "company_settings", // says up to which day clicks are counted
            "outbox",
            "crm_cursor",
            "crm_creation",
            "crm_sweep",
            "distribution_gate",
            "job_turn",
            "flyway_schema_history");

    static Rows of(Map<String, String> database) {
        try (var connection = connect(database)) {
            var tables = new TreeMap<String, List<String>>();
            for (String table : names(connection)) {
                tables.put(table, rows(connection, table));
            }
            return new Rows(tables);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Whether the workers do nothing, and have nothing to do in the next minute but to look at the queues. */
    static boolean isNothingDue(Map<String, String> database) {
        try (var connection = connect(database);
                var due = connection.prepareStatement("select 1 from outbox"
                        + " where state = 'waiting' and (due_at < ? or lease_token is not null)"
                        + " and topic <> 'distribution.sweep'"
                        + " union all select 1 from job where state in ('queued', 'running')")) {
            due.setObject(1, OffsetDateTime.now().plusMinutes(1));
            return !due.executeQuery().next();
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** @param sql that answers one number */
    static long number(Map<String, String> database, String sql) {
        try (var connection = connect(database);
                var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            found.next();
            return found.getLong(1);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    static Connection connect(Map<String, String> database) throws SQLException {
        return DriverManager.getConnection(
                database.get("DATABASE_URL"),
                database.getOrDefault("DATABASE_USER", ""),
                database.getOrDefault("DATABASE_PASSWORD", ""));
    }

    int count(String table) {
        return tables.get(table).size();
    }

    /** Rows that came or went since then, by table, marked with plus and minus; nothing else is in it. */
    Map<String, List<String>> since(Rows before) {
        var changes = new TreeMap<String, List<String>>();
        tables.forEach((table, now) -> {
            var changed = new ArrayList<String>();
            minus(now, before.tables.get(table)).forEach(row -> changed.add("+ " + row));
            minus(before.tables.get(table), now).forEach(row -> changed.add("- " + row));
            if (!changed.isEmpty()) changes.put(table, changed);
        });
        return changes;
    }

    private static List<String> minus(List<String> rows, List<String> others) {
        var left = new ArrayList<>(rows);
        others.forEach(left::remove);
        return left;
    }

    private static List<String> names(Connection connection) throws SQLException {
        var names = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("select table_name from information_schema.tables"
                        + " where table_schema = 'public' and table_type = 'BASE TABLE'")) {
            while (found.next()) names.add(found.getString(1));
        }
        names.removeAll(OF_THE_WORKERS);
        if (names.size() < 20) throw new AssertionError("where are the tables? " + names);
        return names;
    }

    private static List<String> rows(Connection connection, String table) throws SQLException {
        var rows = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("select * from " + table)) {
            while (found.next()) rows.add(row(found));
        }
        Collections.sort(rows);
        return rows;
    }

    private static String row(ResultSet found) throws SQLException {
        var values = new ArrayList<String>();
        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
            Object value = found.getObject(i);
            values.add(value instanceof byte[] bytes ? new String(bytes, ISO_8859_1) : String.valueOf(value));
        }
        return values.toString();
    }
}
