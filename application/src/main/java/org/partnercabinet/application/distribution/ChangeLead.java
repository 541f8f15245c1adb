package org.partnercabinet.application.distribution;

import java.util.Optional;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.client.Clients;
import org.partnercabinet.application.client.Leads;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.client.Client;
import org.partnercabinet.domain.client.Phone;
import org.partnercabinet.domain.identity.Email;

/** An administrator says what a lead is called, and how to reach them as far as nobody knew. */
public final class ChangeLead {
    private final Transactions transactions;
    private final Leads leads;
    private final Clients clients;

    public ChangeLead(Transactions transactions, Leads leads, Clients clients) {
        this.transactions = transactions;
        this.leads = leads;
        this.clients = clients;
    }

    /**
     * @param name empty: as it is
     * @param phone what is known stays, and so does one that is somebody else's; so with the e-mail
     * @throws Refusal NOT_FOUND {@code lead}
     */
    public void handle(long number, String name, Optional<Phone> phone, Optional<Email> email) {
        transactions.run(() -> {
            Client known = leads.find(number).map(Leads.Lead::client).orElseThrow(() -> Refusal.notFound("lead"));
            if (phone.isPresent() || email.isPresent()) leads.complete(reached(known, phone, email));
            clients.change(known.id(), client -> client.called(name, ""));
        });
    }

    private static Client reached(Client known, Optional<Phone> phone, Optional<Email> email) {
        return new Client(
                known.id(),
                known.name(),
                known.phone().or(() -> phone),
                known.email().or(() -> email),
                known.company(),
                known.createdAt(),
                known.external(),
                known.telegram());
    }
}
