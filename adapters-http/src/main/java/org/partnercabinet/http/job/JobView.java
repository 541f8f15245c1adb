package org.partnercabinet.http.job;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.partnercabinet.application.upkeep.ForgetOldRecords;
import org.partnercabinet.domain.job.Job;
import org.partnercabinet.http.web.Messages;

/**
 * Long work and how far it is.
 *
 * @param kind {@code report}, {@code export}, {@code import}, {@code sync}
 * @param state {@code queued}, {@code running}, {@code done}, {@code failed}, {@code cancelled}
 * @param eta when it will be done if it goes on like this; null while that is a guess
 * @param result null before it is done, and where no file is made
 * @param error null unless it failed
 */
public record JobView(
        UUID id,
        String kind,
        String state,
        ProgressView progress,
        Instant queuedAt,
        Optional<Instant> startedAt,
        Optional<Instant> eta,
        Optional<Instant> endedAt,
        Optional<ResultView> result,
        Optional<ErrorView> error) {

    /** @param total 0 while nobody knows. @param phase what is done now */
    public record ProgressView(long done, long total, String phase) {}

    /** @param size in bytes. @param keptUntil the file is forgotten after that */
    public record ResultView(String url, String fileName, String mediaType, long size, Instant keptUntil) {}

    public record ErrorView(String code, String text) {}

    static JobView of(Job job, Instant now, Messages messages) {
        var progress = job.progress();
        return new JobView(
                job.id().value(),
                job.order().kind(),
                job.state().name().toLowerCase(Locale.ROOT),
                new ProgressView(progress.done(), progress.total(), progress.phase()),
                job.queuedAt(),
                job.run().startedAt(),
                job.eta(now),
                job.ending().map(Job.Ending::at),
                job.ending().flatMap(ending -> ending.result().map(file -> result(job, ending, file))),
                job.ending().flatMap(Job.Ending::failure).map(code -> new ErrorView(code, messages.text(code))));
    }

    private static ResultView result(Job job, Job.Ending ending, Job.Result file) {
        return new ResultView(
                "/api/jobs/" + job.id().value() + "/result",
                file.name(),
                file.mediaType(),
                file.size(),
                ending.at().plus(ForgetOldRecords.JOBS_KEPT));
    }
}
