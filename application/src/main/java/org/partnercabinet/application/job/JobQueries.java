package org.partnercabinet.application.job;

import java.util.Optional;
import org.partnercabinet.application.Page;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.job.Job;
import org.partnercabinet.domain.job.JobId;

/** Jobs as those may see them who may. */
public interface JobQueries {
    /** Newest first. @param owner empty: everybody's */
    Page<Job> list(Optional<AccountId> owner, PageRequest page);

    /** How many of somebody's wait or run. */
    int open(AccountId owner);

    /** @param owner empty: whoever's it is */
    Optional<Job> one(Optional<AccountId> owner, JobId id);
}
