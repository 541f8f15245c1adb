package org.partnercabinet.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.partnercabinet.application.Given;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.TestClock;
import org.partnercabinet.application.referral.ReferralQueries.Filter;
import org.partnercabinet.domain.client.Client;
import org.partnercabinet.domain.referral.Origin;
import org.partnercabinet.domain.referral.ReferralId;

/** Among any number of clients, those whose words begin so are found by a range of an index. */
class ClientSearchTest {
    @ParameterizedTest
    @EnumSource
    void a_search_reads_a_range_of_the_words(Kind kind) {
        try (Database database = kind.fresh()) {
            var clock = TestClock.at("2026-03-01T09:00:00Z");
            var ports = new JdbiPorts(database, clock);
            var given = new Given(ports, clock);
            var partner = given.partner().id();
            for (int i = 0; i < 50; i++) given.referral(partner);
            var client = given.client();
            given.referral(partner, client.id(), new Origin.Manual());
            String q = client.email().orElseThrow().value() + " " + client.name();
            var statements = Statements.of(database);
            int said = statements.during(() -> assertThat(ports.referralQueries()
                            .list(Scope.of(partner), Filter.of(q), new PageRequest(1, 25))
                            .items())
                    .hasSize(1));
            assertThat(said).isEqualTo(5);
            assertThat(statements.plans("client_word"))
                    .hasSize(3)
                    .allSatisfy((sql, plan) -> assertThat(plan)
                            .containsIgnoringCase("client_word")
                            .doesNotContain("Seq Scan")
                            .doesNotContain(".tableScan"));
        }
    }

    /** Thousands have the word, as in one firm all clients may: the newest are walked, and the rarer word still decides. */
    @ParameterizedTest
    @EnumSource
    void a_word_that_many_have_is_found_as_well_and_reads_indexes_too(Kind kind) {
        try (Database database = kind.fresh()) {
            var clock = TestClock.at("2026-03-01T09:00:00Z");
            var ports = new JdbiPorts(database, clock);
            var given = new Given(ports, clock);
            var partner = given.partner().id();
            for (int i = 0; i < 50; i++) given.referral(partner);
            var client = given.client();
            var referral = given.referral(partner, client.id(), new Origin.Manual());
            common(database, client);
            var other = given.client();
            given.referral(given.partner().id(), other.id(), new Origin.Manual());
            common(database, other);
            var statements = Statements.of(database);
            var one = new PageRequest(1, 25).countingTo(10);
            String rare = client.email().orElseThrow().value();
            assertThat(List.of(
                            found(ports, Scope.of(partner), "common", one),
                            found(ports, Scope.of(partner), "common " + rare, one),
                            found(ports, Scope.of(partner), "common1 common2", one)))
                    .allSatisfy(found -> assertThat(found).containsExactly(referral.id()));
            assertThat(found(ports, Scope.everybody(), "common", one)).hasSize(2);
            assertThat(found(ports, Scope.everybody(), "common nobody", one)).isEmpty();
            assertThat(statements.plans("client_word"))
                    .allSatisfy((sql, plan) ->
                            assertThat(plan).doesNotContain("Seq Scan").doesNotContain(".tableScan"));
        }
    }

    private static List<ReferralId> found(JdbiPorts ports, Scope scope, String q, PageRequest page) {
        var found = ports.referralQueries().list(scope, Filter.of(q), page);
        assertThat(found.total()).isEqualTo(found.items().size());
        return found.items().stream().map(row -> new ReferralId(row.id())).toList();
    }

    private static void common(Database database, Client client) {
        database.transactions()
                .run(() -> database.within(handle -> {
                    var words = handle.prepareBatch("insert into client_word (word, client) values (:word, :client)");
                    for (int i = 0; i < 4000; i++) {
                        words.bind("word", ("common" + i).getBytes(StandardCharsets.UTF_8))
                                .bind("client", client.id().value())
                                .add();
                    }
                    return words.execute();
                }));
    }
}
