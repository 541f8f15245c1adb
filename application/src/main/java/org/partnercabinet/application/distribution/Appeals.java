package org.partnercabinet.application.distribution;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnercabinet.domain.client.ClientId;
import org.partnercabinet.domain.distribution.Appeal;
import org.partnercabinet.domain.distribution.AppealId;
import org.partnercabinet.domain.distribution.Assignment;
import org.partnercabinet.domain.distribution.OperatorId;
import org.partnercabinet.domain.distribution.SourceId;

/** All appeals. Writing needs the gate; every method is a constant number of statements. */
public interface Appeals {
    /** @throws org.partnercabinet.domain.Refusal NOT_FOUND {@code appeal} */
    Appeal get(AppealId id);

    /** Which of these there are. */
    Map<AppealId, Appeal> find(Collection<AppealId> ids);

    /** What an operator has, the oldest first. */
    List<Appeal> heldBy(OperatorId operator);

    /** The one that was made for this cause. */
    Optional<AppealId> causedBy(String cause);

    /**
     * Who handled these leads last: who gave an appeal back, let it lie or left did not. Who never came, or not lately,
     * is left out.
     */
    Map<Again, OperatorId> lastOperators(Collection<Again> leads);

    /**
     * Writes what a piece of work did: fresh appeals, changed ones, ended assignments, and then those that began.
     *
     * @throws IllegalStateException when an appeal is not as it was read: its version is another
     */
    void save(Work work);

    /** @param fresh not stored yet. @param changed stored, at their version. Each may be what several steps left. */
    record Work(
            List<Appeal> fresh, List<Appeal> changed, List<Assignment.Ended> ended, Map<AppealId, Assignment> begun) {}

    /** @param source empty: at any. @param since earlier than that does not count */
    record Again(ClientId client, Optional<SourceId> source, Instant since) {}
}
