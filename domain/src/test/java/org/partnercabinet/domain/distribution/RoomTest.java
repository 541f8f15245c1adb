package org.partnercabinet.domain.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoomTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final OperatorId ANNA = new OperatorId(1);
    private static final OperatorId BORIS = new OperatorId(2);

    @Test
    void suitsWhateverSomebodyWouldGet() {
        for (int seed = 0; seed < 2000; seed++) {
            var random = new Random(seed);
            List<Candidate> people = new ArrayList<>();
            for (int id = 3; id > 0; id--) if (random.nextInt(5) > 0) people.add(somebody(id, random));
            Team team = Team.of(Source.of(1, "s", Source.Rules.DEFAULT), Pace.START, people);
            Optional<OperatorId> wanted =
                    random.nextBoolean() ? Optional.of(new OperatorId(1 + random.nextInt(3))) : Optional.empty();
            Set<OperatorId> declined = random.nextBoolean() ? Set.of(new OperatorId(1 + random.nextInt(3))) : Set.of();
            var call = new Call(declined, wanted, wanted.isPresent() && random.nextBoolean());
            assertThat(team.room().suits(call))
                    .as("seed %d: %s, %s", seed, team, call)
                    .isEqualTo(team.next(call, random, NOW).chosen().isPresent());
            assertThat(team.hasRoom()).isEqualTo(!team.room().isEmpty());
        }
    }

    private static Candidate somebody(int id, Random random) {
        Operator operator = Operator.hired(id, "o", random.nextInt(2))
                .active(random.nextInt(4) > 0)
                .presence(random.nextInt(4) > 0 ? Presence.AVAILABLE : Presence.AWAY);
        return new Candidate(operator, Seat.of(random.nextInt(3)), random.nextInt(4) > 0);
    }

    @Test
    void nothingIsKeptForWhoLeftOrIsNotActive() {
        var kept = new Call(Set.of(), Optional.of(ANNA), true);
        Candidate boris = Candidate.of(Operator.hired(2, "B", 1), 1);
        Operator full = Operator.hired(1, "A", 0);
        Team waits = Team.of(Algorithm.SMOOTH, Candidate.of(full, 1), boris);
        assertThat(waits.next(kept, new Random(1), NOW).chosen()).isEmpty();
        Team deactivated = Team.of(Algorithm.SMOOTH, Candidate.of(full.active(false), 1), boris);
        assertThat(deactivated.next(kept, new Random(1), NOW).chosen()).contains(BORIS);
        Team without = Team.of(Algorithm.SMOOTH, boris);
        assertThat(without.next(kept, new Random(1), NOW).chosen()).contains(BORIS);
    }

    @Test
    void newWeightsKeepWhatWasDue() {
        Team team = Team.of(
                Algorithm.SMOOTH,
                Candidate.of(Operator.hired(1, "A", 9), 10),
                Candidate.of(Operator.hired(2, "B", 9), 30));
        Team after = team.next(new Random(1)).after().sharesTaken();
        var seats = after.reweighed(Map.of(ANNA, 50, new OperatorId(3), 7));
        assertThat(seats).containsOnlyKeys(ANNA, new OperatorId(3));
        assertThat(seats.get(ANNA).weight()).isEqualTo(50);
        assertThat(seats.get(ANNA).deficitAt(after.pace())).isEqualTo(Pace.ONE / 4);
        assertThat(seats.get(new OperatorId(3))).isEqualTo(Seat.of(7));
    }
}
