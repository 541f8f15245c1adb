package org.partnercabinet.application.partner;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.partnercabinet.application.Page;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.domain.partner.PartnerId;

/** Partners as administrators see them. */
public interface PartnerQueries {
    /**
     * Newest first.
     *
     * @param status {@code pending}, {@code approved}, {@code rejected}, {@code blocked}
     * @param q what to search for, see {@link org.partnercabinet.domain.partner.SearchWords}
     */
    Page<PartnerRow> list(Optional<String> status, Optional<String> q, PageRequest page);

    Optional<PartnerRow> one(PartnerId id);

    /**
     * @param rewardPercent their own; empty means the programme's
     * @param reason of a rejection, or empty
     * @param decidedBy the account of who approved, rejected, blocked or unblocked them last, at {@code decidedAt}
     */
    record PartnerRow(
            UUID id,
            String code,
            String name,
            String email,
            Optional<String> phone,
            String company,
            String status,
            String reason,
            Optional<BigDecimal> rewardPercent,
            Instant registeredAt,
            Optional<Instant> decidedAt,
            Optional<UUID> decidedBy) {}
}
