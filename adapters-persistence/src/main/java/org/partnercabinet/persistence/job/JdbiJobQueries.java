package org.partnercabinet.persistence.job;

import java.util.Optional;
import org.partnercabinet.application.Page;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.job.JobQueries;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.job.Job;
import org.partnercabinet.domain.job.JobId;
import org.partnercabinet.persistence.Database;
import org.partnercabinet.persistence.Listing;

/** Jobs for screens, from the database. */
public final class JdbiJobQueries implements JobQueries {
    private final Database database;

    public JdbiJobQueries(Database database) {
        this.database = database;
    }

    @Override
    public Page<Job> list(Optional<AccountId> owner, PageRequest page) {
        return database.with(handle -> jobs(owner).page(handle, page));
    }

    @Override
    public Optional<Job> one(Optional<AccountId> owner, JobId id) {
        return database.with(
                handle -> jobs(owner).where("j.id = :id", "id", Optional.of(id)).one(handle));
    }

    @Override
    public int open(AccountId owner) {
        return database.with(
                handle -> handle.createQuery("select count(*) from job where owner = :owner and ended_at is null")
                        .bind("owner", owner)
                        .mapTo(Integer.class)
                        .one());
    }

    private static Listing<Job> jobs(Optional<AccountId> owner) {
        return new Listing<>("j.*", "job j", "", "j.queued_at desc, j.id desc", JobColumns.JOB)
                .of("j.owner", "owner", owner);
    }
}
