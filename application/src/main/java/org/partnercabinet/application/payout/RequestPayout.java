package org.partnercabinet.application.payout;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.partnercabinet.application.Ids;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.ledger.Books;
import org.partnercabinet.application.partner.PayoutMethods;
import org.partnercabinet.application.referral.Referrals;
import org.partnercabinet.application.settings.Settings;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.ledger.LedgerAccount.Kind;
import org.partnercabinet.domain.ledger.Lot;
import org.partnercabinet.domain.ledger.Reason;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.partner.PayoutMethod;
import org.partnercabinet.domain.partner.PayoutMethodId;
import org.partnercabinet.domain.payout.Payout;
import org.partnercabinet.domain.payout.PayoutId;
import org.partnercabinet.domain.payout.PayoutPolicy;
import org.partnercabinet.domain.referral.ReferralId;

/** A partner asks for money. What is requested is reserved at once, so the same money is never in two payouts. */
public final class RequestPayout {
    private final Transactions transactions;
    private final Payouts payouts;
    private final Books books;
    private final Referrals referrals;
    private final PayoutMethods methods;
    private final Stamp stamp;

    /** What every new payout needs from outside. */
    public record Stamp(Settings settings, Ids ids, Clock clock) {}

    public RequestPayout(
            Transactions transactions,
            Payouts payouts,
            Books books,
            Referrals referrals,
            PayoutMethods methods,
            Stamp stamp) {
        this.transactions = transactions;
        this.payouts = payouts;
        this.books = books;
        this.referrals = referrals;
        this.methods = methods;
        this.stamp = stamp;
    }

    /**
     * @param by who asked, where it is known: the partner or an administrator for them
     * @throws Refusal see {@link PayoutPolicy}; NOT_FOUND for a referral or method that is not the partner's
     */
    public PayoutId handle(
            PartnerId partner,
            Set<ReferralId> chosen,
            Optional<PayoutMethodId> methodId,
            String comment,
            Optional<AccountId> by) {
        return transactions.inTransaction(() -> {
            books.ledger().lock(partner);
            if (referrals.ownedBy(partner, chosen).size() != chosen.size()) throw Refusal.notFound("referral");
            Optional<PayoutMethod> method =
                    methodId.map(id -> methods.find(partner, id).orElseThrow(() -> Refusal.notFound("payout-method")));
            Set<Lot> lots = chosen.stream().map(r -> new Lot(r.value())).collect(Collectors.toSet());
            List<Payout.Line> lines =
                    PayoutPolicy.lines(lots, books.ledger().lots(partner, Kind.AVAILABLE), Lot.corrections(partner));
            var amount = PayoutPolicy.amount(lines, stamp.settings().reward().minimumPayout());
            var id = new PayoutId(stamp.ids().next());
            var payout = new Payout(
                    id, partner, amount, lines, method, comment, stamp.clock().instant(), new Payout.Pending());
            payouts.add(payout);
            var reason = Reason.of(Reason.Kind.PAYOUT_REQUESTED, "payout:" + id.value());
            books.book(
                    partner,
                    "payout/" + id.value() + "/requested",
                    reason,
                    payout.entries(Kind.AVAILABLE, Kind.RESERVED),
                    by);
            return id;
        });
    }
}
