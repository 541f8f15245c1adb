package org.partnercabinet.application.crm;

import java.util.Optional;
import org.partnercabinet.domain.referral.ReferralId;

/** Who is to have what is made in the portal for a referral. */
public interface Responsibles {
    /** Whoever the settings name has it. */
    Responsibles NOBODY = referral -> Optional.empty();

    /**
     * The portal's number of the operator who has the referral's newest appeal, or had it when it was closed; empty if
     * nobody has, or the portal does not know them: that leaves it to the settings.
     */
    Optional<Long> of(ReferralId referral);
}
