package org.partnercabinet.application.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.distribution.DistributionQueries.CountRow;
import org.partnercabinet.application.distribution.DistributionQueries.FairRow;
import org.partnercabinet.application.distribution.DistributionQueries.Fairness;
import org.partnercabinet.application.distribution.DistributionQueries.LinkRow;
import org.partnercabinet.application.distribution.DistributionQueries.SourceRow;
import org.partnercabinet.application.distribution.DistributionQueries.WeightRow;
import org.partnercabinet.domain.distribution.Appeal;
import org.partnercabinet.domain.distribution.Assignment;
import org.partnercabinet.domain.distribution.How;
import org.partnercabinet.domain.distribution.Operator;
import org.partnercabinet.domain.distribution.Pace;
import org.partnercabinet.domain.distribution.Seat;
import org.partnercabinet.domain.distribution.Share;
import org.partnercabinet.domain.distribution.Source;

/** What everybody may expect of {@link DistributionQueries}. */
public abstract class DistributionQueriesContract extends DistributionContract {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    @Test
    void operatorsAreAllThereAreByTheirIds() {
        Operator anna = operator(5);
        Operator boris = operator(3);
        assertThat(d.distributionQueries().operators()).containsSubsequence(anna, boris);
        assertThat(d.distributionQueries().operators())
                .extracting(o -> o.id().value())
                .isSorted();
    }

    @Test
    void sourcesAreShownWithWhatWaits() {
        Source empty = source();
        Source busy = source();
        weighs(busy, 0, operator(5));
        Instant oldest = clock.instant();
        waiting(busy);
        clock.passes(Duration.ofMinutes(6));
        waiting(busy);
        assertThat(row(empty)).isEqualTo(new SourceRow(empty, 0, Optional.empty(), false));
        assertThat(row(busy)).isEqualTo(new SourceRow(busy, 2, Optional.of(oldest), false));
        assertThat(row(busy).isLate(clock.instant())).isTrue();
        assertThat(row(busy).isLate(oldest.plus(Duration.ofMinutes(5)))).isFalse();
        weighs(busy, 1, operator(5));
        assertThat(row(busy).routable()).isTrue();
    }

    @Test
    void weightsAreThoseOfTheTeamByOperator() {
        Source source = source();
        Operator anna = operator(5);
        Operator boris = operator(5);
        weighs(source, 10, boris, anna);
        assertThat(d.distributionQueries().weights(source.id()))
                .containsExactly(
                        new WeightRow(anna.id(), anna.profile().name(), 10),
                        new WeightRow(boris.id(), boris.profile().name(), 10));
        assertThat(d.distributionQueries().weights(source().id())).isEmpty();
    }

    @Test
    void theSpreadCountsAllAppealsOnceWhereTheyEndedUp() {
        Source source = source();
        Operator anna = operator(5);
        Operator boris = operator(5);
        close(assigned(source, anna), "");
        Appeal moved = assigned(source, anna);
        assign(release(moved, Assignment.End.RETURNED), boris, How.QUEUE);
        release(assigned(source, anna), Assignment.End.RETURNED);
        close(waiting(source), "");
        var row = d.distributionQueries().spread().stream()
                .filter(r -> r.source().equals(source.id()))
                .findFirst()
                .orElseThrow();
        assertThat(row.name()).isEqualTo(source.name());
        assertThat(row.total()).isEqualTo(4);
        assertThat(row.operators())
                .containsExactly(
                        new CountRow(anna.id(), anna.profile().name(), 1),
                        new CountRow(boris.id(), boris.profile().name(), 1));
        Source none = source();
        assertThat(d.distributionQueries().spread()).anySatisfy(r -> {
            assertThat(r.source()).isEqualTo(none.id());
            assertThat(r.total()).isZero();
            assertThat(r.operators()).isEmpty();
        });
    }

    @Test
    void linksAreShownWithTheirSources() {
        var link = given.link(given.partner().id());
        Source source = source();
        run(() -> d.sources().lead(Optional.of(link.id()), Optional.of(source.id())));
        assertThat(d.distributionQueries().links())
                .contains(new LinkRow(Optional.of(link.id()), source.id(), source.name()));
    }

    @Test
    void fairnessComparesWhatEachGotWithWhatTheyWereDue() {
        Source source = source();
        Operator anna = operator(2);
        Operator boris = operator(5);
        weighs(source, 10, anna, boris);
        assigned(source, anna);
        clock.passes(Duration.ofMinutes(30));
        Appeal late = waiting(source);
        clock.passes(Duration.ofMinutes(10));
        close(assign(late, anna, How.QUEUE), "");
        assign(waiting(source), boris, How.STICKY);
        release(assign(waiting(source), boris, How.TAKEN), Assignment.End.RETURNED);
        earned(source, anna);
        Fairness fair = fairness(source, TODAY, TODAY);
        assertThat(fair.appeals()).isEqualTo(4);
        assertThat(fair.queued()).isEqualTo(1);
        assertThat(fair.waits().longest()).contains(Duration.ofMinutes(10));
        assertThat(fair.waits().median()).contains(Duration.ZERO);
        assertThat(fair.waitingNow()).isEqualTo(1);
        assertThat(fair.oldestNow()).contains(clock.instant());
        FairRow first = fair.operators().get(0);
        assertThat(first.operator()).isEqualTo(anna.id());
        assertThat(first.weight()).isEqualTo(10);
        assertThat(first.got()).isEqualTo(new DistributionQueries.Got(2, 0, 0, 0, 0, 0));
        assertThat(first.expected()).isEqualTo(Pace.ONE / 2 * 3);
        assertThat(first.variance()).isEqualTo(Pace.ONE / 4 * 3);
        assertThat(first.handling()).contains(Duration.ZERO);
        FairRow second = fair.operators().get(1);
        assertThat(second.got()).isEqualTo(new DistributionQueries.Got(0, 1, 0, 1, 1, 0));
        assertThat(second.expected()).isZero();
        assertThat(second.handling()).isEmpty();
    }

    @Test
    void whoWasDueSomethingAndGotNothingIsThereThoughTheyHaveNoWeightAnyMore() {
        Source source = source();
        Operator anna = operator(5);
        var due = new Share(source.id(), anna.id(), TODAY, Pace.ONE, Pace.ONE / 4);
        gated(() -> d.teams().keep(List.of(due)));
        assertThat(fairness(source, TODAY, TODAY).operators()).singleElement().satisfies(row -> {
            assertThat(row.operator()).isEqualTo(anna.id());
            assertThat(row.weight()).isZero();
            assertThat(row.expected()).isEqualTo(Pace.ONE);
            assertThat(row.got().byRules()).isZero();
        });
        assertThat(fairness(source, TODAY.minusDays(9), TODAY.minusDays(1)).operators())
                .isEmpty();
    }

    @Test
    void otherDaysDoNotCount() {
        Source source = source();
        Operator anna = operator(5);
        weighs(source, 10, anna);
        assigned(source, anna);
        earned(source, anna);
        Fairness before = fairness(source, TODAY.minusDays(9), TODAY.minusDays(1));
        assertThat(before.appeals()).isZero();
        assertThat(before.waits())
                .isEqualTo(new DistributionQueries.Waits(Optional.empty(), Optional.empty(), Optional.empty()));
        assertThat(before.operators().get(0).expected()).as("of yesterday").isEqualTo(Pace.ONE);
        assertThat(before.operators().get(0).got().byRules()).isZero();
        Fairness all = fairness(source, TODAY.minusDays(9), TODAY);
        assertThat(all.operators().get(0).expected()).isEqualTo(Pace.ONE / 2 * 5);
    }

    @Test
    void loadsAreWeightedByTimeOverAllSources() {
        Source source = source();
        Source other = source();
        Operator anna = operator(2);
        weighs(source, 10, anna);
        // The day began at 21:00 UTC the day before; it is 09:00 now, twelve hours later.
        Appeal one = assigned(source, anna);
        clock.passes(Duration.ofHours(3));
        Appeal two = assigned(other, anna);
        clock.passes(Duration.ofHours(3));
        close(one, "");
        close(two, "");
        clock.passes(Duration.ofHours(6));
        var busy = fairness(source, TODAY, TODAY).operators().get(0).busy();
        assertThat(busy.most()).isEqualTo(2);
        // 3 h × 1 + 3 h × 2 of 24 h, for the day ends now.
        assertThat(busy.average()).isCloseTo(9 / 24.0, within(1e-9));
        assertThat(busy.full()).isCloseTo(3 / 24.0, within(1e-9));
    }

    /** One appeal was due yesterday, taken; one and a half today, half of it taken. */
    private void earned(Source source, Operator operator) {
        var seat = new Seat(10, 0, true, new Pace(0, 0, 0), 0, 0, 1);
        var pace = new Pace(2, Pace.ONE / 10, Pace.ONE / 400 * 2);
        var chair = new Teams.Chair(source.id(), operator.id());
        gated(() -> {
            d.teams()
                    .save(new Teams.Moves(
                            Map.of(), Map.of(source.id(), new Teams.Course(pace, TODAY)), Map.of(chair, seat)));
            d.teams()
                    .keep(List.of(
                            new Share(source.id(), operator.id(), TODAY.minusDays(1), Pace.ONE, Pace.ONE / 4),
                            new Share(source.id(), operator.id(), TODAY, Pace.ONE / 2, Pace.ONE / 4)));
        });
    }

    private Fairness fairness(Source source, LocalDate from, LocalDate to) {
        return d.distributionQueries()
                .fairness(source.id(), new DistributionQueries.Period(from, to, MOSCOW, clock.instant()));
    }

    private SourceRow row(Source source) {
        SourceRow row = d.distributionQueries().source(source.id()).orElseThrow();
        assertThat(d.distributionQueries().sources()).contains(row);
        return row;
    }
}
