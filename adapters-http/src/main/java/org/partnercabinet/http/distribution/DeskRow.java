package org.partnercabinet.http.distribution;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.partnercabinet.application.distribution.AppealQueries.AppealRow;
import org.partnercabinet.domain.distribution.Source;

/**
 * An appeal on somebody's desk or in the queue.
 *
 * @param acceptBy when it goes back to the queue, if nobody says before that they are at it
 * @param late it waits longer than its source's rules bear
 */
public record DeskRow(AppealRow appeal, Optional<Instant> acceptBy, boolean late) {

    static DeskRow of(AppealRow appeal, Map<Long, Source> sources, Instant now) {
        var rules =
                Optional.ofNullable(sources.get(appeal.source().id().value())).map(Source::rules);
        boolean fresh = appeal.operator().isPresent() && appeal.at().opened().isEmpty();
        var acceptBy = rules.filter(known -> fresh)
                .flatMap(Source.Rules::acceptSeconds)
                .flatMap(seconds -> appeal.at().assigned().map(since -> since.plusSeconds(seconds)));
        boolean late = appeal.operator().isEmpty()
                && rules.filter(known -> appeal.at()
                                .queued()
                                .plusSeconds(known.alertMinutes() * 60L)
                                .isBefore(now))
                        .isPresent();
        return new DeskRow(appeal, acceptBy, late);
    }

    public long id() {
        return appeal.id().value();
    }

    public String path() {
        return "/desk/appeals/" + id();
    }

    /** Given to somebody who has not said yet that they are at it. */
    public boolean isFresh() {
        return appeal.operator().isPresent() && appeal.at().opened().isEmpty();
    }

    public boolean isClosed() {
        return appeal.status().equals("closed");
    }

    /** What happened to it last: key of the text. */
    public String lastMove() {
        if (isClosed()) return "desk.moved-closed";
        if (appeal.at().opened().isPresent()) return "desk.moved-accepted";
        return appeal.operator().isPresent() ? "desk.moved-given" : "desk.moved-waits";
    }

    public Instant lastMoveAt() {
        var at = appeal.at();
        return at.closed()
                .or(at::opened)
                .or(() -> appeal.operator().flatMap(has -> at.assigned()))
                .orElse(at.queued());
    }

    /** What to call whoever turned to us; empty when they said nothing of themselves. */
    public Optional<String> who() {
        var lead = appeal.lead();
        return Optional.of(lead.name())
                .filter(name -> !name.isEmpty())
                .or(lead::phone)
                .or(lead::email)
                .or(lead::external);
    }
}
