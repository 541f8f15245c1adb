package org.partnercabinet.application.distribution;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.partnercabinet.domain.distribution.AppealId;
import org.partnercabinet.domain.distribution.Decision;
import org.partnercabinet.domain.distribution.SourceId;

/** Why each appeal went where it went; kept for 90 days. */
public interface Decisions {
    /** In one statement. */
    void add(List<Decision> decisions);

    /** The last one about an appeal. */
    Optional<Decision> last(AppealId appeal);

    /** The newest of a source, or of all, by moment, then by appeal; of those before that one, if it is given. */
    List<Decision> newest(Optional<SourceId> source, Optional<Place> before, int limit);

    /** So many of those before that moment, the oldest first. @return how many there were */
    int forget(Instant before, int most);

    /** Where a decision stands among all. */
    record Place(Instant at, AppealId appeal) {
        public static Place of(Decision decision) {
            return new Place(decision.at(), decision.appeal());
        }
    }
}
