package org.partnercabinet.domain.ledger;

import java.util.UUID;
import org.partnercabinet.domain.partner.PartnerId;

/**
 * What money was earned by: a referral, or an administrator's corrections of a partner. Money keeps its lot through all
 * accounts, so that each kopeck of a payout can be traced.
 */
public record Lot(UUID value) {
    /** The one lot of all corrections of a partner. */
    public static Lot corrections(PartnerId partner) {
        return new Lot(partner.value());
    }
}
