package org.partnercabinet.bootstrap.e2e;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
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
    private static final Set<String> OF_THE_WORKERS = Set.of("outbox", "crm_cursor", "flyway_schema_history");

    static Rows of(Map<String, String> database) {
        String user = database.getOrDefault("DATABASE_USER", "");
        String password = database.getOrDefault("DATABASE_PASSWORD", "");
        try (var connection = DriverManager.getConnection(database.get("DATABASE_URL"), user, password)) {
            var tables = new TreeMap<String, List<String>>();
            for (String table : names(connection)) {
                tables.put(table, rows(connection, table));
            }
            return new Rows(tables);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    int count(String table) {
        return tables.get(table).size();
    }

    Rows without(String table) {
        var others = new TreeMap<>(tables);
        others.remove(table);
        return new Rows(others);
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
            values.add(value instanceof byte[] bytes ? Arrays.toString(bytes) : String.valueOf(value));
        }
        return values.toString();
    }
}
