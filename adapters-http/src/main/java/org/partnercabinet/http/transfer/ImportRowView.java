package org.partnercabinet.http.transfer;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.partnercabinet.application.transfer.ImportQueries.RowDone;
import org.partnercabinet.http.web.Messages;

/**
 * What became of a row.
 *
 * @param line of the file, from 1
 * @param code why it was refused, for programs; {@code message} for people
 * @param duplicateOf the earlier line with the same client
 */
public record ImportRowView(
        int line,
        String outcome,
        Optional<String> code,
        Optional<String> field,
        Optional<String> message,
        Optional<Integer> duplicateOf,
        Optional<UUID> referralId) {

    static ImportRowView of(RowDone row, Messages messages) {
        return new ImportRowView(
                row.line(),
                row.outcome().name().toLowerCase(Locale.ROOT),
                row.code(),
                row.field().filter(field -> !field.isEmpty()),
                row.code().filter(messages::knows).map(messages::text),
                row.twin(),
                row.referral());
    }
}
