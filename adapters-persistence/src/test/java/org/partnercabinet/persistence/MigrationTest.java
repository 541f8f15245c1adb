package org.partnercabinet.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.TestClock;
import org.partnercabinet.application.link.CountClicks;
import org.partnercabinet.application.transfer.BringIn;
import org.partnercabinet.domain.job.Job;
import org.partnercabinet.domain.job.JobId;
import org.partnercabinet.domain.link.Click;
import org.partnercabinet.domain.link.ClickId;
import org.partnercabinet.domain.link.LinkId;
import org.partnercabinet.domain.link.Utm;
import org.partnercabinet.persistence.partner.JdbiPartnerQueries;

/** What was stored by an earlier version is there after an upgrade. */
class MigrationTest {
    private static final String NOW = "timestamp with time zone '2026-03-01 09:00:00+00'";
    private static final String IDS = "'00000000-0000-0000-0000-00000000000%d'";

    enum Kind {
        H2 {
            @Override
            String url() {
                return "jdbc:h2:mem:" + UUID.randomUUID()
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1";
            }
        },
        POSTGRES {
            @Override
            String url() {
                return Postgres.created();
            }
        };

        abstract String url();
    }

    @ParameterizedTest
    @EnumSource
    void marks_that_were_only_on_the_link_are_on_its_referrals_and_clicks(Kind kind) throws SQLException {
        String url = kind.url();
        String user = kind == Kind.H2 ? "" : Postgres.user();
        String password = kind == Kind.H2 ? "" : Postgres.password();
        migrate(url, user, password, "010");
        try (var connection = DriverManager.getConnection(url, user, password)) {
            fill(connection);
        }
        migrate(url, user, password, "latest");
        try (var connection = DriverManager.getConnection(url, user, password)) {
            assertThat(one(connection, "select utm_source || '|' || utm_term from referral where link is not null"))
                    .isEqualTo("ya|t");
            assertThat(one(connection, "select utm_source || '|' || utm_term from referral where link is null"))
                    .isEqualTo("|");
            assertThat(one(connection, "select utm from click")).isEqualTo("ya\u001f\u001f\u001f\u001ft");
        }
    }

    @ParameterizedTest
    @EnumSource
    void clients_that_were_there_are_leads_with_a_number_and_no_appeals(Kind kind) throws SQLException {
        String url = kind.url();
        String user = kind == Kind.H2 ? "" : Postgres.user();
        String password = kind == Kind.H2 ? "" : Postgres.password();
        migrate(url, user, password, "010");
        try (var connection = DriverManager.getConnection(url, user, password)) {
            fill(connection);
        }
        migrate(url, user, password, "latest");
        try (var connection = DriverManager.getConnection(url, user, password)) {
            assertThat(one(connection, "select number || '|' || appeals from lead where client = " + id(5)))
                    .isEqualTo("1|0");
            assertThat(one(connection, "select known from client_identity where learned > 0"))
                    .isEqualTo("i@b.c");
        }
    }

    @ParameterizedTest
    @EnumSource
    void partners_that_were_there_are_found_by_their_words(Kind kind) throws SQLException {
        String url = kind.url();
        String user = kind == Kind.H2 ? "" : Postgres.user();
        String password = kind == Kind.H2 ? "" : Postgres.password();
        migrate(url, user, password, "010");
        try (var connection = DriverManager.getConnection(url, user, password)) {
            fill(connection);
        }
        migrate(url, user, password, "latest");
        try (var database = Database.open(url, user, password, 2)) {
            var found =
                    new JdbiPartnerQueries(database).list(Optional.empty(), Optional.of("ANN"), new PageRequest(1, 25));
            assertThat(found.items()).extracting(row -> row.name()).containsExactly("Anna");
        }
    }

    @ParameterizedTest
    @EnumSource
    void clicks_that_were_there_are_counted_by_day_with_those_that_come_before_the_job(Kind kind) throws SQLException {
        String url = kind.url();
        String user = kind == Kind.H2 ? "" : Postgres.user();
        String password = kind == Kind.H2 ? "" : Postgres.password();
        migrate(url, user, password, "010");
        try (var connection = DriverManager.getConnection(url, user, password)) {
            fill(connection);
            insert(connection, "link_counter", "link, clicks, unique_clicks, bots", id(3) + ", 1, 1, 0");
        }
        try (var database = Database.open(url, user, password, 4);
                var connection = DriverManager.getConnection(url, user, password)) {
            var clock = TestClock.at("2026-03-05T09:00:00Z");
            var ports = new JdbiPorts(database, clock);
            var link = new LinkId(UUID.fromString("00000000-0000-0000-0000-000000000003"));
            var click = new Click(
                    new ClickId(UUID.randomUUID()), link, clock.instant(), "v", false, true, "", "x", Utm.NONE);
            ports.transactions().run(() -> ports.clicks().addAll(List.of(click)));
            assertThat(one(connection, "select count(*) from click_day")).isEqualTo("0");
            new CountClicks(ports.transactions(), ports.settings(), ports.clickDays(), ports.outbox(), clock)
                    .deliver("all");
            for (String of : List.of("kind = 'l'", "kind = 'p'")) {
                assertThat(one(connection, "select count(*) || ' ' || sum(clicks) from click_day where " + of))
                        .isEqualTo("2 2");
            }
            assertThat(one(connection, "select sum(clicks) from click_day where kind = 'a'"))
                    .isEqualTo("1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_was_made_is_kept_and_imports_that_were_under_way_go_on_as_jobs(Kind kind) throws SQLException {
        String url = kind.url();
        String user = kind == Kind.H2 ? "" : Postgres.user();
        String password = kind == Kind.H2 ? "" : Postgres.password();
        migrate(url, user, password, "010");
        try (var connection = DriverManager.getConnection(url, user, password)) {
            fill(connection);
        }
        migrate(url, user, password, "050");
        try (var connection = DriverManager.getConnection(url, user, password)) {
            report(connection);
            underWay(connection);
        }
        try (var database = Database.open(url, user, password, 4);
                var connection = DriverManager.getConnection(url, user, password)) {
            var jobs = new JdbiPorts(database, TestClock.at("2026-03-05T09:00:00Z"))
                    .reporting()
                    .jobQueries();
            Job made = jobs.one(Optional.empty(), new JobId(uuid(8))).orElseThrow();
            assertThat(made.state()).isEqualTo(Job.State.DONE);
            assertThat(one(connection, "select length(bytes) from job_piece where job = " + id(8)))
                    .isEqualTo("3");
            Job goesOn = jobs.one(Optional.empty(), new JobId(uuid(9))).orElseThrow();
            assertThat(goesOn.state()).isEqualTo(Job.State.QUEUED);
            assertThat(BringIn.of(goesOn.order()).value()).isEqualTo(uuid(9));
            assertThat(one(connection, "select task_instance from job_turn")).isEqualTo(uuid(9).toString());
            assertThat(one(connection, "select count(*) from outbox where topic = 'import.bring-in'"))
                    .isEqualTo("0");
        }
    }

    private static void report(Connection connection) throws SQLException {
        insert(
                connection,
                "job",
                "id, owner, kind, parameters, queued_at, state, done, total, phase, starts, faults, unwanted, ended_at,"
                        + " result_name, result_type, result_size",
                id(8) + ", " + id(1) + ", 'report', 'x', " + NOW + ", 'done', 1, 1, 'writing', 1, 0, false, " + NOW
                        + ", 'r.csv', 'text/csv', 3");
        insert(connection, "job_piece", "job, number, bytes", id(8) + ", 0, cast('abc' as bytea)");
    }

    private static void underWay(Connection connection) throws SQLException {
        insert(
                connection,
                "lead_import",
                "id, partner, file_name, charset, cell_separator, headers, mapping, row_count, phase, line, created,"
                        + " existing, duplicate, refused, created_by, created_at",
                id(9) + ", " + id(2) + ", 'f', 'UTF-8', ',', 'name', 'name', 2, 'running', 1, 1, 0, 0, 0, " + id(1)
                        + ", " + NOW);
        insert(
                connection,
                "outbox",
                "topic, subject, priority, state, due_at, attempts, why, added_at",
                "'import.bring-in', " + id(9) + ", 30, 'waiting', " + NOW + ", 0, '', " + NOW);
    }

    private static UUID uuid(int number) {
        return UUID.fromString(id(number).replace("'", ""));
    }

    private static void migrate(String url, String user, String password, String target) {
        Migrations.configured()
                .dataSource(url, user, password)
                .target(target)
                .load()
                .migrate();
    }

    private static void fill(Connection connection) throws SQLException {
        String now = NOW;
        insert(connection, "account", "id, email, hash, roles, created_at", id(1) + ", 'a@b.c', 'x', '', " + now);
        insert(
                connection,
                "partner",
                "id, account, code, name, email, company, registered_at, status, reason, search",
                id(2) + ", " + id(1) + ", '23456789', 'Anna', 'a@b.c', '', " + now + ", 'pending', '', ''");
        insert(
                connection,
                "link",
                "id, partner, code, title, kind, utm_source, utm_medium, utm_campaign, utm_content, utm_term, active,"
                        + " created_at",
                id(3) + ", " + id(2) + ", 'abc', 't', 'iframe', 'ya', '', '', '', 't', true, " + now);
        insert(
                connection,
                "click",
                "id, link, at, visitor, bot, unique_visit, referrer, agent",
                id(4) + ", " + id(3) + ", " + now + ", 'v', false, true, '', ''");
        insert(connection, "client", "id, name, email, company, created_at", id(5) + ", 'I', 'i@b.c', '', " + now);
        insert(connection, "client_identity", "kind, known, client", "'email', 'i@b.c', " + id(5));
        String referral = "id, partner, client, origin, link, comment, created_at, crm_state";
        String of = ", " + id(2) + ", " + id(5);
        insert(connection, "referral", referral, id(6) + of + ", 'form', " + id(3) + ", '', " + now + ", 'queued'");
        insert(connection, "referral", referral, id(7) + of + ", 'manual', null, '', " + now + ", 'queued'");
    }

    private static String id(int number) {
        return String.format(IDS, number);
    }

    private static void insert(Connection connection, String table, String columns, String values) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("insert into " + table + " (" + columns + ") values (" + values + ")");
        }
    }

    private static String one(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
