package org.partnercabinet.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Pages that people see first cost the same number of statements, however much there is. The database counts them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FirstPagesCostTest {
    private static final int LOOKS = 6;
    private static final List<String> OF_ADMINISTRATORS =
            List.of("/admin", "/admin/users", "/admin/payouts", "/admin/payouts/unrequested", "/admin/partners");

    private final RunningApp running = new RunningApp(RunningApp.inMemory());
    private final Api api = running.admin();

    @AfterAll
    void close() {
        running.close();
    }

    @Test
    void administrators_and_partners_look_at_twenty_times_as_much_by_as_many_statements() {
        var anna = new Somebody(running, api, "Anna", "8801").withEverything();
        var admin = PlainBrowser.signedIn(running.url(), "en", RunningApp.ADMIN, RunningApp.PASSWORD);
        var partner = PlainBrowser.signedIn(running.url(), "en", anna.email, Somebody.PASSWORD);
        more(anna, 1);
        count();
        var little = OF_ADMINISTRATORS.stream().map(path -> cost(admin, path)).toList();
        long theirs = cost(partner, "/partner");
        more(anna, 20);
        for (int i = 0; i < OF_ADMINISTRATORS.size(); i++) {
            var path = OF_ADMINISTRATORS.get(i);
            assertThat(cost(admin, path)).as(path).isEqualTo(little.get(i));
        }
        assertThat(cost(partner, "/partner")).isEqualTo(theirs);
        assertThat(little).allMatch(statements -> statements > 2 && statements <= 45);
    }

    /** Partners who are owed and ask, colleagues, applications, links and clients. */
    private void more(Somebody anna, int each) {
        for (int i = 0; i < each; i++) {
            var word = UUID.randomUUID().toString();
            var added = api.post(
                    "/api/partners",
                    Map.of("name", "More", "email", word + "@more.example", "password", "long enough"));
            var partner = added.at("/id");
            for (int twice = 0; twice < 2; twice++) {
                api.post(
                        "/api/corrections",
                        Map.of("partner_id", partner, "amount", "500", "currency", "RUB", "comment", "for the test"));
                if (twice == 0) api.post("/api/payouts", Map.of("partner_id", partner, "referral_ids", List.of()));
            }
            api.post(
                    "/api/employees",
                    Map.of("email", word + "@team.example", "password", "long enough", "roles", List.of("operator")));
            running.api
                    .fromElsewhere()
                    .post(
                            "/api/auth/register",
                            Map.of("name", "Applies", "email", word + "@new.example", "password", "long enough"));
            anna.api.post("/api/links", Map.of("title", word, "target_url", "https://example.com/"));
            anna.api.post("/api/referrals", Map.of("name", "Client " + i, "email", word + "@client.example"));
        }
        running.settled();
    }

    /** Workers look at their queues meanwhile: the fewest of several looks is the page's own. */
    private long cost(PlainBrowser browser, String path) {
        return LongStream.range(0, LOOKS)
                .map(look -> {
                    long before = said();
                    assertThat(browser.get(path).status()).isEqualTo(200);
                    return said() - before;
                })
                .min()
                .orElseThrow();
    }

    private void count() {
        try (var connection = Rows.connect(running.database);
                var statement = connection.createStatement()) {
            statement.execute("set query_statistics_max_entries 10000");
            statement.execute("set query_statistics true");
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private long said() {
        try (var connection = Rows.connect(running.database);
                var statement = connection.createStatement();
                var sum = statement.executeQuery("select sum(execution_count) from information_schema.query_statistics"
                        + " where sql_statement not like '%query_statistics%'")) {
            sum.next();
            return sum.getLong(1);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
