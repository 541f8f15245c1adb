package org.partnercabinet.application.crm;

import java.util.Optional;
import org.partnercabinet.domain.buyer.BuyerId;

/** The portal, as far as buyers are concerned. Every method is a remote call and throws {@link CrmFailure}. */
public interface CrmSales {
    /** The deal that we made for a buyer; the oldest, if a person doubled it. */
    Optional<Long> findSale(BuyerId buyer);

    /** Makes the deal, carrying the buyer as its origin. */
    long addSale(NewSale sale, long contact);

    /** The deal has this product and no other; safe to repeat. */
    void setProduct(long deal, NewSale sale);

    /** Safe to repeat. */
    void moveTo(long deal, String stage);
}
