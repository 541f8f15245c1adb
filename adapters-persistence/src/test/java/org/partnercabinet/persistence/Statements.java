package org.partnercabinet.persistence;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;

/** Listens to what is said to a database: how often, and how the database would answer it on big tables. */
final class Statements implements SqlLogger {
    /** Those that read all because all is what they are about, and the one that runs before anything else at a start. */
    private static final Set<String> ABOUT_ALL = Set.of(
            "delete from crm_mapping",
            "delete from default_link",
            "select currency, sum(minor) as minor from ledger_entry group by currency",
            "select id, code, name, email from partner order by code",
            "select partner, currency, cast(sum(minor) as bigint) as minor from ledger_account"
                    + " where kind in ('held', 'available', 'reserved') group by partner, currency having sum(minor) <> 0",
            "update job_turn set picked = false, picked_by = null, last_heartbeat = null where picked",
            "update outbox set lease_token = null, due_at = ? where lease_token is not null");

    private final Set<String> said = new ConcurrentSkipListSet<>();
    private final AtomicInteger count = new AtomicInteger();
    private final Database database;

    private Statements(Database database) {
        this.database = database;
    }

    static Statements of(Database database) {
        var statements = new Statements(database);
        database.jdbi().getConfig(SqlStatements.class).setSqlLogger(statements);
        return statements;
    }

    @Override
    public void logAfterExecution(StatementContext context) {
        count.incrementAndGet();
        said.add(context.getParsedSql().getSql());
    }

    /** How many statements this takes. */
    int during(Runnable work) {
        int before = count.get();
        work.run();
        return count.get() - before;
    }

    /** Those that read a whole table for want of an index, with their plans. */
    List<String> scans() {
        var scans = new ArrayList<String>();
        plans("").forEach((sql, plan) -> {
            boolean judged = !sql.startsWith("insert") && !ABOUT_ALL.contains(sql);
            if (judged && (plan.contains("Seq Scan") || plan.contains(".tableScan"))) scans.add(sql + "\n" + plan);
        });
        return scans;
    }

    /** How the database would answer what has this in it, by statement. */
    Map<String, String> plans(String part) {
        return database.with(handle -> {
            try {
                return plans(handle.getConnection(), part);
            } catch (SQLException unexplained) {
                throw new IllegalStateException(unexplained);
            }
        });
    }

    private Map<String, String> plans(Connection connection, String part) throws SQLException {
        String url = connection.getMetaData().getURL();
        if (url.startsWith("jdbc:h2:")) return plans(connection, part, "explain ");
        // Parameters without values are understood in simple mode only.
        String simple = url + (url.contains("?") ? "&" : "?") + "preferQueryMode=simple";
        try (var explaining = DriverManager.getConnection(simple, Postgres.user(), Postgres.password())) {
            try (var statement = explaining.createStatement()) {
                statement.execute("set enable_seqscan = off");
            }
            return plans(explaining, part, "explain (generic_plan) ");
        }
    }

    private Map<String, String> plans(Connection connection, String part, String explain) throws SQLException {
        var plans = new TreeMap<String, String>();
        for (String sql : said) {
            if (sql.startsWith("insert") || !sql.contains(part)) continue;
            plans.put(sql, plan(connection, explain + (explain.contains("generic") ? numbered(sql) : sql)));
        }
        return plans;
    }

    private static String plan(Connection connection, String explain) throws SQLException {
        var plan = new StringBuilder();
        try (var statement = connection.createStatement();
                ResultSet lines = statement.executeQuery(explain)) {
            while (lines.next()) plan.append(lines.getString(1)).append('\n');
        }
        return plan.toString();
    }

    private static String numbered(String sql) {
        var numbered = new StringBuilder();
        int parameter = 0;
        for (char c : sql.toCharArray()) {
            if (c == '?') numbered.append('$').append(++parameter);
            else numbered.append(c);
        }
        return numbered.toString();
    }
}
