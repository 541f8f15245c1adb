package org.partnercabinet.application.partner;

import java.util.function.UnaryOperator;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.domain.partner.Partner;
import org.partnercabinet.domain.partner.PartnerId;

/** Partners say anew who they are; the e-mail they sign in by stays. */
public final class ChangeProfile {
    private final Transactions transactions;
    private final Partners partners;

    public ChangeProfile(Transactions transactions, Partners partners) {
        this.transactions = transactions;
        this.partners = partners;
    }

    /**
     * @param change what they want of what is there now; the e-mail is ignored
     * @throws org.partnercabinet.domain.Refusal NOT_FOUND {@code partner}; INVALID for a name that is none
     */
    public Partner handle(PartnerId id, UnaryOperator<Partner.Profile> change) {
        return transactions.inTransaction(() -> partners.change(id, partner -> {
            Partner.Profile wanted = change.apply(partner.profile());
            return partner.describe(wanted.name(), wanted.phone(), wanted.company());
        }));
    }
}
