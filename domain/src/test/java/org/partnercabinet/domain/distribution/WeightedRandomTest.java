package org.partnercabinet.domain.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** By lot, in proportion to the weights. */
class WeightedRandomTest {
    private static final int DRAWS = 10_000;

    /** Of chi-square with 4 degrees of freedom: passed by chance once in a thousand. */
    private static final double ONE_IN_A_THOUSAND = 18.467;

    @Test
    void tenThousandDrawsFollowTheWeights() {
        int[] weights = {10, 30, 20, 1, 39};
        var playing = new Playing(Algorithm.WEIGHTED_RANDOM, 20260301, weights);
        int[] got = new int[weights.length];
        for (int i = 0; i < DRAWS; i++) got[playing.turn()]++;
        double square = 0;
        for (int i = 0; i < weights.length; i++) {
            double expected = DRAWS * weights[i] / 100.0;
            square += Math.pow(got[i] - expected, 2) / expected;
        }
        assertThat(square).isLessThan(ONE_IN_A_THOUSAND);
    }

    @Test
    void theBriefsExampleIsAQuarterAndThreeQuartersAndNothingForTheFull() {
        var a = Candidate.of(Operator.hired(1, "A", 5).carrying(2), 10);
        var b = Candidate.of(Operator.hired(2, "B", 10).carrying(9), 30);
        var c = Candidate.of(Operator.hired(3, "C", 5).carrying(5), 20);
        Turn turn = Team.of(Algorithm.WEIGHTED_RANDOM, a, b, c).next(new Random(1));
        assertThat(turn.total()).isEqualTo(40);
        assertThat(turn.of(a.id()).orElseThrow().share()).isEqualTo(Pace.ONE / 4);
        assertThat(turn.of(b.id()).orElseThrow().share()).isEqualTo(Pace.ONE / 4 * 3);
        assertThat(turn.of(c.id()).orElseThrow().share()).isZero();
        assertThat(turn.of(c.id()).orElseThrow().whyNot()).contains(Reason.FULL);
    }

    @Test
    void theLotIsKeptAndFallsOnWhomItSays() {
        assertThat(drawn(0)).isEqualTo(1);
        assertThat(drawn(9)).isEqualTo(1);
        assertThat(drawn(10)).isEqualTo(3);
        assertThat(drawn(29)).isEqualTo(3);
    }

    private static long drawn(long lot) {
        RandomGenerator loaded = new RandomGenerator() {
            @Override
            public long nextLong() {
                throw new AssertionError("not asked for a bound");
            }

            @Override
            public long nextLong(long bound) {
                assertThat(bound).isEqualTo(30);
                return lot;
            }
        };
        Turn turn = Team.of(
                        Algorithm.WEIGHTED_RANDOM,
                        Candidate.of(Operator.hired(1, "A", 5), 10),
                        Candidate.of(Operator.hired(2, "B", 5), 0),
                        Candidate.of(Operator.hired(3, "C", 5), 20))
                .next(loaded);
        assertThat(turn.drawn()).isEqualTo(Optional.of(lot));
        return turn.chosen().orElseThrow().value();
    }
}
