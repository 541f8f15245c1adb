package org.partnercabinet.application.crm;

import java.util.Optional;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.referral.DealKey;

/** Reads what the portal posts to us when something happens there. */
public interface CrmEvents {
    /**
     * @param formBody as it came, form-encoded
     * @throws Refusal {@code webhook.bad-token} (UNAUTHENTICATED) when it is not the portal who speaks,
     *     {@code webhook.malformed} (INVALID) when it cannot be read
     */
    Hint read(String formBody);

    /** It is not the portal who speaks. */
    static Refusal badToken() {
        return Refusal.unauthenticated("webhook.bad-token", "the application token is missing or wrong");
    }

    /** It cannot be an event. @param why for the log */
    static Refusal malformed(String why) {
        return Refusal.invalid("body", "webhook.malformed", why);
    }

    /**
     * That something happened, not what: the thing is read again.
     *
     * @param name upper case
     * @param about empty for events about other things than leads and deals
     */
    record Hint(String name, Optional<DealKey> about) {}
}
