package org.partnercabinet.application.crm;

import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.partner.Partners;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.partner.CrmIdentity;
import org.partnercabinet.domain.partner.PartnerId;

/** An administrator says what a partner is in the portal. Deals of theirs are found by the next proof, or as they change. */
public final class ChangeCrmIdentity {
    private final Transactions transactions;
    private final Partners partners;
    private final CrmIdentities identities;

    public ChangeCrmIdentity(Transactions transactions, Partners partners, CrmIdentities identities) {
        this.transactions = transactions;
        this.partners = partners;
        this.identities = identities;
    }

    /**
     * @throws Refusal NOT_FOUND {@code partner}, CONFLICT {@code crm-identity.taken}
     */
    public void handle(PartnerId partner, CrmIdentity identity) {
        transactions.run(() -> {
            if (!identities.put(partners.get(partner).id(), identity))
                throw Refusal.conflict("crm-identity.taken", "the contact or company is another partner's");
        });
    }
}
