package org.partnercabinet.http.input;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Ids as text: one form and no other, whatever {@link UUID#fromString} would make of it. */
public final class Uuids {
    static final Pattern FORM = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Uuids() {}

    /** Empty for what is none. */
    public static Optional<UUID> read(String text) {
        return FORM.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
