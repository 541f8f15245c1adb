package org.partnercabinet.http.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.distribution.DistributionQueries.Busy;
import org.partnercabinet.application.distribution.DistributionQueries.FairRow;
import org.partnercabinet.application.distribution.DistributionQueries.Fairness;
import org.partnercabinet.application.distribution.DistributionQueries.Got;
import org.partnercabinet.application.distribution.DistributionQueries.Period;
import org.partnercabinet.application.distribution.DistributionQueries.SourceRow;
import org.partnercabinet.application.distribution.DistributionQueries.Waits;
import org.partnercabinet.domain.distribution.Algorithm;
import org.partnercabinet.domain.distribution.OperatorId;
import org.partnercabinet.domain.distribution.Pace;
import org.partnercabinet.domain.distribution.Source;
import org.partnercabinet.http.distribution.FairnessView.FairOperatorView;

/** What is called unfair, and what is not. */
class FairnessViewTest {
    @Test
    void z_is_the_deviation_of_lots_in_standard_deviations() {
        var anna = lots(row(60, 0, 50, 25));
        assertThat(anna.deviation()).isEqualByComparingTo("10");
        assertThat(anna.z().orElseThrow()).isEqualByComparingTo("2.00");
        assertThat(anna.isFlagged()).isFalse();
        assertThat(lots(row(42, 0, 50, 25)).z().orElseThrow()).isEqualByComparingTo("-1.60");
    }

    @Test
    void beyond_three_it_is_flagged_either_way() {
        assertThat(lots(row(65, 0, 50, 25)).isFlagged()).isFalse();
        assertThat(lots(row(66, 0, 50, 25)).isFlagged()).isTrue();
        assertThat(lots(row(35, 0, 50, 25)).isFlagged()).isFalse();
        assertThat(lots(row(34, 0, 50, 25)).isFlagged()).isTrue();
    }

    @Test
    void where_nothing_was_left_to_chance_there_is_no_z() {
        assertThat(lots(row(7, 0, 7, 0)).z()).isEmpty();
    }

    @Test
    void leads_who_came_again_are_counted_apart_and_are_no_part_of_z() {
        var anna = lots(row(60, 300, 50, 25));
        assertThat(anna.z().orElseThrow()).isEqualByComparingTo("2.00");
        assertThat(anna.isFlagged()).isFalse();
        assertThat(anna.sticky()).isEqualTo(300);
        assertThat(anna.assigned()).isEqualTo(360);
        assertThat(anna.expected()).isEqualByComparingTo("350");
        assertThat(anna.deviation()).isEqualByComparingTo("10");
    }

    @Test
    void smooth_shares_are_flagged_beyond_two_appeals() {
        assertThat(one(Algorithm.SMOOTH, row(52, 0, 50, 25)).isFlagged()).isFalse();
        assertThat(one(Algorithm.SMOOTH, row(53, 0, 50, 25)).isFlagged()).isTrue();
        assertThat(one(Algorithm.SMOOTH, row(48, 0, 50, 25)).isFlagged()).isFalse();
        assertThat(one(Algorithm.SMOOTH, row(47, 0, 50, 25)).isFlagged()).isTrue();
        assertThat(one(Algorithm.SMOOTH, row(53, 0, 50, 25)).z()).isEmpty();
    }

    @Test
    void but_not_for_leads_who_came_again_to_somebody() {
        var views = all(Algorithm.SMOOTH, row(10, 30, 20, 10), row(0, 0, 20, 10), row(0, 0, 33, 10));
        assertThat(views).extracting(FairOperatorView::isFlagged).containsExactly(false, false, true);
        assertThat(views.get(0).deviation()).isEqualByComparingTo("20");
        var hidden = all(Algorithm.SMOOTH, row(53, 0, 50, 25), row(30, 5, 38, 25));
        assertThat(hidden)
                .as("what came again to others is no excuse for too much")
                .extracting(FairOperatorView::isFlagged)
                .containsExactly(true, true);
    }

    @Test
    void the_least_loaded_are_never_flagged() {
        assertThat(one(Algorithm.LEAST_LOADED, row(90, 0, 50, 25)).isFlagged()).isFalse();
    }

    private static FairOperatorView lots(FairRow row) {
        return one(Algorithm.WEIGHTED_RANDOM, row);
    }

    private static FairOperatorView one(Algorithm algorithm, FairRow row) {
        return all(algorithm, row).get(0);
    }

    private static List<FairOperatorView> all(Algorithm algorithm, FairRow... rows) {
        var source = new SourceRow(Source.of(1, "Bot", Source.Rules.by(algorithm)), 0, Optional.empty(), true);
        var day = LocalDate.of(2026, 3, 2);
        var days = new Period(day, day, ZoneOffset.UTC, Instant.parse("2026-03-02T09:00:00Z"));
        var none = new Waits(Optional.empty(), Optional.empty(), Optional.empty());
        var fairness = new Fairness(100, 0, none, 0, Optional.empty(), List.of(rows));
        return FairnessView.of(source, days, fairness).operators();
    }

    private static FairRow row(long chosen, long sticky, long expected, long variance) {
        var got = new Got(chosen, sticky, 0, 0, 0, 0);
        long one = Pace.ONE;
        var busy = new Busy(0, 0, 0);
        return new FairRow(new OperatorId(1), "Anna", 10, got, expected * one, variance * one, busy, Optional.empty());
    }
}
