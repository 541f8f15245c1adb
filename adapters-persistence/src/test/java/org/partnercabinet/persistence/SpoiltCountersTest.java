package org.partnercabinet.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.DistributionCases;
import org.partnercabinet.application.TestClock;
import org.partnercabinet.application.World;
import org.partnercabinet.application.distribution.Actor;
import org.partnercabinet.application.distribution.AddOperator;
import org.partnercabinet.application.distribution.NewAppeal;
import org.partnercabinet.application.distribution.SetWeights;
import org.partnercabinet.domain.client.ExternalId;
import org.partnercabinet.domain.distribution.AppealId;
import org.partnercabinet.domain.distribution.OperatorId;
import org.partnercabinet.domain.distribution.Source;
import org.partnercabinet.domain.distribution.SourceId;

/** What is counted as it happens is counted again every hour: a queue that was thought empty is given out after all. */
class SpoiltCountersTest {
    @Nested
    class OnH2 extends Spoilt {
        OnH2() {
            super(H2.fresh());
        }
    }

    @Nested
    class OnPostgres extends Spoilt {
        OnPostgres() {
            super(Postgres.fresh());
        }
    }

    abstract static class Spoilt {
        private final TestClock clock = TestClock.at("2026-03-03T09:00:00Z");
        private final Database database;
        private final World world;
        private final DistributionCases cases;
        private final Actor admin;
        private final SourceId bot;
        private final OperatorId anna;

        Spoilt(Database database) {
            this.database = database;
            world = new World(new JdbiPorts(database, clock), clock, System.nanoTime());
            cases = world.distribution();
            admin = Actor.admin(world.admin);
            bot = cases.addSource
                    .handle("Bot", Optional.empty(), Source.Rules.DEFAULT)
                    .id();
            anna = cases.addOperator.handle(AddOperator.Setup.of("Анна", 5)).id();
            cases.changeOperator.handle(anna, o -> o.active(false), admin);
            cases.setWeights.handle(bot, List.of(new SetWeights.Weight(anna, 10)));
        }

        @AfterEach
        void close() {
            database.close();
        }

        @Test
        void a_queue_that_was_counted_wrongly_is_given_out_and_reported() {
            AppealId waits = comes("a");
            spoil("update source set waiting = 0, routable = false");
            cases.changeOperator.handle(anna, o -> o.active(true), admin);
            assertThat(owner(waits)).as("nobody looked").isEmpty();
            tidy();
            assertThat(owner(waits)).contains(anna);
            assertThat(cases.ports.distributionQueries().source(bot).orElseThrow())
                    .satisfies(row -> {
                        assertThat(row.waiting()).isZero();
                        assertThat(row.routable()).isTrue();
                    });
            assertThat(cases.wrong).singleElement().satisfies(wrong -> {
                assertThat(wrong.queues()).containsExactly(bot);
                assertThat(wrong.loads()).isEmpty();
            });
        }

        @Test
        void what_is_right_is_left_alone() {
            comes("a");
            tidy();
            assertThat(cases.wrong).isEmpty();
            spoil("update source set waiting = 7");
            tidy();
            assertThat(cases.ports
                            .distributionQueries()
                            .source(bot)
                            .orElseThrow()
                            .waiting())
                    .isEqualTo(1);
        }

        private void spoil(String sql) {
            database.with(handle -> handle.execute(sql));
        }

        private void tidy() {
            world.ports.transactions().run(cases.tidy::start);
            world.deliverAll();
        }

        private AppealId comes(String external) {
            var lead = new NewAppeal.NewLead(
                    Optional.of(new ExternalId(external)), "", Optional.empty(), Optional.empty(), Optional.empty());
            return cases.accept
                    .handle(new NewAppeal(bot, lead, "Здравствуйте", false, Optional.empty()))
                    .appeal()
                    .id();
        }

        private Optional<OperatorId> owner(AppealId id) {
            return cases.ports.appealQueries().one(id).orElseThrow().operator().map(it -> it.id());
        }
    }
}
