package org.partnercabinet.http.payout;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.partnercabinet.application.payout.PayoutQueries.LineRow;
import org.partnercabinet.application.payout.PayoutQueries.Method;
import org.partnercabinet.application.payout.PayoutQueries.PayoutRow;
import org.partnercabinet.http.input.MoneyView;

/**
 * A request for money and what became of it.
 *
 * @param status {@code pending}, {@code approved}, {@code paid}, {@code rejected}, {@code cancelled}
 * @param comment the partner's words
 * @param rejection why it was rejected
 * @param reference of the payment
 * @param approvedAt when it was approved; of what is paid too
 * @param decidedAt when it came into its present status; null while it is pending
 */
public record PayoutView(
        UUID id,
        UUID partnerId,
        String partnerName,
        MoneyView amount,
        String status,
        Optional<String> comment,
        Optional<String> rejection,
        Optional<String> reference,
        Optional<PayoutTargetView> method,
        Instant requestedAt,
        Optional<Instant> approvedAt,
        Optional<Instant> decidedAt,
        List<PayoutLineView> lines) {

    /** Where the money goes: the partner's own name for it, and as much of it as is enough to recognise. */
    public record PayoutTargetView(String label, String masked) {
        static PayoutTargetView of(Method row) {
            return new PayoutTargetView(row.label(), row.masked());
        }
    }

    /** A part of the amount; negative for a debt. Null for what administrators corrected by hand. */
    public record PayoutLineView(Optional<UUID> referralId, Optional<String> client, MoneyView amount) {
        static PayoutLineView of(LineRow row) {
            return new PayoutLineView(row.referral(), row.client(), MoneyView.of(row.amount()));
        }
    }

    static PayoutView of(PayoutRow row) {
        return new PayoutView(
                row.id(),
                row.partnerId(),
                row.partnerName(),
                MoneyView.of(row.amount()),
                row.status(),
                said(row.comment()),
                said(row.decision()).filter(words -> row.status().equals("rejected")),
                said(row.decision()).filter(words -> row.status().equals("paid")),
                row.method().map(PayoutTargetView::of),
                row.requestedAt(),
                row.approvedAt(),
                row.decidedAt(),
                row.lines().stream().map(PayoutLineView::of).toList());
    }

    private static Optional<String> said(String words) {
        return Optional.of(words).filter(text -> !text.isEmpty());
    }
}
