package org.partnercabinet.bitrix24.crm;

import org.partnercabinet.domain.referral.Entity;

/** The numbers by which {@code crm.item.*} names kinds of things. */
final class EntityType {
    static final int LEAD = 1;
    static final int DEAL = 2;
    static final int CONTACT = 3;
    static final int COMPANY = 4;

    private EntityType() {}

    static int of(Entity entity) {
        return entity == Entity.LEAD ? LEAD : DEAL;
    }
}
