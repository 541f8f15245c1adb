package org.partnercabinet.application.audit;

import static org.partnercabinet.application.audit.Journal.internal;

import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.partnercabinet.application.buyer.Buyers;
import org.partnercabinet.domain.buyer.Buyer;
import org.partnercabinet.domain.buyer.BuyerId;
import org.partnercabinet.domain.identity.AccountId;

/** Buyers, and who registered them and recorded what they paid. */
public record AuditedBuyers(Buyers inner, Journal journal) implements Buyers {
    @Override
    public long nextNumber() {
        return inner.nextNumber();
    }

    @Override
    public boolean add(Buyer buyer) {
        boolean added = inner.add(buyer);
        if (added) tell("buyer.registered", buyer, Facts.NONE);
        return added;
    }

    @Override
    public Optional<Buyer> find(BuyerId id) {
        return inner.find(id);
    }

    @Override
    public Optional<Buyer> findByAccount(AccountId account) {
        return inner.findByAccount(account);
    }

    @Override
    public Optional<Buyer> findByNumber(long number) {
        return inner.findByNumber(number);
    }

    @Override
    public Buyer change(BuyerId id, UnaryOperator<Buyer> change) {
        var seen = new Seen<>(change);
        return seen.told(inner.change(id, seen), (before, after) -> {
            if (before.isPaid() != after.isPaid())
                tell(after.isPaid() ? "buyer.paid" : "buyer.unpaid", after, facts(before));
            else if (after.isQueued() && !before.isQueued()) tell("buyer.resent", after, facts(before));
        });
    }

    private void tell(String action, Buyer after, Map<String, String> before) {
        journal.write(action, internal("buyer", after.id()), before, facts(after));
    }

    private static Map<String, String> facts(Buyer buyer) {
        return Facts.of("number", buyer.number())
                .and("paid_at", buyer.paidAt())
                .and("client", buyer.client())
                .map();
    }
}
