package org.partnercabinet.application.crm;

import java.time.Instant;
import java.util.Optional;
import org.partnercabinet.domain.referral.Entity;

/** How far the sweeps have come. */
public interface CrmCursors {
    /** When the last complete sweep began. */
    Optional<Instant> sweptAt(Entity entity);

    void swept(Entity entity, Instant beganAt);
}
