package org.partnercabinet.application.crm;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.partnercabinet.domain.referral.DealKey;

/**
 * Another request or appeal of a client who is in the portal already, for whoever works on the lead or deal.
 *
 * @param request its id, or the appeal's note's
 * @param entry where it belongs; empty while the client's first request has not reached the portal
 * @param failed whether that first request cannot reach the portal until a person sends it again
 * @param phone E.164. @param company may be empty. @param comment as it was left, may be empty
 */
public record Note(
        UUID request,
        Optional<DealKey> entry,
        boolean failed,
        String name,
        Optional<String> phone,
        Optional<String> email,
        String company,
        String comment,
        Instant at) {
    /** By which the note is found again; people see it at the end of the text. */
    public String mark() {
        return "[request " + request + "]";
    }
}
