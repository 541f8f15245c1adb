package org.partnercabinet.domain.referral;

import java.util.Locale;
import java.util.Optional;

/** Names one lead or one deal of the portal: {@code lead:1201}. */
public record DealKey(Entity entity, long id) {
    public DealKey {
        if (id <= 0) throw new IllegalArgumentException("Bitrix24 ids are positive: " + id);
    }

    /** Reads {@link #toString} back. */
    public static Optional<DealKey> read(String text) {
        int colon = text.indexOf(':');
        try {
            Entity entity = Entity.valueOf(text.substring(0, Math.max(0, colon)).toUpperCase(Locale.ROOT));
            return Optional.of(new DealKey(entity, Long.parseLong(text.substring(colon + 1))));
        } catch (IllegalArgumentException notAKey) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return entity.name().toLowerCase(Locale.ROOT) + ":" + id;
    }
}
