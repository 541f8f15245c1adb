package org.partnercabinet.application.memory;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnercabinet.application.distribution.Teams;
import org.partnercabinet.domain.distribution.Operator;
import org.partnercabinet.domain.distribution.OperatorId;
import org.partnercabinet.domain.distribution.Pace;
import org.partnercabinet.domain.distribution.Seat;
import org.partnercabinet.domain.distribution.Share;
import org.partnercabinet.domain.distribution.SourceId;

record MemoryTeams(MemoryDatabase db) implements Teams {
    @Override
    public void gate() {
        db.expectTransaction();
        db.lockGate();
    }

    @Override
    public Instant moment(Instant clock) {
        db.expectGate();
        Instant last = db.distribution.moments.find("last").orElse(clock);
        Instant now = clock.isBefore(last) ? last : clock;
        db.distribution.moments.put("last", now);
        return now;
    }

    @Override
    public Map<SourceId, Roster> of(Collection<SourceId> sources) {
        return db.read(() -> {
            Map<SourceId, Roster> rosters = new LinkedHashMap<>();
            for (SourceId id : sources) {
                db.distribution.sources.find(id).ifPresent(source -> {
                    Optional<Course> course = db.distribution.courses.find(id);
                    List<Place> places = db.distribution
                            .seatsOf(id)
                            .map(seat -> place(seat.getKey(), seat.getValue()))
                            .toList();
                    Pace pace = course.map(Course::pace).orElse(Pace.START);
                    rosters.put(id, new Roster(source, pace, course.map(Course::day), places));
                });
            }
            return rosters;
        });
    }

    @Override
    public void save(Moves moves) {
        db.expectGate();
        moves.loads().forEach(this::move);
        moves.courses().forEach(db.distribution.courses::put);
        moves.seats().forEach((chair, seat) -> {
            if (db.distribution.seats.find(chair).isPresent()) db.distribution.seats.put(chair, seat);
        });
    }

    @Override
    public void replace(SourceId source, Map<OperatorId, Seat> seats) {
        db.expectGate();
        db.distribution
                .seatsOf(source)
                .toList()
                .forEach(seat -> db.distribution.seats.remove(new Chair(source, seat.getKey())));
        seats.forEach((operator, seat) -> db.distribution.seats.put(new Chair(source, operator), seat));
    }

    @Override
    public void keep(List<Share> shares) {
        db.expectGate();
        shares.forEach(share -> db.distribution.shares.put(db.distribution.row(), share));
    }

    private Place place(OperatorId id, Seat seat) {
        Operator operator = db.distribution.operators.find(id).orElseThrow();
        return new Place(operator, seat, operator.schedule().flatMap(db.distribution.schedules::find));
    }

    private void move(OperatorId id, Load load) {
        Operator now = db.distribution.operators.find(id).orElseThrow();
        int moved = now.load() + load.by();
        if (moved < 0 || load.by() > 0 && moved > now.limit()) {
            throw new IllegalStateException("operator " + id + " would have " + moved + " of " + now.limit());
        }
        db.distribution.operators.put(
                id,
                new Operator(
                        id,
                        now.profile(),
                        now.active(),
                        now.limit(),
                        moved,
                        now.presence(),
                        now.schedule(),
                        load.givenAt().or(now::lastAssignedAt)));
    }
}
