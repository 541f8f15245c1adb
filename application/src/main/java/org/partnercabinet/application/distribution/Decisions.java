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

    /** The newest of a source, or of all; of those before that moment, if it is given. */
    List<Decision> newest(Optional<SourceId> source, Optional<Instant> before, int limit);

    void forget(Instant before);
}
