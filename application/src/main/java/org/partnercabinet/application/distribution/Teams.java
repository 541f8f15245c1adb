package org.partnercabinet.application.distribution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnercabinet.domain.distribution.Operator;
import org.partnercabinet.domain.distribution.OperatorId;
import org.partnercabinet.domain.distribution.Pace;
import org.partnercabinet.domain.distribution.Schedule;
import org.partnercabinet.domain.distribution.Seat;
import org.partnercabinet.domain.distribution.Share;
import org.partnercabinet.domain.distribution.Source;
import org.partnercabinet.domain.distribution.SourceId;

/** Who handles which source, the loads and the accounts. Every method is a constant number of statements. */
public interface Teams {
    /**
     * The gate: whoever changes loads, the queue or who is available locks it first, and holds it to the end of the
     * transaction. Clients may be locked before it, nothing that others lock first may be locked after it.
     *
     * @throws IllegalStateException outside a transaction
     */
    void gate();

    /**
     * The present moment behind the gate: that of the clock, or the last one anybody had here, if that is later. So
     * whoever comes later is later, however the clocks of several processes differ.
     */
    Instant moment(Instant clock);

    /** The sources with everybody who has a weight there, 0 too; unknown ones are left out. */
    Map<SourceId, Roster> of(Collection<SourceId> sources);

    /** Behind the gate. @throws IllegalStateException when a load would pass its limit or fall below 0 */
    void save(Moves moves);

    /** The whole team of a source from now on; who is not in it any more has no weight there. Behind the gate. */
    void replace(SourceId source, Map<OperatorId, Seat> seats);

    /** Keeps what was taken from the seats, added to what is there. */
    void keep(List<Share> shares);

    /**
     * A source's team as it is stored.
     *
     * @param day of the last turn, in the installation's time zone; empty before the first
     */
    record Roster(Source source, Pace pace, Optional<LocalDate> day, List<Place> places) {}

    record Place(Operator operator, Seat seat, Optional<Schedule> schedule) {}

    /**
     * What a piece of work changed.
     *
     * @param loads by how much a load moved. An increase is refused beyond the limit, whatever was read before
     */
    record Moves(Map<OperatorId, Load> loads, Map<SourceId, Course> courses, Map<Chair, Seat> seats) {
        public boolean isEmpty() {
            return loads.isEmpty() && courses.isEmpty() && seats.isEmpty();
        }
    }

    /** @param givenAt when they last got something in this work; empty if they did not */
    record Load(int by, Optional<Instant> givenAt) {}

    record Course(Pace pace, LocalDate day) {}

    record Chair(SourceId source, OperatorId operator) {}
}
