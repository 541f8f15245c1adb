package org.partnercabinet.application.crm;

import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.outbox.Outbox;
import org.partnercabinet.application.outbox.Topic;
import org.partnercabinet.application.partner.ApprovePartner;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.partner.CrmIdentity;
import org.partnercabinet.domain.partner.PartnerId;

/** An administrator lets a partner in and says what they are in the portal: nothing, somebody there, or somebody new. */
public final class ApproveWithCrm {
    private final Transactions transactions;
    private final ApprovePartner approve;
    private final CrmIdentities identities;
    private final Outbox outbox;

    public ApproveWithCrm(Transactions transactions, ApprovePartner approve, CrmIdentities identities, Outbox outbox) {
        this.transactions = transactions;
        this.approve = approve;
        this.identities = identities;
        this.outbox = outbox;
    }

    /** What the partner is to be in the portal. */
    public sealed interface Wish {}

    public record Nothing() implements Wish {}

    /** The contact or company that has their phone or e-mail, or else a new one. The portal need not answer now. */
    public record Created(CrmPeople.Kind kind) implements Wish {
        private Topic topic() {
            return kind == CrmPeople.Kind.CONTACT ? DeliverPartner.TO_CRM : DeliverPartnerCompany.TO_CRM;
        }
    }

    public record Linked(CrmIdentity to) implements Wish {}

    /**
     * @throws Refusal CONFLICT {@code partner.already-decided}: another one was first; CONFLICT
     *     {@code crm-identity.taken}
     */
    public void handle(PartnerId id, Wish wish, AccountId by) {
        transactions.run(() -> {
            approve.handle(id, by);
            if (wish instanceof Linked linked && !identities.put(id, linked.to()))
                throw Refusal.conflict("crm-identity.taken", "the contact or company is another partner's");
            if (wish instanceof Created created)
                outbox.add(created.topic(), id.value().toString());
        });
    }
}
