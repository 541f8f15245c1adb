package org.partnercabinet.application.distribution;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.distribution.Operator;
import org.partnercabinet.domain.distribution.Reason;
import org.partnercabinet.domain.distribution.SourceId;
import org.partnercabinet.domain.distribution.Team;

/** Who could get an appeal of a source now, and why not. Reads only, and waits for nobody. */
public final class SeeTeam {
    private final Desk desk;

    public SeeTeam(Desk desk) {
        this.desk = desk;
    }

    /** By id. @throws Refusal NOT_FOUND {@code source} */
    public List<Seen> handle(SourceId source) {
        Team team = team(source);
        boolean hours = team.source().rules().respectHours();
        return team.candidates().stream()
                .map(c -> new Seen(c.operator(), c.seat().weight(), c.whyNot(hours, Set.of())))
                .toList();
    }

    Team team(SourceId source) {
        return desk.inTransaction(() -> Optional.ofNullable(
                        desk.stores().teams().of(List.of(source)).get(source))
                .map(roster -> Rosters.team(roster, desk.stamp().clock().instant(), Map.of()))
                .orElseThrow(() -> Refusal.notFound("source")));
    }

    /** @param whyNot empty for who could get one */
    public record Seen(Operator operator, int weight, Optional<Reason> whyNot) {}
}
