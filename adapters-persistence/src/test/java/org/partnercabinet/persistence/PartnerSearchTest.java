package org.partnercabinet.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.partnercabinet.application.Given;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.TestClock;

/** Among any number of partners, those whose words begin so are found by a range of an index. */
class PartnerSearchTest {
    @ParameterizedTest
    @EnumSource
    void a_search_reads_a_range_of_the_words(Kind kind) {
        try (Database database = kind.fresh()) {
            var clock = TestClock.at("2026-03-01T09:00:00Z");
            var ports = new JdbiPorts(database, clock);
            var given = new Given(ports, clock);
            for (int i = 0; i < 50; i++) given.partner();
            String name = given.partner().profile().name();
            var statements = Statements.of(database);
            var page = new PageRequest(1, 25);
            int said = statements.during(() -> assertThat(ports.partnerQueries()
                            .list(Optional.empty(), Optional.of(name), page)
                            .items())
                    .hasSize(1));
            assertThat(said).isEqualTo(2);
            assertThat(statements.plans("partner_word"))
                    .hasSize(2)
                    .allSatisfy((sql, plan) -> assertThat(plan)
                            .containsIgnoringCase("partner_word")
                            .containsPattern(
                                    kind == Kind.H2_FILE
                                            ? "public\\.PRIMARY_KEY_\\w+: word >= \\?1\\s+AND word < \\?2"
                                            : "Index Cond: \\(\\(word >= \\$1\\) AND \\(word < \\$2\\)\\)")
                            .doesNotContain("Seq Scan")
                            .doesNotContain(".tableScan"));
        }
    }
}
