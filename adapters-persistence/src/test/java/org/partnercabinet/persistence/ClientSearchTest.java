package org.partnercabinet.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.partnercabinet.application.Given;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.TestClock;
import org.partnercabinet.application.referral.ReferralQueries.Filter;
import org.partnercabinet.domain.referral.Origin;

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
            assertThat(said).isEqualTo(4);
            assertThat(statements.plans("client_word"))
                    .hasSize(2)
                    .allSatisfy((sql, plan) -> assertThat(plan)
                            .containsIgnoringCase("client_word")
                            .doesNotContain("Seq Scan")
                            .doesNotContain(".tableScan"));
        }
    }
}
