package org.partnercabinet.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.partnercabinet.application.TestClock;
import org.partnercabinet.application.World;
import org.partnercabinet.application.ledger.CheckLedger;
import org.partnercabinet.application.outbox.Outcome;
import org.partnercabinet.persistence.ledger.JdbiLedgerChecks;

/** What is stored of money is asked every day whether it can be true. */
class CheckingLedgerTest {
    private final TestClock clock = TestClock.at("2026-03-03T09:00:00Z");

    @ParameterizedTest
    @EnumSource
    void a_ledger_that_was_only_booked_in_breaks_no_rule(Kind kind) {
        try (var database = kind.fresh()) {
            var checks = new JdbiLedgerChecks(database);
            lively(database);
            assertThat(checks.rules())
                    .hasSize(8)
                    .allMatch(rule -> checks.offenders(rule).isEmpty());
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_somebody_changed_by_hand_waits_for_a_person_until_it_is_right_again(Kind kind) {
        try (var database = kind.fresh()) {
            var checks = new JdbiLedgerChecks(database);
            var world = lively(database);
            var daily = new CheckLedger(database.transactions(), checks, world.ports.outbox(), clock);
            var broken = new CheckLedger.Broken(checks);
            spoil(database, 1);
            assertThat(daily.deliver("all")).isEqualTo(Outcome.DONE);
            clock.passes(Duration.ofMinutes(1));
            assertThat(waiting(database)).contains("accounts-are-the-sums-of-their-entries");
            assertThat(broken.deliver("accounts-are-the-sums-of-their-entries"))
                    .isInstanceOfSatisfying(
                            Outcome.Rejected.class, why -> assertThat(why.why()).contains("is not true of"));
            spoil(database, -1);
            assertThat(broken.deliver("accounts-are-the-sums-of-their-entries")).isEqualTo(Outcome.DONE);
        }
    }

    private World lively(Database database) {
        var world = new World(new JdbiPorts(database, clock), clock, 1);
        var anna = world.partner("anna");
        var won = world.wins(anna, "1000");
        world.wins(anna, "500");
        world.requests(anna, won);
        return world;
    }

    private static void spoil(Database database, int minor) {
        database.transactions()
                .run(() -> database.within(
                        handle -> handle.execute("update ledger_account set minor = minor + ?", minor)));
    }

    private static java.util.List<String> waiting(Database database) {
        return database.with(handle -> handle.createQuery("select subject from outbox where topic = 'ledger.broken'")
                .mapTo(String.class)
                .list());
    }
}
