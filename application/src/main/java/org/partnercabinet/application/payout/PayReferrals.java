package org.partnercabinet.application.payout;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.referral.Referrals;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.payout.PayoutId;
import org.partnercabinet.domain.referral.ReferralId;

/**
 * An administrator has paid for chosen referrals, of any number of partners, without a request of theirs. Each partner
 * gets one payout that is paid at once, by the same rules as any other: debts are deducted, and nothing is paid twice.
 * Each partner's happens apart, and one that is refused does not disturb the others.
 */
public final class PayReferrals {
    private final Transactions transactions;
    private final Referrals referrals;
    private final RequestPayout request;
    private final ApprovePayout approve;
    private final ConfirmPayment confirm;

    public PayReferrals(
            Transactions transactions,
            Referrals referrals,
            RequestPayout request,
            ApprovePayout approve,
            ConfirmPayment confirm) {
        this.transactions = transactions;
        this.referrals = referrals;
        this.request = request;
        this.approve = approve;
        this.confirm = confirm;
    }

    /** What became of one partner's part: a payout, or why there is none. */
    public record Paid(PartnerId partner, Optional<PayoutId> payout, Optional<Refusal> refusal) {}

    /**
     * @param reference the payment's number at the bank, may be empty
     * @throws Refusal NOT_FOUND {@code referral} when there is none of one of these; then nothing is paid
     */
    public List<Paid> handle(Collection<ReferralId> chosen, String reference, String comment, AccountId by) {
        Map<PartnerId, Set<ReferralId>> wanted = transactions.inTransaction(() -> byPartner(chosen));
        return wanted.entrySet().stream()
                .map(part -> paid(part.getKey(), part.getValue(), reference, comment, by))
                .toList();
    }

    private Map<PartnerId, Set<ReferralId>> byPartner(Collection<ReferralId> chosen) {
        var wanted = new LinkedHashMap<PartnerId, Set<ReferralId>>();
        for (ReferralId id : chosen) {
            PartnerId partner = referrals
                    .find(id)
                    .orElseThrow(() -> Refusal.notFound("referral"))
                    .partner();
            wanted.computeIfAbsent(partner, first -> new LinkedHashSet<>()).add(id);
        }
        return wanted;
    }

    private Paid paid(PartnerId partner, Set<ReferralId> part, String reference, String comment, AccountId by) {
        try {
            PayoutId payout = transactions.apart(() -> {
                PayoutId id = request.handle(partner, part, Optional.empty(), comment, Optional.of(by));
                approve.handle(id, by);
                confirm.handle(id, reference, by);
                return id;
            });
            return new Paid(partner, Optional.of(payout), Optional.empty());
        } catch (Refusal refused) {
            return new Paid(partner, Optional.empty(), Optional.of(refused));
        }
    }
}
