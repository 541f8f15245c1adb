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
import org.partnercabinet.domain.crm.Totals;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.domain.referral.Semantics;

/**
 * One comparison of Bitrix24 with what we know.
 *
 * @param status {@code running}, {@code finished}
 * @param problem what a person has to look at
 * @param totals as they were found, before anything was cured
 */
public record ProofView(
        UUID id,
        String status,
        Instant startedAt,
        Optional<Instant> finishedAt,
        Optional<String> problem,
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

    static ProofView of(ProofRow row) {
        var proof = row.proof();
        return new ProofView(
                proof.id().value(),
                proof.isFinished() ? "finished" : "running",
                proof.startedAt(),
                proof.finishedAt(),
                proof.problem(),
                ProofDifferencesView.of(row.differences()),
                row.totals().stream().map(ProofTotalView::of).toList());
    }
}
