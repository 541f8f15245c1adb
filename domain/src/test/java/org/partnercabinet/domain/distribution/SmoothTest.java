package org.partnercabinet.domain.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever is furthest behind gets the next one. */
class SmoothTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    /** How far anybody may be from their fair share while the team stays as it is. */
    private static final double FIXED_TEAM = 1.1;

    /** And while people come and go at every turn: what they are owed is remembered up to one appeal. */
    private static final double CHANGING_TEAM = 2;

    @Test
    void theSequencesOfTheReference() {
        assertThat(sequence(8, 10, 30)).isEqualTo("B A B B B A B B");
        assertThat(sequence(12, 10, 30, 20)).isEqualTo("B C A B C B B C A B C B");
        assertThat(sequence(7, 5, 1, 1)).isEqualTo("A A B A C A A");
    }

    @Test
    void theSequenceWithTheSecondAwayForThreeTurns() {
        var playing = new Playing(Algorithm.SMOOTH, 1, 10, 30);
        assertThat(playing.letters(12, i -> i >= 2 && i <= 4 ? Presence.AWAY : Presence.AVAILABLE))
                .isEqualTo("B A A A B A B B A B B B");
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 100, 1000})
    void aFixedTeamIsNeverFarFromItsFairShares(int heaviest) {
        for (int seed = 0; seed < 150; seed++) {
            assertThat(worst(heaviest, seed, 0)).as("seed %d", seed).isLessThanOrEqualTo(FIXED_TEAM);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.02, 0.1, 0.5})
    void aChangingTeamStaysWithinTwoAppealsOfWhatEachWasDueWhenThere(double change) {
        for (int seed = 0; seed < 150; seed++) {
            assertThat(worst(50, seed, change)).as("seed %d", seed).isLessThanOrEqualTo(CHANGING_TEAM);
        }
    }

    @Test
    void soItIsForPeopleWhoAreGivenThingsElsewhereMeanwhile() {
        for (int seed = 0; seed < 150; seed++) {
            var random = new Random(seed);
            int people = 2 + random.nextInt(11);
            var playing = new Playing(
                    Algorithm.SMOOTH, seed, random.ints(people, 1, 51).toArray());
            double[] due = new double[people];
            for (int turn = 0; turn < 300; turn++) {
                playing.givenElsewhere(random.nextInt(people), NOW.plusSeconds(turn));
                double[] shares = playing.shares();
                due[playing.turn()]--;
                for (int i = 0; i < people; i++) {
                    assertThat(due[i] += shares[i]).as("seed %d", seed).isBetween(-FIXED_TEAM, FIXED_TEAM);
                }
            }
        }
    }

    @Test
    void ofThoseWhoAreAsFarBehindWhoeverRestsLongestGoesFirst() {
        var playing = new Playing(Algorithm.SMOOTH, 1, 10, 10, 10);
        playing.givenElsewhere(0, NOW.plusSeconds(2));
        playing.givenElsewhere(1, NOW.plusSeconds(1));
        playing.givenElsewhere(2, NOW.plusSeconds(1));
        assertThat(playing.letters(3, i -> Presence.AVAILABLE)).isEqualTo("B C A");
        playing.givenElsewhere(1, NOW.plusSeconds(3));
        assertThat(playing.letters(3, i -> Presence.AVAILABLE)).isEqualTo("C A B");
    }

    @Test
    void whoWasAwayForLongDoesNotComeBackToAFlood() {
        var playing = new Playing(Algorithm.SMOOTH, 1, 1, 1);
        playing.turn();
        playing.is(1, Presence.OFFLINE);
        for (int i = 0; i < 1000; i++) assertThat(playing.turn()).isZero();
        playing.is(1, Presence.AVAILABLE);
        int back = 0;
        for (int i = 0; i < 10; i++) back += playing.turn();
        assertThat(back).isBetween(5, 6);
    }

    @Test
    void accountsThatAreMadeUpNowAndThenSayTheSameAsThoseThatAreNot() {
        var often = new Playing(Algorithm.SMOOTH, 1, 7, 11, 13);
        var never = new Playing(Algorithm.SMOOTH, 1, 7, 11, 13);
        for (int i = 0; i < 500; i++) {
            often.team = often.team.sharesTaken();
            assertThat(often.turn()).isEqualTo(never.turn());
        }
    }

    @Test
    void newWeightsCountFromTheNextTurnOnAndOldDebtsArePaid() {
        for (int seed = 0; seed < 150; seed++) {
            var random = new Random(seed);
            var playing = new Playing(Algorithm.SMOOTH, seed, 10, 30, 20);
            double[] due = new double[3];
            for (int turn = 0; turn < 400; turn++) {
                if (turn % 20 == 19) playing.weigh(random.ints(3, 1, 50).toArray());
                double[] shares = playing.shares();
                due[playing.turn()]--;
                for (int i = 0; i < 3; i++) assertThat(due[i] += shares[i]).isBetween(-CHANGING_TEAM, CHANGING_TEAM);
            }
        }
    }

    @Test
    void whoIsFullOrDeclinesIsNotDueAnythingMeanwhileAndEverybodyStaysWithinTwo() {
        for (int seed = 0; seed < 150; seed++) {
            var random = new Random(seed);
            var playing = new Playing(Algorithm.SMOOTH, seed, 10, 30, 20);
            double[] due = new double[3];
            for (int turn = 0; turn < 400; turn++) {
                int full = random.nextInt(4);
                int declines = random.nextInt(4);
                for (int i = 0; i < 3; i++) playing.limit(i, i == full ? 0 : 1000);
                double[] shares = playing.shares(declines);
                int got = playing.turn(declines);
                if (got < 0) continue;
                due[got]--;
                for (int i = 0; i < 3; i++) assertThat(due[i] += shares[i]).isBetween(-CHANGING_TEAM, CHANGING_TEAM);
            }
        }
    }

    private static String sequence(int turns, int... weights) {
        return new Playing(Algorithm.SMOOTH, 1, weights).letters(turns, i -> Presence.AVAILABLE);
    }

    private static double worst(int heaviest, long seed, double change) {
        var random = new Random(seed);
        int people = 2 + random.nextInt(11);
        var playing = new Playing(
                Algorithm.SMOOTH, seed, random.ints(people, 1, heaviest + 1).toArray());
        double[] due = new double[people];
        double worst = 0;
        for (int turn = 0; turn < 300; turn++) {
            for (int i = 0; i < people && change > 0; i++) {
                if (random.nextDouble() < change) {
                    playing.is(i, playing.isHere(i) ? Presence.AWAY : Presence.AVAILABLE);
                }
            }
            if (!playing.team.hasRoom()) continue;
            double[] shares = playing.shares();
            due[playing.turn()]--;
            for (int i = 0; i < people; i++) {
                due[i] += shares[i];
                worst = Math.max(worst, Math.abs(due[i]));
            }
        }
        return worst;
    }
}
