package org.partnercabinet.domain.crm;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.referral.Deal;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.domain.referral.ReferralId;
import org.partnercabinet.domain.referral.Semantics;

/**
 * A lead or deal as Bitrix24 says it is now.
 *
 * @param stage as far as it is shown to us
 * @param amount empty when it cannot be read: a field hidden from us, or a currency we do not know. Nothing is 0
 * @param lead the lead it was converted from, by id
 * @param origin our referral, if we made it ({@code ORIGINATOR_ID}, {@code ORIGIN_ID})
 * @param signs what in it may point to a partner
 * @param movedAt when it came to its present stage
 * @param changedAt when anything of it last changed
 * @param told what its mapped fields say, of those that ours follow
 * @param stageHidden whether neither the meaning of its stage is said nor its funnel shown to us
 */
public record DealSnapshot(
        DealKey key,
        Deal.Stage stage,
        Optional<Money> amount,
        Optional<Long> lead,
        Optional<ReferralId> origin,
        Signs signs,
        Instant movedAt,
        Instant changedAt,
        Map<OurField, String> told,
        boolean stageHidden) {

    public DealSnapshot {
        told = Map.copyOf(told);
    }

    /** Without any sign, and of which nothing else follows. */
    public DealSnapshot(
            DealKey key,
            Deal.Stage stage,
            Optional<Money> amount,
            Optional<Long> lead,
            Optional<ReferralId> origin,
            Instant movedAt,
            Instant changedAt) {
        this(key, stage, amount, lead, origin, Signs.NONE, movedAt, changedAt, Map.of(), false);
    }

    /** The same, with what its mapped fields say. */
    public DealSnapshot telling(Map<OurField, String> fields) {
        return new DealSnapshot(key, stage, amount, lead, origin, signs, movedAt, changedAt, fields, stageHidden);
    }

    /** The same, in a stage that is hidden from us. */
    public DealSnapshot withHiddenStage() {
        return new DealSnapshot(key, stage, amount, lead, origin, signs, movedAt, changedAt, told, true);
    }

    /** Whether it lets us not read what we know, or what a reward is made of: the sum of a deal that is won. */
    public boolean hides(Deal known) {
        boolean wonForNothing = key.entity() == Entity.DEAL && stage.semantics() == Semantics.WON;
        boolean sumHidden = amount.isEmpty() && (known.amount().isPresent() || wonForNothing);
        return sumHidden || stageHidden && !known.isDeleted();
    }

    /** With what we knew where nothing can be read: what is hidden from us is not gone. */
    public DealSnapshot knowing(Optional<Deal> known) {
        Optional<Deal.Stage> before =
                known.filter(deal -> stageHidden && !deal.isDeleted()).map(Deal::stage);
        Optional<Money> sum = amount.or(() -> known.flatMap(Deal::amount));
        return new DealSnapshot(
                key, before.orElse(stage), sum, lead, origin, signs, movedAt, changedAt, told, stageHidden);
    }

    /**
     * What may point to a partner in a lead or deal that we did not make.
     *
     * @param partnerCode what stands in the portal's field for it, as it was typed
     * @param contacts by id, the portal's first one first
     * @param company by id
     * @param ofAppeal whether we made it for an appeal that came by no partner
     */
    public record Signs(Optional<String> partnerCode, List<Long> contacts, Optional<Long> company, boolean ofAppeal) {
        public static final Signs NONE = new Signs(Optional.empty(), List.of(), Optional.empty());

        public Signs {
            contacts = List.copyOf(contacts);
        }

        public Signs(Optional<String> partnerCode, List<Long> contacts, Optional<Long> company) {
            this(partnerCode, contacts, company, false);
        }

        public Signs madeForAppeal() {
            return new Signs(partnerCode, contacts, company, true);
        }

        /** Only what people write on purpose: contacts and companies may be there for another reason. */
        public Signs codeAlone() {
            return new Signs(partnerCode, List.of(), Optional.empty(), ofAppeal);
        }
    }

    /** Of which nothing else follows. */
    public DealSnapshot(
            DealKey key,
            Deal.Stage stage,
            Optional<Money> amount,
            Optional<Long> lead,
            Optional<ReferralId> origin,
            Signs signs,
            Instant movedAt,
            Instant changedAt) {
        this(key, stage, amount, lead, origin, signs, movedAt, changedAt, Map.of(), false);
    }

    /** The same, as the deal of a referral. */
    public Deal behind(ReferralId referral) {
        return new Deal(key, referral, stage, amount, Optional.empty(), Optional.empty(), changedAt);
    }
}
