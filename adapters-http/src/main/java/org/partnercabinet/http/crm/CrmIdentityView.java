package org.partnercabinet.http.crm;

import java.util.Optional;
import org.partnercabinet.domain.partner.CrmIdentity;

/** What a partner is in Bitrix24, by id there. */
public record CrmIdentityView(Optional<Long> contactId, Optional<Long> companyId) {
    static CrmIdentityView of(CrmIdentity identity) {
        return new CrmIdentityView(identity.contact(), identity.company());
    }
}
