package org.partnercabinet.http.partner;

import java.time.Instant;
import java.util.UUID;
import org.partnercabinet.domain.partner.PayoutMethod;

/** Where a partner's money goes. @param value masked */
public record PayoutMethodView(UUID id, UUID partnerId, String label, String value, Instant createdAt) {
    static PayoutMethodView of(PayoutMethod method) {
        return new PayoutMethodView(
                method.id().value(), method.partner().value(), method.label(), method.masked(), method.createdAt());
    }
}
