package org.partnercabinet.application.partner;

import java.util.Set;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.identity.CreateApiKey;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.partner.PartnerId;

/** An administrator makes a key for a partner's program; it can do what the partner can, within its scopes. */
public final class CreatePartnerApiKey {
    private final Transactions transactions;
    private final Partners partners;
    private final CreateApiKey create;

    public CreatePartnerApiKey(Transactions transactions, Partners partners, CreateApiKey create) {
        this.transactions = transactions;
        this.partners = partners;
        this.create = create;
    }

    /** @throws org.partnercabinet.domain.Refusal NOT_FOUND {@code partner} */
    public CreateApiKey.Created handle(String name, PartnerId partner, Set<String> scopes, AccountId by) {
        return transactions.inTransaction(
                () -> create.handle(name, partners.get(partner).account(), scopes, by));
    }
}
