package org.partnercabinet.application.transfer;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.partnercabinet.domain.referral.ReferralId;
import org.partnercabinet.domain.transfer.Import;
import org.partnercabinet.domain.transfer.ImportId;

/** All imports and the rows of their files. */
public interface Imports {
    void add(Import added);

    /** The rows of a file, as they came; nothing is known of them yet. */
    void addRows(ImportId id, List<Line> lines);

    /**
     * The import, its row locked until the transaction ends.
     *
     * @throws org.partnercabinet.domain.Refusal NOT_FOUND {@code import}
     * @throws IllegalStateException outside a transaction
     */
    Import lock(ImportId id);

    /** Replaces what was known of an import that is locked. */
    void put(Import changed);

    /** The next rows after a line, in their order. */
    List<Line> next(ImportId id, int afterLine, int most);

    /** Earlier rows of the file, up to a line, that named one of these phones or e-mails and were not refused. */
    List<Named> named(ImportId id, int upToLine, Collection<String> contacts);

    /** What became of rows; told again, the last word counts. */
    void settle(ImportId id, List<Settled> rows);

    /** Forgets the rows of imports that ended before then; the imports stay. @return how many */
    int forgetRows(Instant before);

    /** @param number of the line in the file on which the row begins, from 1 */
    record Line(int number, List<String> cells) {
        public Line {
            cells = List.copyOf(cells);
        }
    }

    record Named(int line, Optional<String> phone, Optional<String> email) {}

    /**
     * @param phone as it was understood
     * @param problem why it was refused
     * @param twin the earlier line with the same client
     * @param referral none in a dry run
     */
    record Settled(
            int line,
            Optional<String> phone,
            Optional<String> email,
            Import.Outcome outcome,
            Optional<Problem> problem,
            Optional<Integer> twin,
            Optional<ReferralId> referral) {}

    /** @param field may be empty */
    record Problem(String code, String field) {}
}
