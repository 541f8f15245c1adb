package org.partnercabinet.domain.referral;

import java.util.UUID;
import org.partnercabinet.domain.Id;

/** Identity of a referral; also its origin id in Bitrix24. */
public record ReferralId(UUID value) implements Id {
    public static ReferralId of(UUID value) {
        return new ReferralId(value);
    }
}
