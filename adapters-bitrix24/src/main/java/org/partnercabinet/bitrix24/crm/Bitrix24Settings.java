package org.partnercabinet.bitrix24.crm;

import java.util.Optional;
import org.partnercabinet.domain.referral.Entity;

/**
 * What a new referral becomes in the portal.
 *
 * @param entity a lead or a deal
 * @param deal used when the entity is a deal
 * @param leadStatus of the dictionary {@code STATUS}; empty means the portal's first
 * @param assignedById the employee responsible; empty means the owner of the webhook
 * @param source how the portal calls the channel, of its dictionary {@code SOURCE}
 * @param partnerCodeField the portal's own field for the partner's code, such as {@code UF_CRM_1789000001}; the code is
 *     in the source's description either way
 */
public record Bitrix24Settings(
        Entity entity,
        Funnel deal,
        Optional<String> leadStatus,
        Optional<Long> assignedById,
        String source,
        Optional<String> partnerCodeField) {

    /** @param category 0 is the portal's default funnel. @param stage as the dictionary spells it: {@code C2:NEW} */
    public record Funnel(Optional<Integer> category, Optional<String> stage) {
        public static final Funnel USUAL = new Funnel(Optional.empty(), Optional.empty());
    }

    /** Everything else as the portal does by itself. */
    public static Bitrix24Settings of(Entity entity) {
        return new Bitrix24Settings(entity, Funnel.USUAL, Optional.empty(), Optional.empty(), "WEB", Optional.empty());
    }
}
