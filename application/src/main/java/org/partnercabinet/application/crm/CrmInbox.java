package org.partnercabinet.application.crm;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.partnercabinet.domain.referral.DealKey;

/** Every event the portal sent and whose token was right. An event is a hint: it says what to read again. */
public interface CrmInbox {
    void addAll(List<Event> events);

    /** When the last one came. */
    Optional<Instant> lastAt();

    /** Forgets what was received before then. @return how many */
    int forget(Instant before);

    /**
     * @param name as Bitrix24 calls it, upper case: {@code ONCRMDEALUPDATE}
     * @param about empty for events about other things
     */
    record Event(UUID id, String name, Optional<DealKey> about, Instant receivedAt) {}
}
