package org.partnercabinet.application.partner;

import java.time.Clock;
import org.partnercabinet.application.Ids;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.partner.PayoutMethod;
import org.partnercabinet.domain.partner.PayoutMethodId;

/** A partner says where money may go. */
public final class AddPayoutMethod {
    private static final int MOST = 20;

    private final Transactions transactions;
    private final PayoutMethods methods;
    private final Partners partners;
    private final Ids ids;
    private final Clock clock;

    public AddPayoutMethod(Transactions transactions, PayoutMethods methods, Partners partners, Ids ids, Clock clock) {
        this.transactions = transactions;
        this.methods = methods;
        this.partners = partners;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws Refusal RULE {@code payout-method.too-many} */
    public PayoutMethod handle(PartnerId partner, String label, String requisites) {
        var method = new PayoutMethod(new PayoutMethodId(ids.next()), partner, label, requisites, clock.instant());
        transactions.run(() -> {
            partners.change(partner, p -> p);
            if (methods.of(partner).size() >= MOST) {
                throw Refusal.rule("payout-method.too-many", "at most " + MOST).with("max", MOST);
            }
            methods.add(method);
        });
        return method;
    }
}
