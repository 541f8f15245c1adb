package org.partnercabinet.application.payout;

import java.util.List;
import java.util.Optional;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.payout.PayoutId;

/** An administrator decides about many payouts, each by itself: one that is refused does not disturb the others. */
public final class DecidePayouts {
    private final Transactions transactions;
    private final ApprovePayout approve;
    private final RejectPayout reject;
    private final ConfirmPayment confirm;

    public DecidePayouts(
            Transactions transactions, ApprovePayout approve, RejectPayout reject, ConfirmPayment confirm) {
        this.transactions = transactions;
        this.approve = approve;
        this.reject = reject;
        this.confirm = confirm;
    }

    /** What is decided about all of them. */
    public sealed interface Decision {
        record Approve() implements Decision {}

        /** @param comment tells the partner why */
        record Reject(String comment) implements Decision {}

        /** @param reference the payment's number at the bank, may be empty */
        record Pay(String reference) implements Decision {}
    }

    /** @param refusal why it could not be; empty when it was */
    public record Decided(PayoutId payout, Optional<Refusal> refusal) {}

    /** @return in the order asked, each once */
    public List<Decided> handle(List<PayoutId> payouts, Decision decision, AccountId by) {
        return payouts.stream().distinct().map(id -> decided(id, decision, by)).toList();
    }

    private Decided decided(PayoutId id, Decision decision, AccountId by) {
        try {
            return transactions.apart(() -> {
                decide(id, decision, by);
                return new Decided(id, Optional.empty());
            });
        } catch (Refusal refused) {
            return new Decided(id, Optional.of(refused));
        }
    }

    private void decide(PayoutId id, Decision decision, AccountId by) {
        if (decision instanceof Decision.Approve) approve.handle(id, by);
        if (decision instanceof Decision.Reject rejection) reject.handle(id, rejection.comment(), by);
        if (decision instanceof Decision.Pay payment) confirm.handle(id, payment.reference(), by);
    }
}
