package org.partnercabinet.application.distribution;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.distribution.Operator;
import org.partnercabinet.domain.distribution.OperatorId;
import org.partnercabinet.domain.distribution.Seat;
import org.partnercabinet.domain.distribution.SourceId;
import org.partnercabinet.domain.distribution.Team;

/** An administrator says who handles a source, with which weights: the whole set at once, or nothing changes. */
public final class SetWeights {
    private final Desk desk;

    public SetWeights(Desk desk) {
        this.desk = desk;
    }

    /** @param weight 0 to 1000 */
    public record Weight(OperatorId operator, int weight) {}

    /**
     * @throws Refusal NOT_FOUND {@code source}; NOT_FOUND {@code operator} with its {@code id}; INVALID
     *     {@code weights.duplicate}, {@code number.out-of-range}
     */
    public void handle(SourceId source, List<Weight> weights) {
        Map<OperatorId, Integer> wanted = unique(weights);
        desk.serve(floor -> {
            DeskStores stores = floor.stores();
            Teams.Roster roster = Optional.ofNullable(
                            stores.teams().of(List.of(source)).get(source))
                    .orElseThrow(() -> Refusal.notFound("source"));
            Map<OperatorId, Operator> known = stores.operators().find(wanted.keySet());
            wanted.keySet().forEach(id -> {
                if (!known.containsKey(id)) throw Refusal.notFound("operator").with("id", id.value());
            });
            Team team = Rosters.team(roster, floor.now(), Map.of());
            roster.day().map(team::shares).filter(due -> !due.isEmpty()).ifPresent(stores.teams()::keep);
            stores.teams().replace(source, team.sharesTaken().reweighed(wanted));
            floor.stirred(List.of(source));
            return true;
        });
    }

    private static Map<OperatorId, Integer> unique(List<Weight> weights) {
        Map<OperatorId, Integer> unique = new LinkedHashMap<>();
        for (Weight weight : weights) {
            Seat.of(weight.weight());
            if (unique.put(weight.operator(), weight.weight()) != null) {
                throw Refusal.invalid("weights", "weights.duplicate", "operator twice")
                        .with("id", weight.operator().value());
            }
        }
        return unique;
    }
}
