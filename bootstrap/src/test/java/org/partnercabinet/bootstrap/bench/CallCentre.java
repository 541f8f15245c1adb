package org.partnercabinet.bootstrap.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.partnercabinet.application.distribution.AddOperator;
import org.partnercabinet.application.distribution.SetWeights;
import org.partnercabinet.bootstrap.App;
import org.partnercabinet.domain.distribution.Algorithm;
import org.partnercabinet.domain.distribution.OperatorId;
import org.partnercabinet.domain.distribution.Source;
import org.partnercabinet.domain.distribution.SourceId;

/** A source with operators and old appeals, and a key for a program that brings more. */
record CallCentre(Product product, long source, String key) {
    private static final int LEADS = 50_000;
    private static final int BATCH = 5_000;

    /** @param limit of each operator */
    static CallCentre of(Map<String, String> database, int operators, int limit) {
        return of(database, operators, limit, Algorithm.SMOOTH);
    }

    static CallCentre of(Map<String, String> database, int operators, int limit, Algorithm algorithm) {
        var product = new Product(database);
        return product.here(app -> {
            SourceId source = app.core()
                    .distribution
                    .addSource
                    .handle("Bench", Optional.empty(), Source.Rules.by(algorithm))
                    .id();
            List<SetWeights.Weight> weights = new ArrayList<>();
            for (int i = 0; i < operators; i++) {
                OperatorId id = app.core()
                        .distribution
                        .addOperator
                        .handle(AddOperator.Setup.of("Operator " + i, limit))
                        .id();
                weights.add(new SetWeights.Weight(id, 1 + i % 30));
            }
            app.core().distribution.setWeights.handle(source, weights);
            return new CallCentre(product, source.value(), key(app));
        });
    }

    private static String key(App app) {
        var admin = Product.admin(app);
        var scopes = Set.of("appeals:create", "appeals:read", "appeals:write", "distribution:read", "operators:read");
        return app.core()
                .signing
                .createApiKey
                .handle("bench", admin, scopes, admin)
                .secret();
    }

    /** Closed ones of the last months, each with its stay and its decision, of fifty thousand leads. */
    void closed(Map<String, String> database, int count) throws SQLException {
        appeals(database, count, true);
    }

    /** Assigned ones, as evenly as it goes; the operators' limits must allow it. */
    void active(Map<String, String> database, int count) throws SQLException {
        appeals(database, count, false);
    }

    private void appeals(Map<String, String> database, int count, boolean closed) throws SQLException {
        if (count == 0) return;
        try (var connection = DriverManager.getConnection(
                database.get("DATABASE_URL"), database.getOrDefault("DATABASE_USER", ""), "")) {
            connection.setAutoCommit(false);
            List<UUID> leads = leads(connection);
            List<Long> operators = new ArrayList<>();
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("select id from operator order by id")) {
                while (rows.next()) operators.add(rows.getLong(1));
            }
            insert(connection, count, closed, leads, operators);
            counted(connection, count);
            connection.commit();
            if (!database.get("DATABASE_URL").startsWith("jdbc:h2")) {
                connection.setAutoCommit(true);
                try (var statement = connection.createStatement()) {
                    statement.execute("analyze");
                }
            }
        }
    }

    private static List<UUID> leads(Connection connection) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        try (var client = connection.prepareStatement("""
                        insert into client (id, name, company, created_at, external_id)
                        values (?, 'Lead', '', current_timestamp, ?)""");
                var known = connection.prepareStatement(
                        "insert into client_identity (kind, known, client) values ('external', ?, ?)");
                var lead = connection.prepareStatement("insert into lead (client, appeals) values (?, 0)")) {
            for (int i = 0; i < LEADS; i++) {
                UUID id = new UUID(77, i);
                ids.add(id);
                add(client, id, "old" + i);
                add(known, "old" + i, id);
                add(lead, id);
                if (i % BATCH == BATCH - 1) execute(client, known, lead);
            }
            execute(client, known, lead);
        }
        return ids;
    }

    private void insert(Connection connection, int count, boolean closed, List<UUID> leads, List<Long> operators)
            throws SQLException {
        try (var appeal = connection.prepareStatement("""
                        insert into appeal
                            (id, source, client, message, rank, created_at, queued_at, first_assigned_at, waited, state,
                             closed, operator, assigned_at, how, assign_reason, unopened_since, closed_at, result,
                             declined, version)
                        values (?, ?, ?, 'Здравствуйте', 1, ?, ?, ?, 0, ?, ?, ?, ?, 'auto', '', ?, ?, '', false, 0)""");
                var stay = connection.prepareStatement("""
                        insert into appeal_stay
                            (appeal, source, client, operator, began_at, how, reason, open, ended_at, took, end_how,
                             end_reason)
                        values (?, ?, ?, ?, ?, 'auto', '', ?, ?, ?, ?, ?)""");
                var decision = connection.prepareStatement("""
                        insert into decision
                            (appeal, source, at, algorithm, how, chosen, total, verdicts, could, could_not)
                        values (?, ?, ?, 'smooth', 'auto', ?, 30, '', 1, '')""")) {
            Instant first = Instant.now().minusSeconds(2L * count);
            for (int i = 0; i < count; i++) {
                OffsetDateTime at = first.plusSeconds(i).atOffset(ZoneOffset.UTC);
                OffsetDateTime end = at.plusSeconds(600);
                UUID lead = leads.get(i % LEADS);
                long operator = operators.get(i % operators.size());
                long id = i + 1L;
                add(
                        appeal,
                        id,
                        source,
                        lead,
                        at,
                        at,
                        at,
                        closed ? "closed" : "assigned",
                        closed,
                        operator,
                        at,
                        closed ? null : at,
                        closed ? end : null);
                add(
                        stay,
                        id,
                        source,
                        lead,
                        operator,
                        at,
                        closed ? null : true,
                        closed ? end : null,
                        closed ? 600_000_000L : null,
                        closed ? "closed" : null,
                        closed ? "" : null);
                add(decision, id, source, at, operator);
                if (i % BATCH == BATCH - 1) execute(appeal, stay, decision);
            }
            execute(appeal, stay, decision);
        }
    }

    private static void counted(Connection connection, int count) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("alter sequence appeal_number restart with " + (count + 1L));
            statement.execute("update lead set appeals = (select count(*) from appeal a where a.client = lead.client)");
            statement.execute("update operator set current_load = (select count(*) from appeal a"
                    + " where a.operator = operator.id and a.closed = false)");
            statement.execute("insert into appeal_tally (source, operator, appeals)"
                    + " select source, operator, count(*) from appeal group by source, operator");
        }
    }

    private static void add(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
        statement.addBatch();
    }

    private static void execute(PreparedStatement... statements) throws SQLException {
        for (PreparedStatement statement : statements) statement.executeBatch();
    }
}
