package org.partnercabinet.bitrix24.crm;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.partnercabinet.application.crm.Note;
import org.partnercabinet.bitrix24.Bitrix24Client;
import org.partnercabinet.bitrix24.Call;
import org.partnercabinet.bitrix24.Rank;
import org.partnercabinet.domain.referral.DealKey;

/** {@code crm.timeline.comment.*}. A comment has no origin, so ours carry their mark in the text. */
final class Notes {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'");

    private final Bitrix24Client client;
    private final Lists lists;

    Notes(Bitrix24Client client, Lists lists) {
        this.client = client;
        this.lists = lists;
    }

    Optional<Long> find(DealKey entry, Note note) {
        var filter = Map.of("ENTITY_ID", entry.id(), "ENTITY_TYPE", type(entry));
        var query = new Lists.Query("crm.timeline.comment.list", "ID", Map.of(), filter, Rank.NEW_LEAD);
        return lists.all(java.util.List.of(query)).stream()
                .filter(row -> row.text("COMMENT").contains(note.mark()))
                .flatMap(row -> row.link("ID").stream())
                .min(Long::compare);
    }

    long add(DealKey entry, Note note) {
        var fields = Map.of("ENTITY_ID", entry.id(), "ENTITY_TYPE", type(entry), "COMMENT", text(note));
        JsonNode id = client.call(Call.write("crm.timeline.comment.add", Map.of("fields", fields), Rank.NEW_LEAD));
        if (id.asLong() <= 0) throw Items.inDoubt("crm.timeline.comment.add did not answer with an id");
        return id.asLong();
    }

    private static String type(DealKey entry) {
        return entry.entity().name().toLowerCase(java.util.Locale.ROOT);
    }

    private static String text(Note note) {
        String who = Stream.of(
                        note.name(), note.phone().orElse(""), note.email().orElse(""), note.company())
                .filter(it -> !it.isBlank())
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
        String head = "Повторная заявка / Repeated request, "
                + MINUTE.format(note.at().atOffset(ZoneOffset.UTC));
        return Stream.of(head, who, note.comment(), note.mark())
                .filter(it -> !it.isBlank())
                .reduce((one, other) -> one + "\n" + other)
                .orElseThrow();
    }
}
