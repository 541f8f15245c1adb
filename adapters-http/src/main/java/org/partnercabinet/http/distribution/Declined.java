package org.partnercabinet.http.distribution;

import java.time.Clock;
import java.time.Duration;
import org.partnercabinet.application.distribution.AppealQueries;
import org.partnercabinet.domain.distribution.AppealId;
import org.partnercabinet.domain.distribution.Assignment;
import org.partnercabinet.domain.distribution.OperatorId;

/** What an operator gave back, or did not open in time, within the last day: it is for others now. */
public final class Declined {
    private static final Duration DAY = Duration.ofDays(1);

    private final AppealQueries appeals;
    private final Clock clock;

    public Declined(AppealQueries appeals, Clock clock) {
        this.appeals = appeals;
        this.clock = clock;
    }

    boolean by(OperatorId operator, AppealId appeal) {
        var since = clock.instant().minus(DAY);
        return appeals.history(appeal).stream()
                .filter(stay -> stay.operator().id().equals(operator))
                .flatMap(stay -> stay.end().stream())
                .anyMatch(end -> end.at().isAfter(since)
                        && (end.how() == Assignment.End.RETURNED || end.how() == Assignment.End.TIMEOUT));
    }
}
