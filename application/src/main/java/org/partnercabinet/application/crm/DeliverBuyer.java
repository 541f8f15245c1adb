package org.partnercabinet.application.crm;

import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.buyer.BecomeBuyer;
import org.partnercabinet.application.buyer.Buyers;
import org.partnercabinet.application.buyer.SaleTerms;
import org.partnercabinet.application.client.Clients;
import org.partnercabinet.application.outbox.Delivery;
import org.partnercabinet.application.outbox.Outbox;
import org.partnercabinet.application.outbox.Outcome;
import org.partnercabinet.application.outbox.Topic;
import org.partnercabinet.domain.buyer.Buyer;
import org.partnercabinet.domain.buyer.BuyerId;
import org.partnercabinet.domain.client.Client;
import org.partnercabinet.domain.client.Phone;
import org.partnercabinet.domain.identity.Email;

/** A buyer reaches the portal as a contact and a deal with the product, once, and it follows the payment. */
public final class DeliverBuyer implements Delivery {
    private final Transactions transactions;
    private final Known known;
    private final Gateways portal;
    private final CreateOnce once;
    private final ContactOnce contacts;
    private final Outbox outbox;

    /** What we know of buyers. */
    public record Known(Buyers buyers, Clients clients, SaleTerms terms) {}

    /** The two sides of the portal that are needed. */
    public record Gateways(Crm crm, CrmSales sales) {}

    public DeliverBuyer(Transactions transactions, Known known, Gateways portal, CreateOnce once, Outbox outbox) {
        this.transactions = transactions;
        this.known = known;
        this.portal = portal;
        this.once = once;
        this.contacts = new ContactOnce(portal.crm(), once);
        this.outbox = outbox;
    }

    @Override
    public Topic topic() {
        return BecomeBuyer.TO_CRM;
    }

    @Override
    public Outcome deliver(String subject) {
        var id = id(subject);
        Optional<Buyer> wanted =
                transactions.inTransaction(() -> known.buyers().find(id).filter(Buyer::isQueued));
        if (wanted.isEmpty()) return Outcome.DONE;
        try {
            tell(wanted.get());
            return Outcome.DONE;
        } catch (CrmFailure failure) {
            String why = String.valueOf(failure.getMessage());
            if (failure.executed() == CrmFailure.Executed.REFUSED)
                transactions.run(() -> change(id, b -> b.failed(why)));
            return failure.outcome();
        }
    }

    @Override
    public void buried(String subject, String why) {
        change(id(subject), buyer -> buyer.isQueued() ? buyer.failed("internal error: " + why) : buyer);
    }

    @Override
    public void revived(String subject) {
        change(id(subject), Buyer::sendAgain);
    }

    private static BuyerId id(String subject) {
        return new BuyerId(UUID.fromString(subject));
    }

    private Buyer change(BuyerId id, UnaryOperator<Buyer> change) {
        return known.buyers().change(id, change);
    }

    private void tell(Buyer buyer) {
        NewSale sale = transactions.inTransaction(() -> sale(buyer));
        long deal = contacts.with(sale.person(), contact -> entered(buyer, sale, contact));
        if (!buyer.crm().product()) portal.sales().setProduct(deal, sale);
        boolean paid = buyer.isPaid();
        if (paid != buyer.crm().paid()) portal.sales().moveTo(deal, sale.terms().stage(paid));
        transactions.run(() -> {
            Buyer now = change(buyer.id(), b -> b.sent(paid));
            if (now.isQueued()) outbox.add(topic(), buyer.id().value().toString());
        });
    }

    /** Its numbers are kept at once: whatever is refused afterwards, people find the deal. */
    private long entered(Buyer buyer, NewSale sale, long contact) {
        long deal = Long.parseLong(once.handle(
                "buyer:" + buyer.id().value(),
                () -> portal.sales().findSale(buyer.id()).map(String::valueOf),
                () -> String.valueOf(portal.sales().addSale(sale, contact))));
        transactions.run(() -> change(buyer.id(), b -> b.entered(contact, deal)));
        return deal;
    }

    private NewSale sale(Buyer buyer) {
        Client client = known.clients().get(buyer.client());
        var person = new NewDeal.Person(
                client.id(),
                client.name(),
                client.phone().map(Phone::value),
                client.email().map(Email::value),
                client.company());
        return new NewSale(buyer.id(), person, buyer.utm(), known.terms().current());
    }
}
