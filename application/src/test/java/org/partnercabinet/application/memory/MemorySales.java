package org.partnercabinet.application.memory;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.partnercabinet.application.crm.CrmFailure;
import org.partnercabinet.application.crm.CrmSales;
import org.partnercabinet.application.crm.NewSale;
import org.partnercabinet.domain.buyer.BuyerId;

/** The portal's deals of buyers. The next call fails as it is told to. */
public final class MemorySales implements CrmSales {
    /** A deal, what is sold by it, and where it stands; empty stage: where it began. */
    public record Sold(NewSale sale, long contact, boolean product, String stage) {}

    public final Map<Long, Sold> deals = new LinkedHashMap<>();
    public final Deque<CrmFailure> failures = new ArrayDeque<>();
    private final Deque<CrmFailure> products = new ArrayDeque<>();

    /** The next product row fails so. */
    public void refuseProducts(CrmFailure failure) {
        products.add(failure);
    }

    @Override
    public Optional<Long> findSale(BuyerId buyer) {
        return deals.entrySet().stream()
                .filter(deal -> deal.getValue().sale().buyer().equals(buyer))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** A failure with an unknown outcome comes after the deal was made. */
    @Override
    public long addSale(NewSale sale, long contact) {
        CrmFailure failure = failures.poll();
        if (failure != null && failure.executed() != CrmFailure.Executed.UNKNOWN) throw failure;
        long id = 500 + deals.size();
        deals.put(id, new Sold(sale, contact, false, ""));
        if (failure != null) throw failure;
        return id;
    }

    @Override
    public void setProduct(long deal, NewSale sale) {
        CrmFailure refused = products.poll();
        if (refused != null) throw refused;
        fail();
        deals.computeIfPresent(deal, (id, sold) -> new Sold(sale, sold.contact(), true, sold.stage()));
    }

    @Override
    public void moveTo(long deal, String stage) {
        fail();
        deals.computeIfPresent(deal, (id, sold) -> new Sold(sold.sale(), sold.contact(), sold.product(), stage));
    }

    private void fail() {
        CrmFailure failure = failures.poll();
        if (failure != null) throw failure;
    }
}
