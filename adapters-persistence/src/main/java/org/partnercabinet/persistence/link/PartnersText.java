package org.partnercabinet.persistence.link;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.partnercabinet.domain.link.ClickCounts;

/** What each partner had on one day, as texts: a line for each, of the partner's id and three numbers. */
public final class PartnersText {
    /** Columns hold a million. */
    private static final int LONGEST = 900_000;

    private static final int ID_LENGTH = 36;

    private final List<StringBuilder> parts = new ArrayList<>();

    void add(UUID partner, ClickCounts counts) {
        if (counts.isNone()) return;
        if (parts.isEmpty() || parts.get(parts.size() - 1).length() > LONGEST) parts.add(new StringBuilder());
        parts.get(parts.size() - 1)
                .append(partner)
                .append(counts.clicks())
                .append(' ')
                .append(counts.unique())
                .append(' ')
                .append(counts.bots())
                .append('\n');
    }

    List<String> parts() {
        return parts.stream().map(StringBuilder::toString).toList();
    }

    public static void read(String text, BiConsumer<UUID, ClickCounts> each) {
        for (int at = 0; at < text.length(); ) {
            int clicks = at + ID_LENGTH;
            int unique = text.indexOf(' ', clicks) + 1;
            int bots = text.indexOf(' ', unique) + 1;
            int end = text.indexOf('\n', bots);
            each.accept(
                    UUID.fromString(text.substring(at, clicks)),
                    new ClickCounts(
                            Long.parseLong(text, clicks, unique - 1, 10),
                            Long.parseLong(text, unique, bots - 1, 10),
                            Long.parseLong(text, bots, end, 10)));
            at = end + 1;
        }
    }
}
