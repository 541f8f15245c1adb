package org.partnercabinet.application.referral;

import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.outbox.Outbox;
import org.partnercabinet.domain.referral.Referral;
import org.partnercabinet.domain.referral.ReferralId;

/** An administrator has a referral sent to the portal again after it failed. */
public final class ResendReferral {
    private final Transactions transactions;
    private final Referrals referrals;
    private final Outbox outbox;

    public ResendReferral(Transactions transactions, Referrals referrals, Outbox outbox) {
        this.transactions = transactions;
        this.referrals = referrals;
        this.outbox = outbox;
    }

    /** @throws org.partnercabinet.domain.Refusal CONFLICT {@code referral.already-sent} */
    public void handle(ReferralId id) {
        transactions.run(() -> {
            referrals.change(id, Referral::sendAgain);
            outbox.add(RegisterReferral.TO_CRM, id.value().toString());
        });
    }
}
