package org.partnercabinet.application.distribution;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnercabinet.domain.distribution.Appeal;
import org.partnercabinet.domain.distribution.AppealId;
import org.partnercabinet.domain.distribution.OperatorId;
import org.partnercabinet.domain.distribution.Room;
import org.partnercabinet.domain.distribution.SourceId;

/** The appeals that wait. Order: urgent first, then by {@code queuedAt}, then by id. */
public interface Queue {
    /** The sources at which something waits. */
    List<SourceId> sources();

    /** Those of them at which one of these operators has a weight, 0 too. */
    List<SourceId> sources(Collection<OperatorId> anyOf);

    /**
     * Where something waits: at these sources, and at those that people with a free place can serve who can serve these,
     * and so on. Whoever gives out something here must look there first. How many wait, by source.
     */
    Map<SourceId, Long> around(Collection<SourceId> sources);

    /** The first that somebody could take now, of all these sources in one order, after that place. */
    List<Appeal> takeable(Collection<Open> at, Instant now, Optional<Place> after, int limit);

    /** How many wait at each of these; zeros are left out. */
    Map<SourceId, Long> counts(Collection<SourceId> sources);

    /** How many of them are urgent; zeros are left out. */
    Map<SourceId, Long> urgent(Collection<SourceId> sources);

    /** Those at this source that their operator got then or before and has not opened, the oldest first. */
    List<Appeal> unopened(SourceId source, Instant assignedBy, int limit);

    /**
     * When something at this source changes by time alone: the oldest assignment that was not opened, the end of a wish,
     * the end of a refusal of what waits. Those that are past are left out.
     */
    Moments moments(SourceId source, Instant now);

    /** Since when what waits longest at this source does. */
    Optional<Instant> oldest(SourceId source);

    /** A source, and who there could get something now. */
    record Open(SourceId source, Room room) {}

    record Place(boolean urgent, Instant queuedAt, AppealId id) {
        public static Place of(Appeal appeal) {
            return new Place(appeal.content().urgent(), appeal.times().queuedAt(), appeal.id());
        }
    }

    /**
     * @param assigned when the oldest assignment that nobody opened began
     * @param wish when the next wish ends
     * @param declined when the oldest refusal was, of those that still hold
     */
    record Moments(Optional<Instant> assigned, Optional<Instant> wish, Optional<Instant> declined) {}
}
