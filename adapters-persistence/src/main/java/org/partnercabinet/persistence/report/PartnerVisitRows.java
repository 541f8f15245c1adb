package org.partnercabinet.persistence.report;

import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.partnercabinet.application.report.AnalyticsQueries.Ask;
import org.partnercabinet.domain.link.ClickCounts;
import org.partnercabinet.persistence.Row;
import org.partnercabinet.persistence.link.PartnersText;

/** Visits by partner and day, for reports. */
final class PartnerVisitRows {
    private PartnerVisitRows() {}

    /** Each partner's days that have anything; those of all that are over are a text a day. */
    static void read(Handle handle, Ask ask, Visits into) {
        LocalDate closed =
                ask.scope().partner().isPresent() ? VisitRows.NEVER : VisitRows.until(handle, "partners_until");
        String whose = ask.scope().partner().isPresent() ? "scope = :partner" : "kind = 'p' and on_day > :closed";
        PayoutRows.scoped(
                        VisitRows.bind(
                                handle.createQuery("select scope, on_day, clicks, unique_clicks, bots from click_day"
                                        + " where " + whose + " and on_day >= :from and on_day <= :to"),
                                ask),
                        ask.scope())
                .bind("closed", closed)
                .map(Row.mapper(row -> {
                    into.take(VisitRows.day(row), row.id("scope"), VisitRows.counts(row));
                    return true;
                }))
                .forEach(read -> {});
        if (ask.scope().partner().isPresent()) return;
        VisitRows.bind(
                        handle.createQuery(
                                "select on_day, counts from click_day_partners"
                                        + " where on_day >= :from and on_day <= :to and on_day <= :closed order by on_day, part"),
                        ask)
                .bind("closed", closed)
                .map(Row.mapper(row -> {
                    LocalDate day = VisitRows.day(row);
                    PartnersText.read(row.text("counts"), (partner, visits) -> into.take(day, partner, visits));
                    return true;
                }))
                .forEach(read -> {});
    }

    /** Takes what a partner had on a day. */
    interface Visits {
        void take(LocalDate day, UUID partner, ClickCounts visits);
    }
}
