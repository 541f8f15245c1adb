package org.partnercabinet.bitrix24.crm;

import java.util.List;
import java.util.Optional;
import org.partnercabinet.application.crm.CrmProbe;
import org.partnercabinet.application.crm.CrmSales;
import org.partnercabinet.application.crm.NewSale;
import org.partnercabinet.domain.buyer.BuyerId;

/** Whatever portal is connected at the moment: buyers wait while there is none, and trying it out says so. */
public final class CurrentSales implements CrmSales, CrmProbe {
    private final CurrentPortal portal;

    public CurrentSales(CurrentPortal portal) {
        this.portal = portal;
    }

    @Override
    public Optional<Long> findSale(BuyerId buyer) {
        return portal.use(it -> sales(it).findSale(buyer));
    }

    @Override
    public long addSale(NewSale sale, long contact) {
        return portal.use(it -> sales(it).addSale(sale, contact));
    }

    @Override
    public void setProduct(long deal, NewSale sale) {
        portal.use(it -> {
            sales(it).setProduct(deal, sale);
            return deal;
        });
    }

    @Override
    public void moveTo(long deal, String stage) {
        portal.use(it -> {
            sales(it).moveTo(deal, stage);
            return deal;
        });
    }

    @Override
    public List<Step> run() {
        return portal.find(it -> new Bitrix24Probe(it.client()).run())
                .orElseGet(() -> List.of(new Step("profile", "profile", "{}", "Bitrix24 is not connected", false, 0)));
    }

    private static Bitrix24Sales sales(OpenPortal open) {
        return new Bitrix24Sales(open.client());
    }
}
