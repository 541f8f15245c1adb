package org.partnercabinet.domain.distribution;

import java.util.Optional;
import java.util.Set;

/**
 * An operator in the team of a source, at a moment.
 *
 * @param onShift whether it is their hours
 */
public record Candidate(Operator operator, Seat seat, boolean onShift) {
    /** Somebody of this weight, in their hours. */
    public static Candidate of(Operator operator, int weight) {
        return new Candidate(operator, Seat.of(weight), true);
    }

    public OperatorId id() {
        return operator.id();
    }

    /** Why they may not be drawn; empty if they may. */
    public Optional<Reason> whyNot(boolean respectHours, Set<OperatorId> declined) {
        Optional<Reason> unwilling = unwilling(respectHours);
        if (unwilling.isPresent()) return unwilling;
        return seat.weight() == 0 ? Optional.of(Reason.ZERO_WEIGHT) : unable(declined);
    }

    /** Why not, when their weight does not matter: 0 is no obstacle for a lead who comes again. */
    public Optional<Reason> whyNotAgain(boolean respectHours, Set<OperatorId> declined) {
        Optional<Reason> unwilling = unwilling(respectHours);
        return unwilling.isPresent() ? unwilling : unable(declined);
    }

    Candidate with(Seat changed) {
        return changed == seat ? this : new Candidate(operator, changed, onShift);
    }

    Candidate with(Operator changed) {
        return new Candidate(changed, seat, onShift);
    }

    private Optional<Reason> unwilling(boolean respectHours) {
        if (!operator.active()) return Optional.of(Reason.INACTIVE);
        if (operator.presence() == Presence.AWAY) return Optional.of(Reason.AWAY);
        if (operator.presence() == Presence.OFFLINE) return Optional.of(Reason.OFFLINE);
        return respectHours && !onShift ? Optional.of(Reason.OUTSIDE_HOURS) : Optional.empty();
    }

    private Optional<Reason> unable(Set<OperatorId> declined) {
        if (!declined.isEmpty() && declined.contains(operator.id())) return Optional.of(Reason.DECLINED);
        return operator.isFull() ? Optional.of(Reason.FULL) : Optional.empty();
    }
}
