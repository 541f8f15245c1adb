package org.partnercabinet.application.buyer;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.partnercabinet.domain.buyer.Buyer;
import org.partnercabinet.domain.buyer.BuyerId;
import org.partnercabinet.domain.identity.AccountId;

/** All buyers; an account is one at most. */
public interface Buyers {
    /** One that nobody has had. */
    long nextNumber();

    /** @return false when the account is a buyer already; then nothing is added and the transaction stays usable */
    boolean add(Buyer buyer);

    Optional<Buyer> find(BuyerId id);

    Optional<Buyer> findByAccount(AccountId account);

    Optional<Buyer> findByNumber(long number);

    /** Changes it under a row lock. @throws org.partnercabinet.domain.Refusal NOT_FOUND {@code buyer} */
    Buyer change(BuyerId id, UnaryOperator<Buyer> change);
}
