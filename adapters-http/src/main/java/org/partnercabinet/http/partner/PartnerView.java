package org.partnercabinet.http.partner;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.partnercabinet.application.partner.PartnerQueries.PartnerRow;

/**
 * A partner as administrators see them.
 *
 * @param code goes out as {@code utm_term} and into Bitrix24
 * @param status {@code pending}, {@code approved}, {@code rejected}, {@code blocked}
 * @param reason why the application was rejected
 * @param rewardPercent their own; empty means the programme's
 * @param decidedAt when they were approved, rejected, blocked or unblocked last
 * @param decidedBy the account of who did that
 */
public record PartnerView(
        UUID id,
        String code,
        String name,
        String email,
        Optional<String> phone,
        Optional<String> company,
        String status,
        Optional<String> reason,
        Optional<BigDecimal> rewardPercent,
        Instant registeredAt,
        Optional<Instant> decidedAt,
        Optional<UUID> decidedBy) {

    static PartnerView of(PartnerRow row) {
        return new PartnerView(
                row.id(),
                row.code(),
                row.name(),
                row.email(),
                row.phone(),
                given(row.company()),
                row.status(),
                given(row.reason()),
                row.rewardPercent(),
                row.registeredAt(),
                row.decidedAt(),
                row.decidedBy());
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(Predicate.not(String::isEmpty));
    }
}
