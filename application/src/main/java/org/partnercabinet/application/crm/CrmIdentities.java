package org.partnercabinet.application.crm;

import java.util.Optional;
import org.partnercabinet.domain.crm.DealSnapshot.Signs;
import org.partnercabinet.domain.partner.CrmIdentity;
import org.partnercabinet.domain.partner.PartnerId;

/** By what the portal knows partners: the contact and company they are there, and their codes. */
public interface CrmIdentities {
    /** {@link CrmIdentity#NONE} when nothing was said. */
    CrmIdentity of(PartnerId partner);

    /**
     * Replaces what was said.
     *
     * @return false when the contact or company is another partner's; then the transaction has to be undone
     * @throws IllegalStateException outside a transaction
     */
    boolean put(PartnerId partner, CrmIdentity identity);

    /** The code decides, then the contacts in their order, then the company. Whatever the case of the code. */
    Optional<PartnerId> pointedTo(Signs signs);

    /** All of approved partners. */
    CrmListings.Signposts signposts();
}
