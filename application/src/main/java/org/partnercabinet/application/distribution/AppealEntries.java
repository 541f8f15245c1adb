package org.partnercabinet.application.distribution;

import java.util.Collection;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.partnercabinet.domain.distribution.AppealEntry;
import org.partnercabinet.domain.distribution.AppealId;
import org.partnercabinet.domain.referral.Deal;
import org.partnercabinet.domain.referral.DealKey;

/** How appeals that came by no partner get to the portal. Those that are not to get there are not among them. */
public interface AppealEntries {
    /**
     * Whether such appeals go there, as it is set now. It is read with the gate, so asking costs no statement.
     *
     * @throws IllegalStateException when the transaction does not hold the gate
     */
    boolean wanted();

    /** Queued from the moment it was accepted. */
    Optional<AppealEntry> find(AppealId id);

    /** Under a lock of its own, without the gate. @throws org.partnercabinet.domain.Refusal NOT_FOUND {@code appeal} */
    AppealEntry change(AppealId id, UnaryOperator<AppealEntry> change);

    /** The one that this lead or deal was made for. */
    Optional<AppealId> enteredAs(DealKey entry);

    /**
     * Those of these that were made for appeals stand so now; the others are passed over. One look for all that are of one
     * kind; only what has changed is written.
     */
    void stand(Collection<Standing> now);

    /** Where a lead or deal stands. */
    record Standing(DealKey entry, Deal.Stage stage) {}
}
