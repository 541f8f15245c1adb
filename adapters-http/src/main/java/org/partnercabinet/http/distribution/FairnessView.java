package org.partnercabinet.http.distribution;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.partnercabinet.application.distribution.DistributionQueries.FairRow;
import org.partnercabinet.application.distribution.DistributionQueries.Fairness;
import org.partnercabinet.application.distribution.DistributionQueries.Period;
import org.partnercabinet.application.distribution.DistributionQueries.SourceRow;
import org.partnercabinet.application.distribution.DistributionQueries.Waits;
import org.partnercabinet.domain.distribution.Algorithm;

/**
 * How a source's appeals were spread in some days.
 *
 * @param appeals how many came
 * @param queued how many of them had to wait
 * @param queuedShare their part
 * @param waits in minutes, of those that came and were given to somebody; null when nothing was
 * @param isRoutable whether somebody has a weight above 0
 */
public record FairnessView(
        long sourceId,
        String sourceName,
        Algorithm algorithm,
        LocalDate from,
        LocalDate to,
        long appeals,
        long queued,
        BigDecimal queuedShare,
        WaitsView waits,
        long waitingNow,
        Optional<Instant> oldestWaitingAt,
        boolean isRoutable,
        List<FairOperatorView> operators) {

    public record WaitsView(Optional<BigDecimal> median, Optional<BigDecimal> p95, Optional<BigDecimal> longest) {
        static WaitsView of(Waits waits) {
            return new WaitsView(
                    Numerals.minutes(waits.median()), Numerals.minutes(waits.p95()), Numerals.minutes(waits.longest()));
        }
    }

    /**
     * @param configuredShare their weight's part of all weights
     * @param assigned what the rules gave them
     * @param actualShare its part of what the rules gave to anybody
     * @param expected the sum of their chances at each turn; whoever came again to them was sure, except where SMOOTH evens
     *     that out
     * @param deviation assigned less expected
     * @param z the deviation in standard deviations, of lots alone: leads who came again are left out; null where no lots
     *     are drawn
     * @param isFlagged whether that is more than chance, or the algorithm and who came again, explain
     * @param sticky of those assigned, for leads who came again
     * @param averageLoad over all sources, by time
     * @param timeAtCapacity the part of the time at the limit
     * @param handlingMinutes the median time from getting an appeal to closing it
     */
    public record FairOperatorView(
            long operatorId,
            String operatorName,
            int weight,
            BigDecimal configuredShare,
            long assigned,
            BigDecimal actualShare,
            BigDecimal expected,
            BigDecimal deviation,
            Optional<BigDecimal> z,
            boolean isFlagged,
            long sticky,
            long manual,
            long taken,
            long returned,
            long timeouts,
            BigDecimal averageLoad,
            int mostLoad,
            BigDecimal timeAtCapacity,
            Optional<BigDecimal> handlingMinutes) {}

    private static final BigDecimal MOST_Z = BigDecimal.valueOf(3);
    private static final BigDecimal MOST_DEVIATION = BigDecimal.valueOf(2);

    static FairnessView of(SourceRow source, Period days, Fairness fairness) {
        var algorithm = source.source().rules().algorithm();
        long weights = fairness.operators().stream().mapToLong(FairRow::weight).sum();
        long given = fairness.operators().stream()
                .mapToLong(row -> row.got().byRules())
                .sum();
        long again = fairness.operators().stream()
                .mapToLong(row -> row.got().sticky())
                .sum();
        return new FairnessView(
                source.source().id().value(),
                source.source().name(),
                algorithm,
                days.from(),
                days.to(),
                fairness.appeals(),
                fairness.queued(),
                Numerals.ratio(fairness.queued(), fairness.appeals()),
                WaitsView.of(fairness.waits()),
                fairness.waitingNow(),
                fairness.oldestNow(),
                source.routable(),
                fairness.operators().stream()
                        .map(row -> row(row, algorithm, new Sums(weights, given, again)))
                        .toList());
    }

    /** Of all operators. @param again what went to whom the leads knew */
    private record Sums(long weights, long given, long again) {}

    private static FairOperatorView row(FairRow row, Algorithm algorithm, Sums sums) {
        var got = row.got();
        var expected = expected(row, algorithm);
        var deviation = BigDecimal.valueOf(got.byRules()).subtract(expected);
        Optional<BigDecimal> z = algorithm == Algorithm.WEIGHTED_RANDOM ? z(row, deviation) : Optional.empty();
        boolean beyond = algorithm == Algorithm.SMOOTH && isBeyond(deviation, got.sticky(), sums.again());
        return new FairOperatorView(
                row.operator().value(),
                row.name(),
                row.weight(),
                Numerals.ratio(row.weight(), sums.weights()),
                got.byRules(),
                Numerals.ratio(got.byRules(), sums.given()),
                expected,
                deviation,
                z,
                beyond || z.filter(it -> it.abs().compareTo(MOST_Z) > 0).isPresent(),
                got.sticky(),
                got.manual(),
                got.taken(),
                got.returned(),
                got.timeouts(),
                Numerals.rounded(row.busy().average()),
                row.busy().most(),
                Numerals.rounded(row.busy().full()),
                Numerals.minutes(row.handling()));
    }

    /** SMOOTH has what came again in its accounts; elsewhere it is in none, and whoever got it was sure to. */
    private static BigDecimal expected(FairRow row, Algorithm algorithm) {
        var chances = Numerals.part(row.expected());
        long sure = algorithm == Algorithm.SMOOTH ? 0 : row.got().sticky();
        return chances.add(BigDecimal.valueOf(sure));
    }

    /** Leads who came again to them make them exceed, and those who came again to others make them fall behind. */
    private static boolean isBeyond(BigDecimal deviation, long theirs, long all) {
        long again = deviation.signum() > 0 ? theirs : all - theirs;
        return deviation.abs().compareTo(MOST_DEVIATION.add(BigDecimal.valueOf(again))) > 0;
    }

    /** Empty where chance had no say. */
    private static Optional<BigDecimal> z(FairRow row, BigDecimal deviation) {
        var root = Numerals.root(Numerals.part(row.variance()));
        return root.signum() == 0
                ? Optional.empty()
                : Optional.of(deviation.divide(root, MathContext.DECIMAL64).setScale(2, RoundingMode.HALF_UP));
    }
}
