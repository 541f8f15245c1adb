package org.partnercabinet.domain.crm;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.referral.Deal;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.ReferralId;

/**
 * A lead or deal as Bitrix24 says it is now.
 *
 * @param amount empty when the portal has no sum or one in a currency we do not know
 * @param lead the lead it was converted from, by id
 * @param origin our referral, if we made it ({@code ORIGINATOR_ID}, {@code ORIGIN_ID})
 * @param movedAt when it came to its present stage
 * @param changedAt when anything of it last changed
 * @param told what its mapped fields say, of those that ours follow
 */
public record DealSnapshot(
        DealKey key,
        Deal.Stage stage,
        Optional<Money> amount,
        Optional<Long> lead,
        Optional<ReferralId> origin,
        Instant movedAt,
        Instant changedAt,
        Map<OurField, String> told) {

    public DealSnapshot {
        told = Map.copyOf(told);
    }

    /** Of which nothing else follows. */
    public DealSnapshot(
            DealKey key,
            Deal.Stage stage,
            Optional<Money> amount,
            Optional<Long> lead,
            Optional<ReferralId> origin,
            Instant movedAt,
            Instant changedAt) {
        this(key, stage, amount, lead, origin, movedAt, changedAt, Map.of());
    }

    /** The same, with what its mapped fields say. */
    public DealSnapshot telling(Map<OurField, String> fields) {
        return new DealSnapshot(key, stage, amount, lead, origin, movedAt, changedAt, fields);
    }

    /** The same, as the deal of a referral. */
    public Deal behind(ReferralId referral) {
        return new Deal(key, referral, stage, amount, Optional.empty(), Optional.empty(), changedAt);
    }
}
