package org.partnercabinet.bootstrap.wiring;

import org.partnercabinet.application.ledger.Books;
import org.partnercabinet.application.payout.ApprovePayout;
import org.partnercabinet.application.payout.CancelPayout;
import org.partnercabinet.application.payout.ConfirmPayment;
import org.partnercabinet.application.payout.DecidePayouts;
import org.partnercabinet.application.payout.PayPartners;
import org.partnercabinet.application.payout.PayReferrals;
import org.partnercabinet.application.payout.RejectPayout;
import org.partnercabinet.application.payout.RequestPayout;

/** Requests for money, from asking to paying. */
public final class PayingOut {
    public final RequestPayout requestPayout;
    public final ApprovePayout approvePayout;
    public final RejectPayout rejectPayout;
    public final ConfirmPayment confirmPayment;
    public final CancelPayout cancelPayout;
    public final DecidePayouts decidePayouts;
    public final PayReferrals payReferrals;
    public final PayPartners payPartners;

    PayingOut(Stores s, Outside out, Books books) {
        var tx = s.transactions;
        var clock = out.clock();
        var ids = out.ids();
        requestPayout = new RequestPayout(
                tx,
                s.money.payouts,
                books,
                s.referrals,
                s.payoutMethods,
                new RequestPayout.Stamp(s.settings, ids, clock));
        approvePayout = new ApprovePayout(tx, s.money.payouts, s.outbox, clock);
        rejectPayout = new RejectPayout(tx, s.money.payouts, books, s.outbox, clock);
        confirmPayment = new ConfirmPayment(tx, s.money.payouts, books, s.outbox, clock);
        cancelPayout = new CancelPayout(tx, s.money.payouts, books, s.outbox, clock);
        decidePayouts = new DecidePayouts(tx, approvePayout, rejectPayout, confirmPayment);
        payReferrals = new PayReferrals(tx, s.referrals, requestPayout, approvePayout, confirmPayment);
        var steps = new PayPartners.Steps(requestPayout, approvePayout, confirmPayment);
        payPartners = new PayPartners(tx, s.money.ledger, s.money.payouts, steps);
    }
}
