package org.partnercabinet.application.memory;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.partnercabinet.application.Page;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.job.JobFiles;
import org.partnercabinet.application.job.JobQueries;
import org.partnercabinet.application.job.Jobs;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.job.Job;
import org.partnercabinet.domain.job.JobId;

/** Jobs that wait until a test does them. */
record MemoryJobs(MemoryDatabase db) implements Jobs, JobFiles, JobQueries {
    record PieceKey(JobId job, int number) {}

    record Piece(PieceKey key, byte[] bytes) {}

    @Override
    public void add(Job job) {
        db.expectTransaction();
        db.jobs.put(job.id(), job);
    }

    @Override
    public Job lock(JobId id) {
        db.expectTransaction();
        return db.jobs.find(id).orElseThrow(() -> Refusal.notFound("job"));
    }

    @Override
    public void put(Job changed) {
        db.expectTransaction();
        db.jobs.put(changed.id(), changed);
    }

    @Override
    public Job ask(Job job, UUID question, Instant doneAfter) {
        db.expectTransaction();
        Optional<Job> answer = asked(question).filter(found -> answers(found, doneAfter));
        if (answer.isPresent()) return answer.get();
        add(job);
        db.jobAnswers.put(question, job.id());
        return job;
    }

    private static boolean answers(Job job, Instant doneAfter) {
        return job.ending().map(ending -> ending.at().isAfter(doneAfter)).orElse(true);
    }

    @Override
    public Optional<Job> asked(UUID question) {
        return db.read(() -> db.jobAnswers.find(question).flatMap(db.jobs::find).filter(Job::isWanted));
    }

    @Override
    public int open(AccountId owner) {
        return db.read(() -> (int) db.jobs
                .all()
                .filter(job -> isOf(Optional.of(owner), job) && !job.state().isOver())
                .count());
    }

    @Override
    public int forget(Instant before) {
        db.expectTransaction();
        var old = db.jobs.keys(job ->
                job.ending().filter(ending -> ending.at().isBefore(before)).isPresent());
        old.forEach(id -> {
            drop(id);
            db.jobs.remove(id);
        });
        return old.size();
    }

    @Override
    public void put(JobId id, int number, byte[] piece) {
        db.expectTransaction();
        var key = new PieceKey(id, number);
        db.jobPieces.put(key, new Piece(key, piece.clone()));
    }

    @Override
    public Optional<byte[]> piece(JobId id, int number) {
        return db.read(() -> db.jobPieces
                .find(new PieceKey(id, number))
                .map(piece -> piece.bytes().clone()));
    }

    @Override
    public void drop(JobId id) {
        db.expectTransaction();
        db.jobPieces.removeIf(piece -> piece.key().job().equals(id));
    }

    @Override
    public Page<Job> list(Optional<AccountId> owner, PageRequest page) {
        return db.read(() -> Pages.inOrder(
                db.jobs.all().filter(job -> isOf(owner, job)),
                Job::queuedAt,
                job -> job.id().value(),
                page));
    }

    @Override
    public Optional<Job> one(Optional<AccountId> owner, JobId id) {
        return db.read(() -> db.jobs.find(id).filter(job -> isOf(owner, job)));
    }

    private static boolean isOf(Optional<AccountId> owner, Job job) {
        return owner.map(job.order().owner()::equals).orElse(true);
    }
}
