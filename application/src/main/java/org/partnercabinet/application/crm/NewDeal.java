package org.partnercabinet.application.crm;

import java.util.Optional;
import org.partnercabinet.domain.client.ClientId;
import org.partnercabinet.domain.link.Utm;
import org.partnercabinet.domain.referral.ReferralId;

/**
 * What the portal learns about a new referral.
 *
 * @param comment what the person asked for, may be empty
 * @param utm of the link they came through
 * @param source how they came: {@code link}, {@code form}, {@code manual}
 */
public record NewDeal(
        ReferralId referral,
        Person person,
        String comment,
        Utm utm,
        String source,
        String partnerCode,
        String partnerName) {

    /** @param phone E.164. @param company may be empty */
    public record Person(
            ClientId client, String name, Optional<String> phone, Optional<String> email, String company) {}
}
