package org.partnercabinet.http.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.partnercabinet.application.ledger.LedgerQueries.InAll;
import org.partnercabinet.application.transfer.TransferQueries.Counts;
import org.partnercabinet.application.transfer.TransferQueries.OfPartner;

/**
 * What administrators see first.
 *
 * @param work what waits for them, the most urgent first; empty when all is done
 * @param partners who may work now
 * @param now of the last 30 days. @param before of the 30 days before
 * @param month the same days by what happened in them
 * @param money of all partners together, one row a currency
 * @param best partners of the last 30 days
 */
public record OverviewScreen(
        List<Work> work,
        long partners,
        Counts now,
        Counts before,
        Month month,
        List<InAll> money,
        List<OfPartner> best) {

    /**
     * Something to do.
     *
     * @param name key of its text below {@code overview.}; the plural is asked for by the count
     * @param href where it is done
     * @param count how many. @param since when the oldest came
     * @param detail in words, of what has no number
     */
    public record Work(
            String name, String icon, String href, long count, Optional<Instant> since, Optional<String> detail) {

        static Work of(String name, String icon, String href, Waiting.Heap heap) {
            return new Work(name, icon, href, heap.count(), heap.since(), Optional.empty());
        }

        static Work trouble(String name, String icon, String href, String detail) {
            return new Work(name, icon, href, 0, Optional.empty(), Optional.of(detail));
        }

        public boolean isTrouble() {
            return count == 0;
        }
    }

    /** By how many percent there are more; null where nothing can be compared. */
    public static Optional<Long> growth(long now, long before) {
        return before == 0 ? Optional.empty() : Optional.of(Math.round((now - before) * 100.0 / before));
    }
}
