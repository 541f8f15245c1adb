package org.partnercabinet.application.payout;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.ledger.Ledger;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.ledger.LedgerAccount.Kind;
import org.partnercabinet.domain.ledger.Lot;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.payout.PayoutId;
import org.partnercabinet.domain.referral.ReferralId;

/**
 * An administrator has paid partners without a request of theirs, and saw before what each would get. Each gets one payout
 * that is paid at once, by the same rules as any other; if by now it would be another sum, nothing happens to that
 * partner's money. Each partner's happens apart: one that is refused does not disturb the others.
 */
public final class PayPartners {
    private final Transactions transactions;
    private final Ledger ledger;
    private final Payouts payouts;
    private final Steps steps;

    /** What every payout goes through. */
    public record Steps(RequestPayout request, ApprovePayout approve, ConfirmPayment confirm) {}

    public PayPartners(Transactions transactions, Ledger ledger, Payouts payouts, Steps steps) {
        this.transactions = transactions;
        this.ledger = ledger;
        this.payouts = payouts;
        this.steps = steps;
    }

    /**
     * @param expected what was seen, and paid
     * @param referrals for which; empty: for all that have something payable in that currency
     */
    public record Wanted(PartnerId partner, Money expected, Optional<Set<ReferralId>> referrals) {}

    /** What became of one partner's part: a payout, or why there is none. */
    public record Paid(PartnerId partner, Money expected, Optional<PayoutId> payout, Optional<Refusal> refusal) {}

    /** @param reference the payment's number at the bank, may be empty */
    public List<Paid> handle(List<Wanted> wanted, String reference, String comment, AccountId by) {
        return wanted.stream().map(one -> paid(one, reference, comment, by)).toList();
    }

    private Paid paid(Wanted one, String reference, String comment, AccountId by) {
        try {
            PayoutId payout = transactions.apart(() -> {
                PayoutId id = requested(one, comment, by);
                steps.approve().handle(id, by);
                steps.confirm().handle(id, reference, by);
                return id;
            });
            return new Paid(one.partner(), one.expected(), Optional.of(payout), Optional.empty());
        } catch (Refusal refused) {
            return new Paid(one.partner(), one.expected(), Optional.empty(), Optional.of(refused));
        }
    }

    private PayoutId requested(Wanted one, String comment, AccountId by) {
        ledger.lock(one.partner());
        Set<ReferralId> chosen = one.referrals()
                .orElseGet(() -> payable(one.partner(), one.expected().currency()));
        PayoutId id = steps.request().handle(one.partner(), chosen, Optional.empty(), comment, Optional.of(by));
        Money amount = payouts.get(id).amount();
        if (!amount.equals(one.expected()))
            throw Refusal.conflict("payout.amount-changed", amount + " instead of " + one.expected())
                    .with("amount", amount);
        return id;
    }

    private Set<ReferralId> payable(PartnerId partner, Currency currency) {
        Lot corrections = Lot.corrections(partner);
        return ledger.lots(partner, Kind.AVAILABLE).entrySet().stream()
                .filter(entry -> !entry.getKey().equals(corrections))
                .filter(entry -> entry.getValue().stream()
                        .anyMatch(amount ->
                                amount.isPositive() && amount.currency().equals(currency)))
                .map(entry -> new ReferralId(entry.getKey().value()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
