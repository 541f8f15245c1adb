package org.partnercabinet.application.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.DistributionCases;
import org.partnercabinet.application.World;
import org.partnercabinet.application.distribution.DistributionQueries.FairRow;
import org.partnercabinet.domain.distribution.Algorithm;
import org.partnercabinet.domain.distribution.OperatorId;
import org.partnercabinet.domain.distribution.Pace;
import org.partnercabinet.domain.distribution.Presence;
import org.partnercabinet.domain.distribution.Source;
import org.partnercabinet.domain.distribution.SourceId;
import org.partnercabinet.domain.distribution.Sticky;

/** What each was due is known by day, whatever changed meanwhile. */
public abstract class FairSharesContract extends InAWorld {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private final World world = world();
    private final CallCentre centre = new CallCentre(world);
    private final OperatorId anna = centre.operator("Анна", 100);
    private final OperatorId boris = centre.operator("Борис", 100);
    private final SourceId bot = centre.source(Algorithm.SMOOTH);

    @Test
    void sharesFollowTheWeightsOfTheirTime() {
        centre.weigh(bot, Map.of(anna, 10, boris, 30));
        come(8);
        centre.weigh(bot, Map.of(anna, 30, boris, 10));
        come(4);
        assertThat(due(TODAY)).containsExactly(5.0, 7.0);
        assertThat(got(TODAY)).containsExactly(5L, 7L);
    }

    @Test
    void aDayThatEndedKeepsItsShares() {
        centre.weigh(bot, Map.of(anna, 10, boris, 30));
        come(4);
        world.passes(Duration.ofDays(1));
        come(8);
        assertThat(due(TODAY)).containsExactly(1.0, 3.0);
        assertThat(due(TODAY.plusDays(1))).containsExactly(2.0, 6.0);
        assertThat(got(TODAY.plusDays(1))).containsExactly(2L, 6L);
    }

    @Test
    void whoIsNotThereIsDueNothingAndWhoLeftKeepsWhatTheyWereDue() {
        centre.weigh(bot, Map.of(anna, 10, boris, 30));
        come(4);
        centre.cases.changeOperator.handle(boris, o -> o.presence(Presence.AWAY), centre.admin);
        come(3);
        assertThat(due(TODAY)).containsExactly(4.0, 3.0);
        centre.weigh(bot, Map.of(anna, 10));
        assertThat(due(TODAY)).containsExactly(4.0, 3.0);
    }

    @Test
    void whatIsSureBecauseALeadCameAgainIsNobodysChance() {
        SourceId site = centre.source(new Source.Rules(
                Algorithm.WEIGHTED_RANDOM,
                new Sticky(Sticky.Mode.PREFER, Sticky.Scope.SOURCE, 30, 300),
                true,
                5,
                Optional.empty()));
        centre.weigh(site, Map.of(anna, 10, boris, 30));
        for (int i = 0; i < 30; i++) centre.comes(site, "ivan");
        var rows = rows(site, TODAY);
        assertThat(due(rows)).as("one lot was drawn").containsExactly(0.25, 0.75);
        assertThat(rows).extracting(row -> row.got().chosen()).containsExactlyInAnyOrder(0L, 1L);
        assertThat(rows).extracting(row -> row.got().sticky()).containsExactlyInAnyOrder(0L, 29L);
    }

    private void come(int count) {
        for (int i = 0; i < count; i++) centre.comes(bot);
    }

    private List<Double> due(LocalDate day) {
        return due(rows(day));
    }

    private static List<Double> due(List<FairRow> rows) {
        return rows.stream()
                .map(row -> Math.round(row.expected() * 1e6 / Pace.ONE) / 1e6)
                .toList();
    }

    private List<Long> got(LocalDate day) {
        return rows(day).stream().map(row -> row.got().byRules()).toList();
    }

    private List<FairRow> rows(LocalDate day) {
        return rows(bot, day);
    }

    private List<FairRow> rows(SourceId source, LocalDate day) {
        var days = new DistributionQueries.Period(day, day, DistributionCases.ZONE, world.clock.instant());
        return centre.cases.ports.distributionQueries().fairness(source, days).operators();
    }
}
