package org.partnercabinet.application.crm;

import java.util.Optional;
import org.partnercabinet.domain.referral.ReferralId;

/** Who is to have what is made in the portal for a referral. */
public interface Responsibles {
    /** Whoever the settings name has it. */
    Responsibles NOBODY = referral -> Optional.empty();

    /** The portal's number of an employee; empty leaves it to the settings. Inside the caller's transaction. */
    Optional<Long> of(ReferralId referral);
}
