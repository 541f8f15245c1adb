package org.partnercabinet.bitrix24.crm;

import java.util.Optional;
import org.partnercabinet.domain.referral.Entity;

/** The portal's own fields that hold a partner's code, such as {@code UF_CRM_1789000001}. Asked each time. */
@FunctionalInterface
public interface PartnerFields {
    /** Empty when there is none for this kind. */
    Optional<String> of(Entity entity);
}
