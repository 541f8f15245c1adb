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
    private Map<SourceId, Long> waiting = Map.of();

    /** Whether those who waited have what they can get; else whoever comes now waits behind them. */
    private boolean served = true;

    Arrivals(Floor floor) {
        this.floor = floor;
    }

    List<Placed> place(List<Arrival> arrivals) {
        if (arrivals.isEmpty()) return List.of();
        DeskStores stores = floor.stores();
        List<SourceId> sources =
                arrivals.stream().map(Arrival::source).distinct().toList();
        floor.bring(sources);
        first(sources);
        Map<Appeals.Again, OperatorId> last = lastOperators(arrivals);
        boolean toPortal = stores.records().entries().wanted();
        List<Long> numbers = stores.records().numbers().next(Numbers.Kind.APPEAL, arrivals.size());
        var placed = new ArrayList<Appeal>(arrivals.size());
        for (int i = 0; i < arrivals.size(); i++) {
            Optional<OperatorId> before = again(arrivals.get(i)).map(last::get);
            Arrival arrival = arrivals.get(i);
            Appeal appeal = Appeal.arrived(
                    new AppealId(numbers.get(i)), arrival.source(), arrival.client(), arrival.content(), floor.now());
            placed.add(place(toPortal && appeal.content().isPlain() ? appeal.forPortal() : appeal, before));
        }
        return new Positions(waiting, urgent(placed)).of(placed);
    }

    /** Who waits goes first: whoever came later takes only what nobody there may have. */
    private void first(List<SourceId> sources) {
        Queue queue = floor.stores().records().queue();
        waiting = queue.around(sources);
        if (waiting.isEmpty()) return;
        var drain = new Drain(floor);
        served = drain.at(List.copyOf(waiting.keySet()));
        floor.write();
        if (drain.gaveAnything()) waiting = queue.counts(sources);
    }

    private Appeal place(Appeal arrived, Optional<OperatorId> before) {
        Instant now = floor.now();
        Appeal appeal = before.flatMap(operator -> wish(operator, arrived.source()))
                .map(arrived::wishing)
                .orElse(arrived);
        floor.arrived(appeal);
        if (!served) {
            floor.alarm(appeal.source(), now);
            return appeal;
        }
        Appeal placed = floor.place(appeal, appeal.call(now), How.AUTO, true);
        if (placed.isWaiting())
            appeal.wish().flatMap(Wish::until).ifPresent(until -> floor.alarm(appeal.source(), until));
        return placed;
    }

    /** Nobody is wished for who does not handle the source, and nobody waited for who is not active. */
    private Optional<Wish> wish(OperatorId operator, SourceId at) {
        Sticky sticky = floor.team(at).source().rules().sticky();
        Instant until = floor.now().plus(Duration.ofSeconds(sticky.waitSeconds()));
        return floor.team(at).find(operator).map(known -> {
            boolean waits =
                    sticky.mode() == Sticky.Mode.REQUIRE && known.operator().active();
            return new Wish(operator, waits ? Optional.of(until) : Optional.empty());
        });
    }

    private Map<SourceId, Long> urgent(List<Appeal> placed) {
        List<SourceId> sources = placed.stream()
                .filter(appeal -> appeal.isWaiting() && appeal.content().urgent())
                .map(Appeal::source)
                .distinct()
                .toList();
        return sources.isEmpty() ? Map.of() : floor.stores().records().queue().urgent(sources);
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

    /**
     * Places in the queues of those that came together and wait: behind those of the same kind, the urgent before all.
     *
     * @param waiting how many waited at each source before. @param urgent how many of them were urgent
     */
    private record Positions(Map<SourceId, Long> waiting, Map<SourceId, Long> urgent) {
        List<Placed> of(List<Appeal> placed) {
            Map<SourceId, Long> rush = new HashMap<>(urgent);
            Map<SourceId, Long> all = new HashMap<>(waiting);
            placed.stream().filter(Positions::isRush).forEach(appeal -> all.merge(appeal.source(), 1L, Long::sum));
            return placed.stream()
                    .map(appeal -> new Placed(
                            appeal,
                            appeal.isWaiting()
                                    ? Optional.of((isRush(appeal) ? rush : all).merge(appeal.source(), 1L, Long::sum))
                                    : Optional.empty()))
                    .toList();
        }

        private static boolean isRush(Appeal appeal) {
            return appeal.isWaiting() && appeal.content().urgent();
        }
    }
}
