package org.partnercabinet.application.transfer;

import java.util.Optional;
import java.util.UUID;
import org.partnercabinet.application.Scope;
import org.partnercabinet.domain.partner.PartnerId;

/**
 * Which referrals are to be written down, and how.
 *
 * @param separator between cells
 * @param mark whether the file says by its first bytes that it is UTF-8: spreadsheets want that
 */
public record ExportOrder(Scope scope, char separator, boolean mark) {
    /** The kind of job that makes the file. */
    public static final String KIND = "export";

    private static final String ALL = "all";

    /** Equal for equal orders. */
    public String text() {
        String whose = scope.partner().map(id -> id.value().toString()).orElse(ALL);
        return whose + " " + (int) separator + " " + mark;
    }

    /** As {@link #text} wrote it. */
    public static ExportOrder of(String text) {
        String[] words = text.split(" ");
        Optional<PartnerId> partner =
                Optional.of(words[0]).filter(id -> !id.equals(ALL)).map(id -> new PartnerId(UUID.fromString(id)));
        return new ExportOrder(new Scope(partner), (char) Integer.parseInt(words[1]), Boolean.parseBoolean(words[2]));
    }
}
