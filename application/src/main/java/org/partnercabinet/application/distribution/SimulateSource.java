package org.partnercabinet.application.distribution;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.distribution.Algorithm;
import org.partnercabinet.domain.distribution.Operator;
import org.partnercabinet.domain.distribution.OperatorId;
import org.partnercabinet.domain.distribution.Reason;
import org.partnercabinet.domain.distribution.SourceId;
import org.partnercabinet.domain.distribution.Team;
import org.partnercabinet.domain.distribution.Turn;

/**
 * How a source would spread so many appeals among those who can get one now. Nothing is written. Each appeal is closed
 * before the next one comes; only where loads decide do they grow, and then appeals may be left over.
 */
public final class SimulateSource {
    public static final int MOST = 10_000;

    private final SeeTeam see;
    private final RandomGenerator chance;

    public SimulateSource(SeeTeam see, RandomGenerator chance) {
        this.see = see;
        this.chance = chance;
    }

    /**
     * @param appeals 1 to 10000
     * @throws Refusal NOT_FOUND {@code source}; INVALID {@code number.out-of-range}
     */
    public Simulation handle(SourceId source, int appeals) {
        if (appeals < 1 || appeals > MOST) {
            throw Refusal.invalid("n", "number.out-of-range", "1 to " + MOST)
                    .with("min", 1)
                    .with("max", MOST);
        }
        Team start = see.team(source);
        Map<OperatorId, Integer> got = new HashMap<>();
        int left = play(start, appeals, got);
        boolean hours = start.source().rules().respectHours();
        List<Row> rows = start.candidates().stream()
                .map(c -> new Row(
                        c.operator(), c.seat().weight(), c.whyNot(hours, Set.of()), got.getOrDefault(c.id(), 0)))
                .toList();
        return new Simulation(start.source().rules().algorithm(), appeals, left, rows);
    }

    private int play(Team start, int appeals, Map<OperatorId, Integer> got) {
        boolean grows = start.source().rules().algorithm() == Algorithm.LEAST_LOADED;
        Team team = start;
        for (int i = 0; i < appeals; i++) {
            Turn turn = team.next(chance);
            if (turn.chosen().isEmpty()) return appeals - i;
            OperatorId chosen = turn.chosen().get();
            got.merge(chosen, 1, Integer::sum);
            Operator before = team.find(chosen).orElseThrow().operator();
            team = grows ? turn.after() : turn.after().with(before);
        }
        return 0;
    }

    /** @param left how many nobody could take */
    public record Simulation(Algorithm algorithm, int appeals, int left, List<Row> rows) {}

    public record Row(Operator operator, int weight, Optional<Reason> whyNot, int got) {}
}
