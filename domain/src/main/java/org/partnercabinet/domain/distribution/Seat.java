package org.partnercabinet.domain.distribution;

import org.partnercabinet.domain.Refusal;

/**
 * An operator's place in the team of a source: their weight, and their account of what they were due and what they got.
 * All parts are counted in 10⁻¹² of an appeal.
 *
 * @param weight 0 to 1000; 0: never drawn, yet allowed by hand and for a lead who comes again
 * @param deficit what they were due and did not get, as of the mark; never beyond one appeal either way, so that an
 *     absence does not come back as a flood
 * @param counted whether they could serve at the last turn: then they are due a share of each turn since the mark
 * @param mark the source's pace when the account was last made up
 * @param expected what they were due since the last {@link Share} was taken
 * @param variance how far chance alone may be from it, squared
 * @param lastTurn the turn they were chosen at, 0 if never
 */
public record Seat(int weight, long deficit, boolean counted, Pace mark, long expected, long variance, long lastTurn) {
    public static final int HEAVIEST = 1000;

    public Seat {
        if (weight < 0 || weight > HEAVIEST) {
            throw Refusal.invalid("weight", "number.out-of-range", "0 to " + HEAVIEST)
                    .with("min", 0)
                    .with("max", HEAVIEST);
        }
    }

    /** A new place, with nothing due. */
    public static Seat of(int weight) {
        return new Seat(weight, 0, false, Pace.START, 0, 0, 0);
    }

    /** What they are behind now. */
    public long deficitAt(Pace pace) {
        return counted ? bounded(deficit + due(pace)) : deficit;
    }

    /** The account made up to now. */
    public Seat settled(Pace pace) {
        if (!counted) return this;
        long due = due(pace);
        long sure = (long) weight * weight * (pace.squares() - mark.squares());
        return new Seat(
                weight,
                bounded(deficit + due),
                true,
                pace,
                expected + due,
                variance + Math.max(0, due - sure),
                lastTurn);
    }

    /** From now on they share in the turns, or no longer do. */
    Seat counted(boolean can, Pace pace) {
        if (can == counted) return this;
        Seat now = settled(pace);
        return new Seat(weight, now.deficit, can, pace, now.expected, now.variance, lastTurn);
    }

    /** They got the appeal of this turn: they are due their share of it, and pay a whole one. */
    Seat chosen(Pace before, Pace next) {
        Seat now = settled(before);
        Seat then = now.settled(next);
        return new Seat(
                weight,
                bounded(now.withShare(before, next) - Pace.ONE),
                counted,
                then.mark,
                then.expected,
                then.variance,
                next.turns());
    }

    /** What they are behind if this turn's share is theirs too; may be beyond one appeal, for the turn pays first. */
    long withShare(Pace before, Pace next) {
        return deficitAt(before) + (counted ? weight * (next.sum() - before.sum()) : 0);
    }

    /** Another weight from now on; what was due stays due. */
    public Seat weighing(int changed, Pace pace) {
        Seat now = settled(pace);
        return new Seat(changed, now.deficit, counted, now.mark, now.expected, now.variance, lastTurn);
    }

    /** The account after its {@link Share} was taken. */
    public Seat emptied() {
        return new Seat(weight, deficit, counted, mark, 0, 0, lastTurn);
    }

    private long due(Pace pace) {
        return weight * (pace.sum() - mark.sum());
    }

    private static long bounded(long part) {
        return Math.max(-Pace.ONE, Math.min(Pace.ONE, part));
    }
}
