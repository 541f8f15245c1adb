package org.partnercabinet.application.crm;

import java.util.Optional;
import java.util.UUID;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.outbox.Delivery;
import org.partnercabinet.application.outbox.Outcome;
import org.partnercabinet.application.outbox.Topic;
import org.partnercabinet.application.partner.Partners;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.client.ClientId;
import org.partnercabinet.domain.client.Phone;
import org.partnercabinet.domain.partner.CrmIdentity;
import org.partnercabinet.domain.partner.Partner;
import org.partnercabinet.domain.partner.PartnerId;

/** A partner gets a contact in the portal, found or made there exactly once. Subject: the partner. */
public final class DeliverPartner implements Delivery {
    public static final Topic TO_CRM = new Topic("partner.to-crm", 20);

    private final Transactions transactions;
    private final Partners partners;
    private final CrmIdentities identities;
    private final Crm crm;
    private final CreateOnce once;

    public DeliverPartner(
            Transactions transactions, Partners partners, CrmIdentities identities, Crm crm, CreateOnce once) {
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

    /** Who has a contact already, by hand or by an earlier try, keeps it. */
    @Override
    public Outcome deliver(String subject) {
        var id = new PartnerId(UUID.fromString(subject));
        Optional<NewDeal.Person> wanted = transactions.inTransaction(() -> Optional.of(partners.get(id))
                .filter(partner -> identities.of(id).contact().isEmpty())
                .map(DeliverPartner::person));
        if (wanted.isEmpty()) return Outcome.DONE;
        try {
            long contact = contact(id, wanted.get());
            transactions.run(() -> remember(id, contact));
            return Outcome.DONE;
        } catch (CrmFailure failure) {
            return failure.outcome();
        } catch (Refusal taken) {
            return new Outcome.Rejected(String.valueOf(taken.getMessage()));
        }
    }

    private long contact(PartnerId id, NewDeal.Person person) {
        return Long.parseLong(once.handle(
                "partner:" + id.value(),
                () -> crm.findContact(person).map(String::valueOf),
                () -> String.valueOf(crm.addContact(person))));
    }

    private void remember(PartnerId id, long contact) {
        CrmIdentity now = identities.of(id);
        if (now.contact().isPresent()) return;
        if (!identities.put(id, new CrmIdentity(Optional.of(contact), now.company())))
            throw Refusal.conflict("crm-identity.taken", "contact " + contact + " is another partner's");
    }

    /** What is made of them carries the partner as its origin. */
    static NewDeal.Person person(Partner partner) {
        var profile = partner.profile();
        return new NewDeal.Person(
                new ClientId(partner.id().value()),
                profile.name(),
                profile.phone().map(Phone::value),
                Optional.of(profile.email().value()),
                profile.company());
    }
}
