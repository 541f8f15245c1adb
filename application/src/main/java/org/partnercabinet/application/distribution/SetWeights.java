package org.partnercabinet.application.distribution;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.distribution.Operator;
import org.partnercabinet.domain.distribution.OperatorId;
import org.partnercabinet.domain.distribution.Seat;
import org.partnercabinet.domain.distribution.Share;
import org.partnercabinet.domain.distribution.SourceId;

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
            Stores stores = floor.stores();
            Teams.Roster roster = Optional.ofNullable(
                            stores.teams().of(List.of(source)).get(source))
                    .orElseThrow(() -> Refusal.notFound("source"));
            Map<OperatorId, Operator> known = stores.operators().find(wanted.keySet());
            wanted.keySet().forEach(id -> {
                if (!known.containsKey(id)) throw Refusal.notFound("operator").with("id", id.value());
            });
            Map<OperatorId, Seat> before = settled(stores, roster);
            Map<OperatorId, Seat> seats = new LinkedHashMap<>();
            wanted.forEach((operator, weight) -> seats.put(
                    operator,
                    Optional.ofNullable(before.get(operator))
                            .map(seat -> seat.weighing(weight, roster.pace()))
                            .orElseGet(() -> Seat.of(weight))));
            stores.teams().replace(source, seats);
            floor.stirred(List.of(source));
            return true;
        });
    }

    /** What the old weights earned is accounted for, also of those who leave. */
    private static Map<OperatorId, Seat> settled(Stores stores, Teams.Roster roster) {
        Optional<LocalDate> day = roster.day();
        if (day.isPresent()) {
            List<Share> shares = roster.places().stream()
                    .map(place -> share(roster, place, day.get()))
                    .filter(share -> share.expected() != 0)
                    .toList();
            if (!shares.isEmpty()) stores.teams().keep(shares);
        }
        return roster.places().stream()
                .collect(Collectors.toMap(
                        place -> place.operator().id(),
                        place -> place.seat().settled(roster.pace()).emptied()));
    }

    private static Share share(Teams.Roster roster, Teams.Place place, LocalDate day) {
        Seat seat = place.seat().settled(roster.pace());
        return new Share(roster.source().id(), place.operator().id(), day, seat.expected(), seat.variance());
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
