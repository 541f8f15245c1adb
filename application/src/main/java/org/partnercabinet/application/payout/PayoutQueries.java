package org.partnercabinet.application.payout;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.partnercabinet.application.Page;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.Scope;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.payout.PayoutId;

/** Payouts as partners and administrators see them. A page costs the same number of statements as one. */
public interface PayoutQueries {
    /** Newest first. @param status {@code pending}, {@code approved}, {@code paid}, {@code rejected}, {@code cancelled} */
    Page<PayoutRow> list(Scope scope, Optional<String> status, PageRequest page);

    Optional<PayoutRow> one(Scope scope, PayoutId id);

    /** Whose id lies between these, ends included, as ids are written; at most so many. */
    List<PayoutRow> between(Scope scope, UUID first, UUID last, int limit);

    /** Where the money goes, in full, as it was when the payout was requested. For whoever pays, and nobody else. */
    Optional<String> requisites(PayoutId id);

    /** How many there are by status; statuses of which there is none are left out. */
    Map<String, Long> counts(Scope scope);

    /** Oldest first, from after that place on; for registers of any length. */
    List<PayoutRow> following(Scope scope, Optional<String> status, Optional<Place> after, int limit);

    /** Where a reader of a long list stands. */
    record Place(Instant requestedAt, UUID id) {
        public static Place of(PayoutRow row) {
            return new Place(row.requestedAt(), row.id());
        }
    }

    /**
     * @param decision why it was rejected, or the payment's reference, or empty
     * @param approvedAt also of what is paid by now
     * @param decidedAt when it came into its present status
     * @param method label and masked requisites, if one was chosen
     */
    record PayoutRow(
            UUID id,
            UUID partnerId,
            String partnerName,
            Money amount,
            String status,
            String comment,
            String decision,
            Optional<Method> method,
            Instant requestedAt,
            Optional<Instant> approvedAt,
            Optional<Instant> decidedAt,
            List<LineRow> lines) {}

    record Method(String label, String masked) {}

    /** @param referral empty for the corrections. @param client the referral's client */
    record LineRow(Optional<UUID> referral, Optional<String> client, Money amount) {}
}
