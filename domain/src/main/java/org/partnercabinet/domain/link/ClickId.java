package org.partnercabinet.domain.link;

import java.util.UUID;
import org.partnercabinet.domain.Id;

/** Identity of a click; it travels to the target as {@code pc_click}. */
public record ClickId(UUID value) implements Id {
    public static ClickId of(UUID value) {
        return new ClickId(value);
    }
}
