package org.partnercabinet.http.partner;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A partner as they see themselves; who of the company decided about them is not theirs to know.
 *
 * @param code goes out as {@code utm_term} and into Bitrix24
 * @param rewardPercent their own; empty means the programme's
 */
public record ProfileView(
        UUID id,
        String code,
        String name,
        String email,
        Optional<String> phone,
        Optional<String> company,
        Optional<BigDecimal> rewardPercent,
        Instant registeredAt) {

    static ProfileView of(PartnerView partner) {
        return new ProfileView(
                partner.id(),
                partner.code(),
                partner.name(),
                partner.email(),
                partner.phone(),
                partner.company(),
                partner.rewardPercent(),
                partner.registeredAt());
    }
}
