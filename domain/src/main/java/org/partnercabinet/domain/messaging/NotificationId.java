package org.partnercabinet.domain.messaging;

import java.util.UUID;
import org.partnercabinet.domain.Id;

/** Identity of a notification. */
public record NotificationId(UUID value) implements Id {
    public static NotificationId of(UUID value) {
        return new NotificationId(value);
    }
}
