package org.partnercabinet.bitrix24.crm;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnercabinet.bitrix24.Rank;
import org.partnercabinet.domain.Id;
import org.partnercabinet.domain.crm.EntryOrigin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The mark by which we recognise what we made: {@code originatorId} says that it is ours, {@code originId} which. */
final class Origin {
    private static final Logger LOG = LoggerFactory.getLogger(Origin.class);
    static final String OURS = "partner-cabinet";

    private Origin() {}

    static void put(Map<String, Object> fields, Id id) {
        put(fields, text(id));
    }

    static void put(Map<String, Object> fields, String origin) {
        fields.put("originatorId", OURS);
        fields.put("originId", origin);
    }

    static String text(Id id) {
        return id.value().toString();
    }

    /** As it was put; empty for what is not ours. */
    static Optional<String> textOf(Item item) {
        return item.text("originatorId").equals(OURS)
                ? Optional.of(item.text("originId")).filter(text -> !text.isEmpty())
                : Optional.empty();
    }

    /** What of ours it was made for, if that is a referral or an appeal. */
    static Optional<EntryOrigin> of(Item item) {
        return textOf(item).flatMap(EntryOrigin::read);
    }

    /** What carries this mark; the oldest if a person doubled it. */
    static Optional<Long> find(Items items, int type, String origin, Rank rank) {
        Map<String, String> filter = Map.of("=originatorId", OURS, "=originId", origin);
        List<Item> rows = items.page(type, List.of("id", "originatorId", "originId"), filter, rank);
        if (rows.stream().anyMatch(row -> !textOf(row).equals(Optional.of(origin))))
            throw Items.unusable("crm.item.list ignores the filter by origin");
        if (rows.size() > 1) LOG.warn("Bitrix24 has {} things of type {} with origin {}", rows.size(), type, origin);
        return rows.stream().findFirst().flatMap(row -> row.link("id"));
    }

    static Optional<Long> find(Items items, int type, Id id) {
        return find(items, type, text(id), Rank.NEW_LEAD);
    }

    /** Bitrix24 ignores fields it does not like without a word, so whatever was made is looked at. */
    static long made(Item item, String origin) {
        Optional<Long> made = item.link("id");
        boolean foreign = !item.text("originId").isEmpty() && !textOf(item).equals(Optional.of(origin));
        if (made.isEmpty() || foreign) throw Items.inDoubt("crm.item.add did not answer with what was to be made");
        if (textOf(item).isEmpty())
            LOG.warn("Bitrix24 did not keep the origin of {}: a lost answer could double it", made.get());
        return made.get();
    }

    static long made(Item item, Id id) {
        return made(item, text(id));
    }
}
