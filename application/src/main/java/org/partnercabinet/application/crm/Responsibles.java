package org.partnercabinet.application.crm;

import java.util.Optional;
import org.partnercabinet.application.distribution.InPortal;

/** Who is to have what is made in the portal for a referral or an appeal. */
public interface Responsibles {
    /** Whoever the settings name has it. */
    Responsibles NOBODY = what -> Optional.empty();

    /**
     * The portal's number of the operator who has the appeal, or the referral's newest one, or had it when it was closed;
     * empty if nobody has, or the portal does not know them: that leaves it to the settings.
     */
    Optional<Long> of(InPortal what);
}
