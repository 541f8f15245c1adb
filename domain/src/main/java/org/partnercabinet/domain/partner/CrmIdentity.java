package org.partnercabinet.domain.partner;

import java.util.Optional;
import org.partnercabinet.domain.Refusal;

/**
 * What a partner is in Bitrix24: deals of this contact or company are the partner's. One contact and one company are one
 * partner's.
 *
 * @param contact by id. @param company by id
 */
public record CrmIdentity(Optional<Long> contact, Optional<Long> company) {
    public static final CrmIdentity NONE = new CrmIdentity(Optional.empty(), Optional.empty());

    public CrmIdentity {
        positive("contact_id", contact);
        positive("company_id", company);
    }

    private static void positive(String field, Optional<Long> id) {
        if (id.filter(number -> number <= 0).isPresent())
            throw Refusal.invalid(field, "field.range", "Bitrix24 ids are positive");
    }
}
