package org.partnercabinet.application.partner;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.partner.Partner;
import org.partnercabinet.domain.partner.PartnerId;

/** All partners. */
public interface Partners {
    void add(Partner partner);

    /** @throws org.partnercabinet.domain.Refusal NOT_FOUND {@code partner} */
    Partner get(PartnerId id);

    Optional<Partner> findByAccount(AccountId account);

    /** Changes it under a row lock. @throws org.partnercabinet.domain.Refusal as {@link #get} */
    Partner change(PartnerId id, UnaryOperator<Partner> change);
}
