package org.partnercabinet.domain.distribution;

import java.util.Set;

/**
 * Who of a team could get something at a moment, whatever the appeal.
 *
 * @param drawn who may be drawn
 * @param known who could, but weighs nothing: only for a lead whom they handled before
 * @param staff everybody active: what is kept for one of them waits for them
 */
public record Room(Set<OperatorId> drawn, Set<OperatorId> known, Set<OperatorId> staff) {
    public Room {
        drawn = Set.copyOf(drawn);
        known = Set.copyOf(known);
        staff = Set.copyOf(staff);
    }

    public boolean isEmpty() {
        return drawn.isEmpty() && known.isEmpty();
    }

    /** Whether somebody could get this one now: what {@link Team#next} would say, without a turn. */
    public boolean suits(Call call) {
        if (call.wanted().filter(who -> isFree(who, call)).isPresent()) return true;
        boolean kept =
                call.onlyWanted() && call.wanted().filter(staff::contains).isPresent();
        return !kept && drawn.stream().anyMatch(who -> !call.declined().contains(who));
    }

    private boolean isFree(OperatorId who, Call call) {
        return (drawn.contains(who) || known.contains(who)) && !call.declined().contains(who);
    }
}
