package org.partnercabinet.application.distribution;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnercabinet.domain.client.ClientId;
import org.partnercabinet.domain.distribution.Appeal;
import org.partnercabinet.domain.distribution.AppealId;
import org.partnercabinet.domain.distribution.How;
import org.partnercabinet.domain.distribution.OperatorId;
import org.partnercabinet.domain.distribution.Source;
import org.partnercabinet.domain.distribution.SourceId;
import org.partnercabinet.domain.distribution.Sticky;
import org.partnercabinet.domain.distribution.Wish;

/** Appeals that arrive together are given out in their order, after those who wait already. */
final class Arrivals {
    /** What arrived, not yet an appeal. */
    record Arrival(SourceId source, ClientId client, Appeal.Content content) {}

    /** @param position in the queue of its source, from 1; empty if somebody has it */
    record Placed(Appeal appeal, Optional<Long> position) {}

    private final Floor floor;
    private final Map<SourceId, Long> waiting = new HashMap<>();

    Arrivals(Floor floor) {
        this.floor = floor;
    }

    List<Placed> place(List<Arrival> arrivals) {
        if (arrivals.isEmpty()) return List.of();
        Stores stores = floor.stores();
        List<SourceId> sources =
                arrivals.stream().map(Arrival::source).distinct().toList();
        floor.bring(sources);
        first(sources);
        Map<Appeals.Again, OperatorId> last = lastOperators(arrivals);
        List<Long> numbers = stores.records().numbers().next(Numbers.Kind.APPEAL, arrivals.size());
        var placed = new ArrayList<Placed>(arrivals.size());
        for (int i = 0; i < arrivals.size(); i++) {
            Optional<OperatorId> before = again(arrivals.get(i)).map(last::get);
            placed.add(place(new AppealId(numbers.get(i)), arrivals.get(i), before));
        }
        return placed;
    }

    /** Who waits goes first: whoever came later takes only what nobody there may have. */
    private void first(List<SourceId> sources) {
        Queue queue = floor.stores().records().queue();
        waiting.putAll(queue.counts(sources));
        if (waiting.isEmpty()
                || waiting.keySet().stream().noneMatch(s -> floor.team(s).hasRoom())) return;
        new Drain(floor).at(List.copyOf(waiting.keySet()));
        floor.write();
        waiting.clear();
        waiting.putAll(queue.counts(sources));
    }

    private Placed place(AppealId id, Arrival arrival, Optional<OperatorId> before) {
        Instant now = floor.now();
        Appeal arrived = Appeal.arrived(id, arrival.source(), arrival.client(), arrival.content(), now);
        Appeal appeal = before.map(operator -> arrived.wishing(wish(operator, arrival.source())))
                .orElse(arrived);
        floor.arrived(appeal);
        Appeal placed = floor.place(appeal, appeal.call(now), How.AUTO, true);
        if (!placed.isWaiting()) return new Placed(placed, Optional.empty());
        appeal.wish().flatMap(Wish::until).ifPresent(until -> floor.alarm(appeal.source(), until));
        return new Placed(placed, Optional.of(waiting.merge(arrival.source(), 1L, Long::sum)));
    }

    private Wish wish(OperatorId operator, SourceId at) {
        Sticky sticky = floor.team(at).source().rules().sticky();
        return new Wish(
                operator,
                sticky.mode() == Sticky.Mode.REQUIRE
                        ? Optional.of(floor.now().plus(Duration.ofSeconds(sticky.waitSeconds())))
                        : Optional.empty());
    }

    private Map<Appeals.Again, OperatorId> lastOperators(List<Arrival> arrivals) {
        List<Appeals.Again> asked =
                arrivals.stream().flatMap(a -> again(a).stream()).distinct().toList();
        return asked.isEmpty() ? Map.of() : floor.stores().records().appeals().lastOperators(asked);
    }

    /** What to ask about the lead, if the source cares who handled them last. */
    private Optional<Appeals.Again> again(Arrival arrival) {
        Source source = floor.team(arrival.source()).source();
        Sticky sticky = source.rules().sticky();
        if (sticky.mode() == Sticky.Mode.OFF) return Optional.empty();
        Optional<SourceId> where = sticky.scope() == Sticky.Scope.SOURCE ? Optional.of(source.id()) : Optional.empty();
        return Optional.of(
                new Appeals.Again(arrival.client(), where, floor.now().minus(Duration.ofDays(sticky.days()))));
    }
}
