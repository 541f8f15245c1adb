package org.partnercabinet.http.distribution;

import java.util.List;
import java.util.Optional;
import org.partnercabinet.domain.distribution.Operator;

/**
 * Somebody's desk.
 *
 * @param own whether it is the reader's: others may only look
 * @param rows what they have, the oldest first
 * @param total how many they have; {@code rows} has the first 100
 * @param waiting how many wait in all queues
 * @param last what they closed last
 */
public record DeskScreen(
        Operator operator, boolean own, List<DeskRow> rows, long total, long waiting, Optional<DeskRow> last) {

    /** What they have not accepted yet. */
    public List<DeskRow> fresh() {
        return rows.stream().filter(DeskRow::isFresh).toList();
    }

    public List<DeskRow> working() {
        return rows.stream().filter(row -> !row.isFresh()).toList();
    }

    public String word() {
        return operator.presence().name().toLowerCase(java.util.Locale.ROOT);
    }
}
