package org.partnercabinet.domain.distribution;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** One turn being played: who can, with what weight in all, and what follows from whom it falls on. */
record Table(Team team, List<Optional<Reason>> reasons, long total) {
    private static final int NOBODY = -1;

    /** By the source's algorithm; somebody can. */
    Turn played(RandomGenerator chance, Instant now) {
        return switch (team.source().rules().algorithm()) {
            case WEIGHTED_RANDOM -> {
                long drawn = chance.nextLong(total);
                yield given(at(drawn), Optional.of(drawn), now);
            }
            case SMOOTH -> given(furthestBehind(team.pace().after(total)), Optional.empty(), now);
            case LEAST_LOADED -> given(leastLoaded(), Optional.empty(), now);
        };
    }

    /** It falls on them: they pay one appeal, and all who could are due their share. */
    private Turn given(int chosen, Optional<Long> drawn, Instant now) {
        return given(chosen, drawn, team.pace().after(total), true, now);
    }

    /**
     * It is wished that they get it: nobody had a chance, so nobody is due a part of it and nobody pays. Only SMOOTH
     * charges it, and evens it out later.
     */
    Turn wished(int whom, Instant now) {
        boolean charged = team.source().rules().algorithm() == Algorithm.SMOOTH;
        Pace next = charged && total > 0 ? team.pace().after(total) : team.pace();
        return given(whom, Optional.empty(), next, charged, now);
    }

    private Turn given(int chosen, Optional<Long> drawn, Pace next, boolean pays, Instant now) {
        Candidate[] after = team.candidates().toArray(Candidate[]::new);
        var changed = new ArrayList<Candidate>();
        for (int i = 0; i < after.length; i++) {
            Candidate before = after[i];
            Seat seat = before.seat().counted(can(i), team.pace());
            if (i == chosen) {
                Operator busier = before.operator().takesOn(now);
                Seat paid = pays ? seat.chosen(team.pace(), next) : seat;
                after[i] = new Candidate(busier, paid, before.onShift());
            } else {
                after[i] = before.with(seat);
            }
            if (after[i] != before) changed.add(after[i]);
        }
        return Turn.of(this, chosen, drawn, verdicts(chosen, next), changed, team.after(next, after));
    }

    Turn nobody() {
        return Turn.of(this, NOBODY, Optional.empty(), verdicts(NOBODY, team.pace()), List.of(), team);
    }

    private boolean can(int i) {
        return reasons.get(i).isEmpty();
    }

    private int at(long drawn) {
        long passed = 0;
        for (int i = 0; i < reasons.size(); i++) {
            if (can(i)) passed += seat(i).weight();
            if (passed > drawn) return i;
        }
        throw new IllegalArgumentException(drawn + " of " + total);
    }

    /** Within a rounding error of the largest deficit, who rests longest; of these, the smallest id. */
    private int furthestBehind(Pace next) {
        long most = Long.MIN_VALUE;
        for (int i = 0; i < reasons.size(); i++) if (can(i)) most = Math.max(most, deficit(i, next));
        int best = NOBODY;
        for (int i = 0; i < reasons.size(); i++) {
            if (!can(i) || deficit(i, next) < most - Turn.ROUNDING) continue;
            if (best == NOBODY || restsLonger(candidate(i), candidate(best))) best = i;
        }
        return best;
    }

    private int leastLoaded() {
        int best = NOBODY;
        for (int i = 0; i < reasons.size(); i++) {
            if (can(i) && (best == NOBODY || isFreer(candidate(i), candidate(best)))) best = i;
        }
        return best;
    }

    private static boolean isFreer(Candidate one, Candidate other) {
        Operator a = one.operator();
        Operator b = other.operator();
        int byLoad = Long.compare((long) a.load() * b.limit(), (long) b.load() * a.limit());
        if (byLoad != 0) return byLoad < 0;
        int byWeight = Integer.compare(one.seat().weight(), other.seat().weight());
        return byWeight == 0 ? restsLonger(one, other) : byWeight > 0;
    }

    /** Since they were last given something, by whatever source; of one moment, since their last turn here. */
    private static boolean restsLonger(Candidate one, Candidate other) {
        Instant idleSince = one.operator().lastAssignedAt().orElse(Instant.MIN);
        int byRest = idleSince.compareTo(other.operator().lastAssignedAt().orElse(Instant.MIN));
        return byRest == 0 ? one.seat().lastTurn() < other.seat().lastTurn() : byRest < 0;
    }

    private Candidate candidate(int i) {
        return team.candidates().get(i);
    }

    private Seat seat(int i) {
        return candidate(i).seat();
    }

    /** With the share of this turn. */
    private long deficit(int i, Pace next) {
        Seat seat = seat(i);
        return (seat.counted() == can(i) ? seat : seat.counted(can(i), team.pace())).withShare(team.pace(), next);
    }

    /** The chosen one first, then those who could, then the rest, who weigh nothing last. */
    private List<Verdict> verdicts(int chosen, Pace next) {
        var verdicts = new ArrayList<Verdict>();
        if (chosen != NOBODY) verdicts.add(verdict(chosen, next));
        for (int rank = 0; rank < 3; rank++) {
            for (int i = 0; i < reasons.size() && verdicts.size() < Turn.MOST_VERDICTS; i++) {
                if (i != chosen && rank(i) == rank) verdicts.add(verdict(i, next));
            }
        }
        return verdicts;
    }

    private int rank(int i) {
        if (can(i)) return 0;
        return seat(i).weight() > 0 ? 1 : 2;
    }

    private Verdict verdict(int i, Pace next) {
        Operator operator = candidate(i).operator();
        int weight = seat(i).weight();
        long share = can(i) ? Pace.share(weight, total) : 0;
        return new Verdict(
                operator.id(), weight, operator.load(), operator.limit(), reasons.get(i), share, deficit(i, next));
    }
}
