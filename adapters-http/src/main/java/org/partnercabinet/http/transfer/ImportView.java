package org.partnercabinet.http.transfer;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.partnercabinet.domain.transfer.Import;
import org.partnercabinet.domain.transfer.Import.Outcome;

/**
 * A file of leads and how far it came.
 *
 * @param separator {@code comma}, {@code semicolon}, {@code tab}
 * @param columns the file's headers, or numbers from 1 when it has none
 * @param mapping header by what the column holds, as guessed or as asked for
 * @param state {@code draft}, {@code checking}, {@code checked}, {@code running}, {@code done}, {@code cancelled}
 * @param rows without the headers
 * @param done of these, by outcome below; after a dry run they say what would become of them
 */
public record ImportView(
        UUID id,
        UUID partnerId,
        String fileName,
        String charset,
        String separator,
        List<String> columns,
        Map<String, String> mapping,
        String state,
        int rows,
        int done,
        int created,
        int existing,
        int duplicates,
        int refused,
        Instant createdAt,
        Optional<Instant> finishedAt) {

    static ImportView of(Import all) {
        var sheet = all.sheet();
        return new ImportView(
                all.id().value(),
                all.partner().value(),
                sheet.name(),
                sheet.charset(),
                switch (sheet.separator()) {
                    case ";" -> "semicolon";
                    case "\t" -> "tab";
                    default -> "comma";
                },
                sheet.headers(),
                all.mapping().shown(sheet.headers()),
                all.phase().name().toLowerCase(Locale.ROOT),
                sheet.rows(),
                all.tally().done(),
                all.tally().of(Outcome.CREATED),
                all.tally().of(Outcome.EXISTING),
                all.tally().of(Outcome.DUPLICATE),
                all.tally().of(Outcome.REFUSED),
                all.began().at(),
                all.finishedAt());
    }
}
