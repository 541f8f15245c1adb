package org.partnercabinet.application.audit;

import static org.partnercabinet.application.audit.Journal.internal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnercabinet.application.distribution.Teams;
import org.partnercabinet.domain.distribution.OperatorId;
import org.partnercabinet.domain.distribution.Seat;
import org.partnercabinet.domain.distribution.Share;
import org.partnercabinet.domain.distribution.SourceId;

/** Who handles which source with what weight, and who changed that. What is given out has its own log. */
public record AuditedTeams(Teams inner, Journal journal) implements Teams {
    @Override
    public void gate() {
        inner.gate();
    }

    @Override
    public Instant moment(Instant clock) {
        return inner.moment(clock);
    }

    @Override
    public Map<SourceId, Roster> of(Collection<SourceId> sources) {
        return inner.of(sources);
    }

    @Override
    public void save(Moves moves) {
        inner.save(moves);
    }

    @Override
    public void replace(SourceId source, Map<OperatorId, Seat> seats) {
        var roster = Optional.ofNullable(inner.of(List.of(source)).get(source));
        inner.replace(source, seats);
        var before = Facts.nothing();
        roster.ifPresent(known ->
                known.places().forEach(place -> weight(before, place.operator().id(), place.seat())));
        var after = Facts.nothing();
        seats.forEach((operator, seat) -> weight(after, operator, seat));
        if (!before.map().equals(after.map()))
            journal.write("source.weights.changed", internal("source", source), before.map(), after.map());
    }

    private static void weight(Facts facts, OperatorId operator, Seat seat) {
        facts.and("operator_" + operator.value(), seat.weight());
    }

    @Override
    public void keep(List<Share> shares) {
        inner.keep(shares);
    }
}
