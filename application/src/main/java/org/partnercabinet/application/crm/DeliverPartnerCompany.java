package org.partnercabinet.application.crm;

import java.util.Optional;
import java.util.UUID;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.outbox.Delivery;
import org.partnercabinet.application.outbox.Outcome;
import org.partnercabinet.application.outbox.Topic;
import org.partnercabinet.application.partner.Partners;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.partner.CrmIdentity;
import org.partnercabinet.domain.partner.PartnerId;

/** A partner gets a company in the portal, found or made there exactly once. Subject: the partner. */
public final class DeliverPartnerCompany implements Delivery {
    public static final Topic TO_CRM = new Topic("partner.company-to-crm", 20);

    private final Transactions transactions;
    private final Partners partners;
    private final CrmIdentities identities;
    private final CrmCompanies crm;
    private final CreateOnce once;

    public DeliverPartnerCompany(
            Transactions transactions, Partners partners, CrmIdentities identities, CrmCompanies crm, CreateOnce once) {
        this.transactions = transactions;
        this.partners = partners;
        this.identities = identities;
        this.crm = crm;
        this.once = once;
    }

    @Override
    public Topic topic() {
        return TO_CRM;
    }

    /** Who has a company already, by hand or by an earlier try, keeps it. */
    @Override
    public Outcome deliver(String subject) {
        var id = new PartnerId(UUID.fromString(subject));
        Optional<NewDeal.Person> wanted = transactions.inTransaction(() -> Optional.of(partners.get(id))
                .filter(partner -> identities.of(id).company().isEmpty())
                .map(DeliverPartner::person));
        if (wanted.isEmpty()) return Outcome.DONE;
        try {
            long company = company(id, wanted.get());
            transactions.run(() -> remember(id, company));
            return Outcome.DONE;
        } catch (CrmFailure failure) {
            return failure.outcome();
        } catch (Refusal taken) {
            return new Outcome.Rejected(String.valueOf(taken.getMessage()));
        }
    }

    private long company(PartnerId id, NewDeal.Person person) {
        return Long.parseLong(once.handle(
                "partner-company:" + id.value(),
                () -> crm.findCompany(person).map(String::valueOf),
                () -> String.valueOf(crm.addCompany(person))));
    }

    private void remember(PartnerId id, long company) {
        CrmIdentity now = identities.of(id);
        if (now.company().isPresent()) return;
        if (!identities.put(id, new CrmIdentity(now.contact(), Optional.of(company))))
            throw Refusal.conflict("crm-identity.taken", "company " + company + " is another partner's");
    }
}
