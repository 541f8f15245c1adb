package org.partnercabinet.application.buyer;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.partnercabinet.application.Ids;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.client.Clients;
import org.partnercabinet.application.outbox.Outbox;
import org.partnercabinet.application.outbox.Topic;
import org.partnercabinet.domain.buyer.Buyer;
import org.partnercabinet.domain.buyer.BuyerId;
import org.partnercabinet.domain.client.Client;
import org.partnercabinet.domain.client.ClientId;
import org.partnercabinet.domain.identity.AccountId;

/** An account becomes a buyer, once. */
public final class BecomeBuyer {
    /** As new leads. */
    public static final Topic TO_CRM = new Topic("buyer.to-crm", 20);

    private final Transactions transactions;
    private final Buyers buyers;
    private final Clients clients;
    private final Outbox outbox;
    private final Stamp stamp;

    /** What every new buyer needs from outside. */
    public record Stamp(Ids ids, Clock clock) {}

    public BecomeBuyer(Transactions transactions, Buyers buyers, Clients clients, Outbox outbox, Stamp stamp) {
        this.transactions = transactions;
        this.buyers = buyers;
        this.clients = clients;
        this.outbox = outbox;
        this.stamp = stamp;
    }

    /** @param fresh false when the account was a buyer before: that one is given back */
    public record Became(Buyer buyer, boolean fresh) {}

    public Became handle(AccountId account, RegisterBuyer.Wanted wanted) {
        return transactions.inTransaction(() -> {
            Optional<Buyer> known = buyers.findByAccount(account);
            if (known.isPresent()) return new Became(known.get(), false);
            Instant now = stamp.clock().instant();
            Client client = clients.attach(new Client(
                    new ClientId(stamp.ids().next()),
                    wanted.name(),
                    wanted.phone(),
                    Optional.of(wanted.email()),
                    "",
                    now));
            var buyer = new Buyer(
                    new BuyerId(stamp.ids().next()),
                    buyers.nextNumber(),
                    account,
                    client.id(),
                    new Buyer.Said(wanted.name(), wanted.phone()),
                    wanted.utm(),
                    Optional.empty(),
                    Buyer.InCrm.NOTHING,
                    now);
            if (!buyers.add(buyer)) {
                return new Became(buyers.findByAccount(account).orElseThrow(), false);
            }
            outbox.add(TO_CRM, buyer.id().value().toString());
            return new Became(buyer, true);
        });
    }
}
