package org.partnercabinet.bootstrap.wiring;

import java.util.List;
import org.partnercabinet.application.buyer.BecomeBuyer;
import org.partnercabinet.application.buyer.BuyWithAccount;
import org.partnercabinet.application.buyer.ChangeSaleTerms;
import org.partnercabinet.application.buyer.RecordPayment;
import org.partnercabinet.application.buyer.RegisterBuyer;
import org.partnercabinet.application.buyer.ResendBuyer;
import org.partnercabinet.application.crm.CreateOnce;
import org.partnercabinet.application.crm.DeliverBuyer;
import org.partnercabinet.application.outbox.Delivery;

/** Buyers, their payments and their deals. */
public final class Sales {
    public final RegisterBuyer registerBuyer;
    public final BuyWithAccount buyWithAccount;
    public final ResendBuyer resendBuyer;
    public final RecordPayment recordPayment;
    public final ChangeSaleTerms changeSaleTerms;
    private final DeliverBuyer deliverBuyer;

    Sales(Stores s, Outside out, Portals portals) {
        var tx = s.transactions;
        var clock = out.clock();
        var ids = out.ids();
        var hasher = out.hasher();
        var buyerStamp = new BecomeBuyer.Stamp(ids, clock);
        var becomeBuyer = new BecomeBuyer(tx, s.buyer.buyers, s.clients, s.outbox, buyerStamp);
        registerBuyer = new RegisterBuyer(tx, s.identity.accounts, hasher, becomeBuyer, buyerStamp);
        buyWithAccount = new BuyWithAccount(tx, s.identity.accounts, becomeBuyer);
        resendBuyer = new ResendBuyer(tx, s.buyer.buyers, s.outbox);
        recordPayment = new RecordPayment(tx, s.buyer.buyers, s.outbox, clock);
        changeSaleTerms = new ChangeSaleTerms(tx, s.buyer.saleTerms);
        deliverBuyer = new DeliverBuyer(
                tx,
                new DeliverBuyer.Known(s.buyer.buyers, s.clients, s.buyer.saleTerms),
                new DeliverBuyer.Gateways(out.crm(), portals.sales),
                new CreateOnce(tx, s.crmCreations, clock),
                s.outbox);
    }

    List<Delivery> deliveries() {
        return List.of(deliverBuyer);
    }
}
