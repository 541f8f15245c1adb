package org.partnercabinet.persistence.job;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.SqlStatement;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.job.Job;
import org.partnercabinet.domain.job.JobId;
import org.partnercabinet.persistence.Row;

/** Jobs as they stand in columns. */
final class JobColumns {
    static final RowMapper<Job> JOB = Row.mapper(JobColumns::job);

    private JobColumns() {}

    static <S extends SqlStatement<S>> S bind(S statement, Job job) {
        Optional<Job.Result> result = job.ending().flatMap(Job.Ending::result);
        return statement
                .bind("id", job.id())
                .bind("owner", job.order().owner())
                .bind("kind", job.order().kind())
                .bind("parameters", job.order().parameters())
                .bind("queuedAt", job.queuedAt())
                .bind("state", job.state())
                .bind("done", job.progress().done())
                .bind("total", job.progress().total())
                .bind("phase", job.progress().phase())
                .bind("starts", job.run().starts())
                .bind("faults", job.run().faults())
                .bind("startedAt", job.run().startedAt())
                .bind("unwanted", job.run().isUnwanted())
                .bind("endedAt", job.ending().map(Job.Ending::at))
                .bind("resultName", result.map(Job.Result::name))
                .bind("resultType", result.map(Job.Result::mediaType))
                .bind("resultSize", result.map(Job.Result::size))
                .bind("failure", job.ending().flatMap(Job.Ending::failure));
    }

    private static Job job(Row row) throws SQLException {
        var order = new Job.Order(new AccountId(row.id("owner")), row.text("kind"), row.text("parameters"));
        var progress = new Job.Progress(row.big("done"), row.big("total"), row.text("phase"));
        var run =
                new Job.Run(row.number("starts"), row.number("faults"), row.maybeAt("started_at"), row.is("unwanted"));
        Optional<Instant> ended = row.maybeAt("ended_at");
        return new Job(
                new JobId(row.id("id")),
                order,
                row.at("queued_at"),
                row.constant(Job.State.class, "state"),
                progress,
                run,
                ended.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Job.Ending(ended.get(), result(row), row.maybeText("failure"))));
    }

    private static Optional<Job.Result> result(Row row) throws SQLException {
        Optional<String> name = row.maybeText("result_name");
        if (name.isEmpty()) return Optional.empty();
        return Optional.of(new Job.Result(name.get(), row.text("result_type"), row.big("result_size")));
    }
}
