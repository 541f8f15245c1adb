package org.partnercabinet.application.partner;

import java.util.List;
import java.util.Optional;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.partner.PayoutMethod;
import org.partnercabinet.domain.partner.PayoutMethodId;

/** Where partners' money goes. Requisites are encrypted at rest. */
public interface PayoutMethods {
    void add(PayoutMethod method);

    Optional<PayoutMethod> find(PartnerId partner, PayoutMethodId id);

    /** Oldest first. */
    List<PayoutMethod> of(PartnerId partner);

    /** @return whether there was one */
    boolean remove(PartnerId partner, PayoutMethodId id);
}
