package org.partnercabinet.http.job;

import java.util.Optional;
import org.partnercabinet.application.crm.SyncDeals;
import org.partnercabinet.application.transfer.BringIn;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.domain.job.Job;
import org.partnercabinet.http.web.Visitor;

/**
 * Long work on a page.
 *
 * @param href where people find what came of it
 * @param isFile whether that is a file to be taken
 */
public record JobRow(JobView job, Optional<String> href, boolean isFile) {
    private static final String ROOT = "/jobs/";

    static JobRow of(Job job, JobView view, Visitor visitor) {
        boolean isFile = view.result().isPresent();
        return new JobRow(view, isFile ? Optional.of(ROOT + view.id() + "/file") : place(job, visitor), isFile);
    }

    /** Only administrators have pages of these. */
    private static Optional<String> place(Job job, Visitor visitor) {
        if (!visitor.is(Role.ADMIN)) return Optional.empty();
        return switch (job.order().kind()) {
            case BringIn.IMPORT ->
                Optional.of("/admin/bitrix24/imports/" + job.order().parameters());
            case SyncDeals.SYNC -> Optional.of("/admin/bitrix24");
            default -> Optional.empty();
        };
    }

    public boolean isUnderWay() {
        return job.state().equals("queued") || job.state().equals("running");
    }

    public boolean isDone() {
        return job.state().equals("done");
    }
}
