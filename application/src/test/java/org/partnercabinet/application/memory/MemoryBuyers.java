package org.partnercabinet.application.memory;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.partnercabinet.application.buyer.BuyerQueries;
import org.partnercabinet.application.buyer.Buyers;
import org.partnercabinet.application.buyer.SaleTerms;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.buyer.Buyer;
import org.partnercabinet.domain.buyer.BuyerId;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.settings.SaleSettings;

record MemoryBuyers(MemoryDatabase db) implements Buyers, BuyerQueries, SaleTerms {
    private static final long FIRST = 1_000_001;
    private static final String ONLY = "sale";

    @Override
    public long nextNumber() {
        return db.read(() -> {
            long next = db.buyerNumbers.find(ONLY).orElse(FIRST);
            db.buyerNumbers.put(ONLY, next + 1);
            return next;
        });
    }

    @Override
    public boolean add(Buyer buyer) {
        db.expectTransaction();
        if (findByAccount(buyer.account()).isPresent()) return false;
        db.buyers.put(buyer.id(), buyer);
        return true;
    }

    @Override
    public Optional<Buyer> find(BuyerId id) {
        return db.read(() -> db.buyers.find(id));
    }

    @Override
    public Optional<Buyer> findByAccount(AccountId account) {
        return first(buyer -> buyer.account().equals(account));
    }

    @Override
    public Optional<Buyer> findByNumber(long number) {
        return first(buyer -> buyer.number() == number);
    }

    private Optional<Buyer> first(Predicate<Buyer> wanted) {
        return db.read(() -> db.buyers.all().filter(wanted).findFirst());
    }

    @Override
    public Buyer change(BuyerId id, UnaryOperator<Buyer> change) {
        db.expectTransaction();
        Buyer changed = change.apply(db.buyers.find(id).orElseThrow(() -> Refusal.notFound("buyer")));
        db.buyers.put(id, changed);
        return changed;
    }

    @Override
    public Optional<BuyerRow> one(Optional<AccountId> owner, long number) {
        return db.read(() -> findByNumber(number)
                .filter(buyer -> owner.map(buyer.account()::equals).orElse(true))
                .map(buyer -> {
                    var account = db.accounts.find(buyer.account()).orElseThrow();
                    return new BuyerRow(buyer, account.email().value());
                }));
    }

    @Override
    public SaleSettings current() {
        return db.read(() -> db.saleSettings.find(ONLY).orElseGet(SaleSettings::usual));
    }

    @Override
    public void put(SaleSettings terms) {
        db.expectTransaction();
        db.saleSettings.put(ONLY, terms);
    }
}
