package org.partnercabinet.application.buyer;

import java.util.Optional;
import org.partnercabinet.domain.buyer.Buyer;
import org.partnercabinet.domain.identity.AccountId;

/** Buyers for screens. */
public interface BuyerQueries {
    /** @param owner whose it must be; empty for administrators */
    Optional<BuyerRow> one(Optional<AccountId> owner, long number);

    /** Nothing of the client base: whoever registered has not shown to be that person. @param email of the account */
    record BuyerRow(Buyer buyer, String email) {}
}
