package org.partnercabinet.http.distribution;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.partnercabinet.domain.distribution.Algorithm;
import org.partnercabinet.domain.distribution.Decision;
import org.partnercabinet.domain.distribution.How;
import org.partnercabinet.domain.distribution.OperatorId;
import org.partnercabinet.domain.distribution.Reason;
import org.partnercabinet.domain.distribution.Verdict;
import org.partnercabinet.http.web.Language;

/**
 * What the rules decided about an appeal.
 *
 * @param how {@code auto} when it came, {@code queue} when it had waited, {@code sticky} for a lead who came again
 * @param operatorId who got it; null if it had to wait
 * @param drawn what the lot fell on, from 0, of {@code total}; null when no lot was drawn
 * @param total the weight of all who could
 * @param text why, in the reader's language
 * @param could how many could have got it, with whoever did
 * @param couldNot how many could not, by reason
 * @param candidates whoever got it first, then those who could; of a large team the first 50
 */
public record DecisionView(
        long appealId,
        long sourceId,
        Instant at,
        Algorithm algorithm,
        How how,
        Optional<Long> operatorId,
        Optional<String> operatorName,
        Optional<Long> drawn,
        long total,
        String text,
        int could,
        Map<String, Integer> couldNot,
        List<CandidateView> candidates) {

    /**
     * What the turn thought of one operator, before it gave the appeal away.
     *
     * @param reason why they could not get it; null if they could
     * @param reasonText the same in words
     * @param probability their part of the weight of all who could
     * @param deficit by how much of an appeal they were behind their fair share
     */
    public record CandidateView(
            long operatorId,
            String operatorName,
            int weight,
            int load,
            int maxLoad,
            boolean eligible,
            Optional<Reason> reason,
            Optional<String> reasonText,
            BigDecimal probability,
            BigDecimal deficit) {}

    static DecisionView of(Decision decision, Map<Long, String> names, Language language) {
        var couldNot = new LinkedHashMap<String, Integer>();
        decision.couldNot()
                .forEach((reason, count) -> couldNot.put(reason.name().toLowerCase(Locale.ROOT), count));
        return new DecisionView(
                decision.appeal().value(),
                decision.source().value(),
                decision.at(),
                decision.algorithm(),
                decision.how(),
                decision.chosen().map(OperatorId::value),
                decision.chosen().map(id -> name(names, id)),
                decision.drawn(),
                decision.total(),
                Why.of(decision, names, language),
                decision.could(),
                couldNot,
                decision.verdicts().stream()
                        .map(verdict -> candidate(verdict, names, language))
                        .toList());
    }

    private static CandidateView candidate(Verdict verdict, Map<Long, String> names, Language language) {
        return new CandidateView(
                verdict.operator().value(),
                name(names, verdict.operator()),
                verdict.weight(),
                verdict.load(),
                verdict.limit(),
                verdict.whyNot().isEmpty(),
                verdict.whyNot(),
                verdict.whyNot().map(reason -> Why.not(reason, language)),
                Numerals.part(verdict.share()),
                Numerals.part(verdict.deficit()));
    }

    private static String name(Map<Long, String> names, OperatorId id) {
        return names.getOrDefault(id.value(), "");
    }
}
