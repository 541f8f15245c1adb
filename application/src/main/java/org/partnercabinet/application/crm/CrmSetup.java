package org.partnercabinet.application.crm;

import java.util.Optional;
import org.partnercabinet.domain.crm.CrmSettings;

/** What an administrator set for the portal. */
public interface CrmSetup {
    /** Empty until somebody sets something. */
    Optional<CrmSettings> find();

    /** Replaces all of it; of two at once, one after the other. @throws IllegalStateException outside a transaction */
    void put(CrmSettings settings);
}
