package org.partnercabinet.bitrix24.crm;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.partnercabinet.bitrix24.Rank;
import org.partnercabinet.domain.Id;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The mark by which we recognise what we made: {@code originatorId} says that it is ours, {@code originId} which. */
final class Origin {
    private static final Logger LOG = LoggerFactory.getLogger(Origin.class);
    static final String OURS = "partner-cabinet";

    private Origin() {}

    static void put(Map<String, Object> fields, Id id) {
        fields.put("originatorId", OURS);
        fields.put("originId", id.value().toString());
    }

    static Optional<UUID> of(Item item) {
        if (!item.text("originatorId").equals(OURS)) return Optional.empty();
        try {
            return Optional.of(UUID.fromString(item.text("originId")));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /** What carries this mark; the oldest if a person doubled it. */
    static Optional<Long> find(Items items, int type, Id id) {
        Map<String, String> filter =
                Map.of("=originatorId", OURS, "=originId", id.value().toString());
        List<Item> rows = items.page(type, List.of("id", "originatorId", "originId"), filter, Rank.NEW_LEAD);
        if (rows.stream().anyMatch(row -> !of(row).equals(Optional.of(id.value()))))
            throw Items.unusable("crm.item.list ignores the filter by origin");
        if (rows.size() > 1)
            LOG.warn("Bitrix24 has {} things of type {} with origin {}", rows.size(), type, id.value());
        return rows.stream().findFirst().flatMap(row -> row.link("id"));
    }

    /** Bitrix24 ignores fields it does not like without a word, so whatever was made is looked at. */
    static long made(Item item, Id id) {
        Optional<Long> made = item.link("id");
        boolean foreign = !item.text("originId").isEmpty() && !of(item).equals(Optional.of(id.value()));
        if (made.isEmpty() || foreign) throw Items.inDoubt("crm.item.add did not answer with what was to be made");
        if (of(item).isEmpty())
            LOG.warn("Bitrix24 did not keep the origin of {}: a lost answer could double it", made.get());
        return made.get();
    }
}
