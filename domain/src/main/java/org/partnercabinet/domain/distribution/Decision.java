package org.partnercabinet.domain.distribution;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Why an appeal went where it went: a turn, kept. The words are made where somebody reads them.
 *
 * @param chosen empty if the appeal had to wait
 * @param drawn what the lot fell on, of {@code total}; only when it was drawn
 * @param verdicts the chosen one first; at most {@link Turn#MOST_VERDICTS}
 */
public record Decision(
        AppealId appeal,
        SourceId source,
        Instant at,
        Algorithm algorithm,
        How how,
        Optional<OperatorId> chosen,
        Optional<Long> drawn,
        long total,
        List<Verdict> verdicts,
        int could,
        Map<Reason, Integer> couldNot) {

    public static Decision of(Turn turn, Appeal appeal, How how, Instant at) {
        return new Decision(
                appeal.id(),
                appeal.source(),
                at,
                turn.after().source().rules().algorithm(),
                how,
                turn.chosen(),
                turn.drawn(),
                turn.total(),
                turn.verdicts(),
                turn.could(),
                turn.couldNot());
    }

    /** Whether anybody was ever drawn there then, as {@link Team#isRoutable}: whoever weighs something comes first. */
    public boolean isRoutable() {
        return verdicts.stream().anyMatch(verdict -> verdict.weight() > 0);
    }
}
