package org.partnercabinet.application;

import org.partnercabinet.application.idempotency.AnswerOnce;
import org.partnercabinet.application.ledger.Books;
import org.partnercabinet.application.messaging.MarkNotificationRead;
import org.partnercabinet.application.messaging.Notify;
import org.partnercabinet.application.messaging.TellFreedRewards;
import org.partnercabinet.application.messaging.TellNewClient;
import org.partnercabinet.application.messaging.TellPayoutDecision;
import org.partnercabinet.application.messaging.TellReward;
import org.partnercabinet.application.payout.ApprovePayout;
import org.partnercabinet.application.payout.CancelPayout;
import org.partnercabinet.application.payout.ConfirmPayment;
import org.partnercabinet.application.payout.RejectPayout;
import org.partnercabinet.application.payout.RequestPayout;
import org.partnercabinet.application.reward.ChangeRewardPercent;
import org.partnercabinet.application.reward.ChangeRewardSettings;
import org.partnercabinet.application.reward.CorrectBalance;
import org.partnercabinet.application.reward.ReleaseHeldRewards;
import org.partnercabinet.application.reward.SettleReward;

/** Rewards and payouts. */
public final class MoneyCases {
    public final SettleReward settle;
    public final ReleaseHeldRewards release;
    public final ChangeRewardPercent changePercent;
    public final ChangeRewardSettings changeSettings;
    public final CorrectBalance correct;
    public final RequestPayout request;
    public final ApprovePayout approve;
    public final RejectPayout reject;
    public final CancelPayout cancel;
    public final ConfirmPayment pay;
    public final TellPayoutDecision tell;
    public final TellNewClient tellNewClient;
    public final TellReward tellReward;
    public final TellFreedRewards tellFreed;
    public final MarkNotificationRead markRead;
    public final AnswerOnce answerOnce;

    MoneyCases(World.Base w) {
        Ports p = w.ports();
        Transactions tx = p.transactions();
        var books = new Books(p.ledger(), w.ids(), w.clock());
        settle = new SettleReward(tx, books, p.deals(), p.outbox(), w.clock());
        release = new ReleaseHeldRewards(tx, books, p.referrals(), p.deals(), p.outbox(), w.clock());
        changePercent = new ChangeRewardPercent(tx, p.partners(), p.percents(), w.clock());
        changeSettings = new ChangeRewardSettings(tx, p.settings(), p.percents(), w.clock());
        correct = new CorrectBalance(tx, books, w.ids());
        request = new RequestPayout(
                tx,
                p.payouts(),
                books,
                p.referrals(),
                p.payoutMethods(),
                new RequestPayout.Stamp(p.settings(), w.ids(), w.clock()));
        approve = new ApprovePayout(tx, p.payouts(), p.outbox(), w.clock());
        reject = new RejectPayout(tx, p.payouts(), books, p.outbox(), w.clock());
        cancel = new CancelPayout(tx, p.payouts(), books, p.outbox(), w.clock());
        pay = new ConfirmPayment(tx, p.payouts(), books, p.outbox(), w.clock());
        var notify = new Notify(p.notifications(), p.partners(), p.messaging().events());
        tell = new TellPayoutDecision(tx, p.payouts(), notify, w.ids(), w.clock());
        var stamp = new TellNewClient.Stamp(w.ids(), w.clock());
        tellNewClient = new TellNewClient(tx, p.referrals(), p.clients(), notify, stamp);
        tellReward = new TellReward(tx, p.deals(), p.referrals(), notify, stamp);
        tellFreed = new TellFreedRewards(tx, p.ledger(), p.releases(), notify, stamp);
        markRead = new MarkNotificationRead(tx, p.notifications(), notify, w.clock());
        answerOnce = new AnswerOnce(tx, p.idempotencyKeys(), w.clock());
    }
}
