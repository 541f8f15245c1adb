package org.partnercabinet.domain.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.partnercabinet.domain.client.ClientId;

class TeamTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private final Random chance = new Random(1);

    @Test
    void everyReasonHasItsTurn() {
        Operator busy = Operator.hired(1, "A", 1).carrying(1).presence(Presence.AWAY);
        var all = new Candidate(busy.active(false), Seat.of(0), false);
        Set<OperatorId> declined = Set.of(busy.id());
        assertThat(all.whyNot(true, declined)).contains(Reason.INACTIVE);
        assertThat(new Candidate(busy, Seat.of(0), false).whyNot(true, declined))
                .contains(Reason.AWAY);
        assertThat(new Candidate(busy.presence(Presence.OFFLINE), Seat.of(0), false).whyNot(true, declined))
                .contains(Reason.OFFLINE);
        Operator here = busy.presence(Presence.AVAILABLE);
        assertThat(new Candidate(here, Seat.of(0), false).whyNot(true, declined))
                .contains(Reason.OUTSIDE_HOURS);
        assertThat(new Candidate(here, Seat.of(0), false).whyNot(false, declined))
                .contains(Reason.ZERO_WEIGHT);
        assertThat(new Candidate(here, Seat.of(1), true).whyNot(true, declined)).contains(Reason.DECLINED);
        assertThat(new Candidate(here, Seat.of(1), true).whyNot(true, Set.of())).contains(Reason.FULL);
        assertThat(new Candidate(here.carrying(0), Seat.of(1), true).whyNot(true, Set.of()))
                .isEmpty();
    }

    @Test
    void ifNobodyCanNothingChangesAndTheReasonsAreCounted() {
        Team team = Team.of(
                Algorithm.SMOOTH,
                Candidate.of(Operator.hired(1, "A", 0), 10),
                Candidate.of(Operator.hired(2, "B", 5).active(false), 10),
                Candidate.of(Operator.hired(3, "C", 0), 10));
        Turn turn = team.next(chance);
        assertThat(turn.chosen()).isEmpty();
        assertThat(turn.after()).isEqualTo(team);
        assertThat(turn.changed()).isEmpty();
        assertThat(turn.couldNot()).isEqualTo(Map.of(Reason.FULL, 2, Reason.INACTIVE, 1));
        assertThat(team.hasRoom()).isFalse();
    }

    @Test
    void aTeamOfNobodyAndWeightsOfZeroGiveNobodyAnything() {
        assertThat(Team.of(Algorithm.WEIGHTED_RANDOM).next(chance).chosen()).isEmpty();
        Team zero = Team.of(Algorithm.WEIGHTED_RANDOM, Candidate.of(Operator.hired(1, "A", 5), 0));
        assertThat(zero.next(chance).chosen()).isEmpty();
        assertThat(zero.isRoutable()).isFalse();
    }

    @Test
    void theLeastLoadedGetsItThenTheHeavierThenWhoRestsLonger() {
        Operator half = Operator.hired(1, "A", 10).carrying(5);
        Operator third = Operator.hired(2, "B", 30).carrying(10);
        assertThat(least(Candidate.of(half, 100), Candidate.of(third, 1))).isEqualTo(2);
        assertThat(least(Candidate.of(half, 1), Candidate.of(third.carrying(15), 2)))
                .isEqualTo(2);
        Operator rested = Operator.hired(3, "C", 2).takesOn(NOW.minusSeconds(60));
        Operator tired = Operator.hired(2, "B", 2).takesOn(NOW);
        assertThat(least(Candidate.of(tired, 1), Candidate.of(rested, 1))).isEqualTo(3);
    }

    @Test
    void whoHandledTheLeadBeforeGetsItAndPaysForIt() {
        Team team = Team.of(
                Algorithm.SMOOTH,
                Candidate.of(Operator.hired(1, "A", 5), 10),
                Candidate.of(Operator.hired(2, "B", 5), 30));
        var again = new Call(Set.of(), Optional.of(new OperatorId(1)), false);
        Turn turn = team.next(again, chance, NOW);
        assertThat(turn.chosen()).contains(new OperatorId(1));
        Seat seat = turn.after().candidates().get(0).seat();
        assertThat(seat.deficitAt(turn.after().pace())).isEqualTo(Pace.ONE / 4 - Pace.ONE);
        assertThat(turn.after().candidates().get(0).operator().load()).isEqualTo(1);
    }

    @Test
    void whereLotsAreDrawnWhatIsSureIsNobodysShare() {
        for (Algorithm algorithm : new Algorithm[] {Algorithm.WEIGHTED_RANDOM, Algorithm.LEAST_LOADED}) {
            Team team = Team.of(
                    algorithm,
                    Candidate.of(Operator.hired(1, "A", 50), 10),
                    Candidate.of(Operator.hired(2, "B", 50), 30));
            for (int i = 0; i < 20; i++) team = team.next(chance).after();
            LocalDate day = LocalDate.of(2026, 3, 2);
            var before = team.shares(day);
            var again = new Call(Set.of(), Optional.of(new OperatorId(1)), false);
            int load = team.candidates().get(0).operator().load();
            for (int i = 1; i <= 20; i++) {
                team = team.next(again, chance, NOW).after();
                assertThat(team.candidates().get(0).operator().load()).isEqualTo(load + i);
            }
            assertThat(team.shares(day)).isEqualTo(before);
        }
    }

    @Test
    void whetherAnybodyIsEverDrawnIsKeptWithTheDecision() {
        var weightless = IntStream.rangeClosed(1, 80)
                .mapToObj(i -> Candidate.of(Operator.hired(i, "o", 0).active(i % 2 == 0), 0))
                .toArray(Candidate[]::new);
        assertThat(isRoutable(Team.of(Algorithm.SMOOTH, weightless))).isFalse();
        weightless[79] = Candidate.of(Operator.hired(80, "o", 5).presence(Presence.AWAY), 1);
        assertThat(isRoutable(Team.of(Algorithm.SMOOTH, weightless))).isTrue();
        assertThat(isRoutable(Team.of(Algorithm.SMOOTH))).isFalse();
    }

    private boolean isRoutable(Team team) {
        var content = Appeal.Content.saying("");
        var client = new ClientId(new UUID(1, 1));
        Appeal appeal = Appeal.arrived(new AppealId(1), new SourceId(1), client, content, NOW);
        boolean kept = Decision.of(team.next(chance), appeal, How.AUTO, NOW).isRoutable();
        assertThat(kept).isEqualTo(team.isRoutable());
        return kept;
    }

    @Test
    void aWeightOfZeroIsNoObstacleForALeadWhoComesAgain() {
        Team team = Team.of(
                Algorithm.WEIGHTED_RANDOM,
                Candidate.of(Operator.hired(1, "A", 5), 0),
                Candidate.of(Operator.hired(2, "B", 5), 30));
        var again = new Call(Set.of(), Optional.of(new OperatorId(1)), false);
        assertThat(team.next(again, chance, NOW).chosen()).contains(new OperatorId(1));
    }

    @Test
    void whoIsWantedAndCannotIsReplacedUnlessItIsKeptForThem() {
        Team team = Team.of(
                Algorithm.WEIGHTED_RANDOM,
                Candidate.of(Operator.hired(1, "A", 0), 10),
                Candidate.of(Operator.hired(2, "B", 5), 30));
        Optional<OperatorId> wanted = Optional.of(new OperatorId(1));
        assertThat(team.next(new Call(Set.of(), wanted, false), chance, NOW).chosen())
                .contains(new OperatorId(2));
        assertThat(team.next(new Call(Set.of(), wanted, true), chance, NOW).chosen())
                .isEmpty();
    }

    @Test
    void whoDeclinedItDoesNotGetIt() {
        Team team = Team.of(
                Algorithm.WEIGHTED_RANDOM,
                Candidate.of(Operator.hired(1, "A", 5), 1000),
                Candidate.of(Operator.hired(2, "B", 5), 1));
        var call = new Call(Set.of(new OperatorId(1)), Optional.empty(), false);
        Turn turn = team.next(call, chance, NOW);
        assertThat(turn.chosen()).contains(new OperatorId(2));
        assertThat(turn.of(new OperatorId(1)).orElseThrow().whyNot()).contains(Reason.DECLINED);
    }

    @Test
    void aTurnChangesTheSameFewSeatsHoweverManyThereAre() {
        Team team = Team.of(
                Algorithm.SMOOTH,
                IntStream.rangeClosed(1, 1000)
                        .mapToObj(i -> Candidate.of(Operator.hired(i, "o", 100), 1 + i % 7))
                        .toArray(Candidate[]::new));
        Turn first = team.next(chance);
        assertThat(first.changed()).as("everybody joins").hasSize(1000);
        Turn second = first.after().next(chance);
        assertThat(second.changed()).hasSize(1);
        assertThat(second.verdicts()).hasSize(Turn.MOST_VERDICTS);
        assertThat(second.verdicts().get(0).operator())
                .isEqualTo(second.chosen().orElseThrow());
        assertThat(second.could()).isEqualTo(1000);
    }

    @Test
    void sharesAddUpToTheTurnsAndAreTakenOnce() {
        var playing = new Playing(Algorithm.WEIGHTED_RANDOM, 5, 10, 30, 20);
        for (int i = 0; i < 600; i++) playing.turn();
        LocalDate day = LocalDate.of(2026, 3, 2);
        var shares = playing.team.shares(day);
        assertThat(shares)
                .extracting(share -> Math.round(share.expected() * 10.0 / Pace.ONE))
                .containsExactly(1000L, 3000L, 2000L);
        assertThat(shares.get(0).variance()).isCloseTo(Pace.ONE * 600 * 5 / 36, within(Pace.ONE / 1000));
        assertThat(playing.team.sharesTaken().shares(day)).isEmpty();
    }

    private static org.assertj.core.data.Offset<Long> within(long offset) {
        return org.assertj.core.data.Offset.offset(offset);
    }

    private long least(Candidate... candidates) {
        return Team.of(Algorithm.LEAST_LOADED, candidates)
                .next(chance)
                .chosen()
                .orElseThrow()
                .value();
    }
}
