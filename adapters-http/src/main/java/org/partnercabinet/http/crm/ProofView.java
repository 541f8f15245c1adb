package org.partnercabinet.http.crm;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.partnercabinet.application.crm.ProofQueries.ProofRow;
import org.partnercabinet.domain.crm.Difference.Cure;
import org.partnercabinet.domain.crm.Proof;
import org.partnercabinet.domain.crm.Proof.Problem;
import org.partnercabinet.domain.crm.Totals;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.domain.referral.Semantics;
import org.partnercabinet.http.web.Language;
import org.partnercabinet.http.web.Messages;

/**
 * One comparison of Bitrix24 with what we know.
 *
 * @param status {@code running}, {@code finished}
 * @param problem what a person has to look at, in the reader's language
 * @param problemCode the same for programs: {@code no-answer}, {@code our-mistake}, {@code too-many-gone},
 *     {@code too-many-unreadable}
 * @param totals as they were found, before anything was cured; of one that is running, as far as it has come
 */
public record ProofView(
        UUID id,
        String status,
        Instant startedAt,
        Optional<Instant> finishedAt,
        Optional<String> problem,
        Optional<String> problemCode,
        ProofDifferencesView differences,
        List<ProofTotalView> totals) {

    /** How many differences ended how. */
    public record ProofDifferencesView(long cured, long pending, long explained, long open) {
        static ProofDifferencesView of(Map<Cure, Long> counts) {
            return new ProofDifferencesView(
                    counts.getOrDefault(Cure.CURED, 0L),
                    counts.getOrDefault(Cure.PENDING, 0L),
                    counts.getOrDefault(Cure.EXPLAINED, 0L),
                    counts.getOrDefault(Cure.OPEN, 0L));
        }
    }

    /** @param currency null for what has no sum */
    public record ProofTotalView(
            Entity entity,
            Semantics semantics,
            Optional<String> currency,
            ProofSideView bitrix24,
            ProofSideView ours,
            boolean agrees) {
        static ProofTotalView of(Totals.Line line) {
            var kind = line.kind();
            return new ProofTotalView(
                    kind.entity(),
                    kind.semantics(),
                    Optional.of(kind.currency()).filter(code -> !code.isEmpty()),
                    ProofSideView.of(line.theirs(), kind.currency()),
                    ProofSideView.of(line.ours(), kind.currency()),
                    line.agrees());
        }
    }

    /** @param sum a plain decimal, exact */
    public record ProofSideView(long count, String sum) {
        static ProofSideView of(Totals.Side side, String currency) {
            int digits = currency.isEmpty() ? 0 : Currency.getInstance(currency).getDefaultFractionDigits();
            BigDecimal bare = side.sum().stripTrailingZeros();
            return new ProofSideView(
                    side.count(), bare.setScale(Math.max(digits, bare.scale())).toPlainString());
        }
    }

    static ProofView of(ProofRow row, Language language) {
        var proof = row.proof();
        return new ProofView(
                proof.id().value(),
                proof.isFinished() ? "finished" : "running",
                proof.startedAt(),
                proof.finishedAt(),
                proof.problem().map(it -> Messages.in(language).text("proof.problem-" + code(it), facts(it))),
                proof.problem().map(ProofView::code),
                ProofDifferencesView.of(row.differences()),
                row.totals().stream().map(ProofTotalView::of).toList());
    }

    static String code(Problem problem) {
        if (problem instanceof Proof.NoAnswer) return "no-answer";
        if (problem instanceof Proof.OurMistake) return "our-mistake";
        if (problem instanceof Proof.TooManyGone) return "too-many-gone";
        if (problem instanceof Proof.TooManyUnreadable) return "too-many-unreadable";
        throw new IllegalStateException("a fifth problem: " + problem);
    }

    private static Map<String, Object> facts(Problem problem) {
        if (problem instanceof Proof.NoAnswer none) return Map.of("said", none.said());
        if (problem instanceof Proof.OurMistake ours) return Map.of("said", ours.said());
        if (problem instanceof Proof.TooManyGone gone) return Map.of("part", gone.missing(), "whole", gone.known());
        if (problem instanceof Proof.TooManyUnreadable hidden)
            return Map.of("part", hidden.hidden(), "whole", hidden.known());
        return Map.of();
    }
}
