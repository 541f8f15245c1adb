package org.partnercabinet.http.job;

import java.util.Map;
import org.partnercabinet.application.job.JobQueries;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.http.page.Badges;
import org.partnercabinet.http.web.Visitor;

/** How much long work of somebody's is under way. */
public final class JobBadges implements Badges {
    /** What is under way. */
    public static final String JOBS = "jobs";

    private final JobQueries jobs;

    public JobBadges(JobQueries jobs) {
        this.jobs = jobs;
    }

    @Override
    public Map<String, Integer> of(Visitor visitor) {
        if (!visitor.is(Role.ADMIN) && !visitor.is(Role.PARTNER)) return Map.of();
        return Map.of(JOBS, jobs.open(new AccountId(visitor.account())));
    }
}
