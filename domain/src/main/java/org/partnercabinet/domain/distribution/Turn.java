package org.partnercabinet.domain.distribution;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came of one turn.
 *
 * @param chosen empty if nobody could
 * @param drawn what the lot fell on, of {@code total}; only when it was drawn
 * @param total the weight of all who could
 * @param verdicts the chosen one first, who weighs nothing and could not last; at most {@link #MOST_VERDICTS}
 * @param could how many could, with the chosen one
 * @param couldNot how many could not, for which reason
 * @param changed whose operator or seat is not what it was
 * @param after the team with the appeal given away
 */
public record Turn(
        Optional<OperatorId> chosen,
        Optional<Long> drawn,
        long total,
        List<Verdict> verdicts,
        int could,
        Map<Reason, Integer> couldNot,
        List<Candidate> changed,
        Team after) {
    /** So many operators are explained one by one; of larger teams the rest is counted by reason. */
    public static final int MOST_VERDICTS = 50;

    /** Deficits that differ by less are the same: each is a sum of rounded parts. */
    static final long ROUNDING = Pace.ONE / 10_000_000;

    static Turn of(
            Table table,
            int chosen,
            Optional<Long> drawn,
            List<Verdict> verdicts,
            List<Candidate> changed,
            Team after) {
        Map<Reason, Integer> couldNot = new EnumMap<>(Reason.class);
        table.reasons().forEach(reason -> reason.ifPresent(why -> couldNot.merge(why, 1, Integer::sum)));
        int without = couldNot.values().stream().mapToInt(Integer::intValue).sum();
        Optional<OperatorId> whom = chosen < 0
                ? Optional.empty()
                : Optional.of(after.candidates().get(chosen).id());
        return new Turn(
                whom, drawn, table.total(), verdicts, table.reasons().size() - without, couldNot, changed, after);
    }

    /** What the turn thought of them; empty for who is not in the team, or not among the first. */
    public Optional<Verdict> of(OperatorId operator) {
        return verdicts.stream().filter(v -> v.operator().equals(operator)).findFirst();
    }
}
