package org.partnercabinet.http.report;

import java.time.LocalDate;
import org.partnercabinet.application.report.Period;

/** @param to included. @param timeZone where the days begin */
public record PeriodView(LocalDate from, LocalDate to, String timeZone) {
    static PeriodView of(Period period) {
        return new PeriodView(period.from(), period.to(), period.zone().getId());
    }
}
