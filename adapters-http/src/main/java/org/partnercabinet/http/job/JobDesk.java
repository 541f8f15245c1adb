package org.partnercabinet.http.job;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.partnercabinet.application.Page;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.job.CancelJob;
import org.partnercabinet.application.job.JobFiles;
import org.partnercabinet.application.job.JobQueries;
import org.partnercabinet.application.job.Once;
import org.partnercabinet.application.job.StartJob;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.domain.job.Job;
import org.partnercabinet.domain.job.JobId;
import org.partnercabinet.http.web.Header;
import org.partnercabinet.http.web.Language;
import org.partnercabinet.http.web.Messages;
import org.partnercabinet.http.web.Streaming;
import org.partnercabinet.http.web.Visitor;

/** What is done with long work, by programs and on pages alike. Everybody has their own; administrators see everybody's. */
public final class JobDesk {
    private final StartJob start;
    private final CancelJob cancel;
    private final JobQueries queries;
    private final JobFiles files;
    private final Clock clock;

    public JobDesk(StartJob start, CancelJob cancel, JobQueries queries, JobFiles files, Clock clock) {
        this.start = start;
        this.cancel = cancel;
        this.queries = queries;
        this.files = files;
        this.clock = clock;
    }

    /** Who asked for the same a moment ago gets that. @param parameters as the kind of work reads them */
    public JobView start(Visitor visitor, String kind, String parameters, Language language) {
        var owner = new AccountId(visitor.account());
        JobId id = start.handle(new Job.Order(owner, kind, parameters), Once.WHILE_FRESH);
        return one(visitor, id, language);
    }

    private static Optional<AccountId> visible(Visitor visitor) {
        return visitor.is(Role.ADMIN) ? Optional.empty() : Optional.of(new AccountId(visitor.account()));
    }

    Page<JobView> list(Visitor visitor, PageRequest page, Language language) {
        return queries.list(visible(visitor), page).map(job -> view(job, language));
    }

    /** The visitor's own, newest first. */
    public Page<Job> own(Visitor visitor, PageRequest page) {
        return queries.list(Optional.of(new AccountId(visitor.account())), page);
    }

    public JobView view(Job job, Language language) {
        return JobView.of(job, clock.instant(), Messages.in(language));
    }

    /** @throws Refusal NOT_FOUND {@code job} */
    JobView one(Visitor visitor, JobId id, Language language) {
        return view(find(visitor, id), language);
    }

    /** @throws Refusal NOT_FOUND {@code job} */
    Job find(Visitor visitor, JobId id) {
        return queries.one(visible(visitor), id).orElseThrow(() -> Refusal.notFound("job"));
    }

    /** @throws Refusal NOT_FOUND {@code job} */
    public void cancel(Visitor visitor, JobId id) {
        cancel.handle(visible(visitor), id);
    }

    /** @throws Refusal NOT_FOUND {@code job}; CONFLICT {@code job.not-done} */
    public Streaming result(Visitor visitor, JobId id) {
        Job.Result file = find(visitor, id)
                .ending()
                .flatMap(Job.Ending::result)
                .orElseThrow(() -> Refusal.conflict("job.not-done", "there is no file"));
        var headers = List.of(
                new Header("Content-Disposition", "attachment; filename=\"" + file.name() + "\""),
                new Header("Content-Length", String.valueOf(file.size())),
                new Header("Content-Security-Policy", "default-src 'none'; sandbox"),
                new Header("Cross-Origin-Resource-Policy", "same-origin"));
        return new Streaming(file.mediaType(), headers, out -> write(id, out));
    }

    private void write(JobId id, OutputStream out) throws IOException {
        int number = 0;
        for (var piece = files.piece(id, number); piece.isPresent(); piece = files.piece(id, number)) {
            out.write(piece.get());
            number++;
        }
    }
}
