package org.partnercabinet.http.job;

import java.util.List;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.domain.job.JobId;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.EndpointDraft;
import org.partnercabinet.http.web.Page;
import org.partnercabinet.http.web.Resource;

/** Long work: whoever asked for it sees it, calls it off and takes its file; administrators everybody's. */
public final class JobsResource implements Resource {
    private final JobDesk desk;

    public JobsResource(JobDesk desk) {
        this.desk = desk;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                shared(Endpoint.get("/api/jobs"), "jobs:read")
                        .summary("Long work, newest first")
                        .description("One's own; administrators see everybody's. Forgotten a week after its end.")
                        .paged()
                        .sortedBy("queued_at")
                        .answersPage(JobView.class)
                        .handle(this::list),
                shared(Endpoint.get("/api/jobs/{id}"), "jobs:read")
                        .summary("How far it is")
                        .description("A live event `job` tells when to ask again, see `GET /events`.")
                        .answers(200, JobView.class)
                        .problems("job.not-found")
                        .handle(call -> Answer.ok(one(call))),
                shared(Endpoint.post("/api/jobs/{id}/cancellation"), "jobs:write")
                        .summary("Calls it off")
                        .description("It ends at once, or at its next step when it runs. What is over stays as it is.")
                        .idempotent()
                        .answers(200, JobView.class)
                        .problems("job.not-found")
                        .handle(this::cancel),
                shared(Endpoint.get("/api/jobs/{id}/result"), "jobs:read")
                        .summary("The file it made")
                        .answersOther(200, "application/octet-stream")
                        .problems("job.not-found", "job.not-done")
                        .handleStreamed(call -> desk.result(call.visitor(), id(call))));
    }

    private static EndpointDraft shared(EndpointDraft draft, String scope) {
        return draft.tag("jobs").access(Access.roles(Role.PARTNER, Role.ADMIN)).scope(scope);
    }

    private Answer list(Call call) {
        var page = desk.list(call.visitor(), call.pageRequest(), call.language());
        return Answer.ok(Page.of(page.items(), call.paging(), page.total()));
    }

    private JobView one(Call call) {
        return desk.one(call.visitor(), id(call), call.language());
    }

    private Answer cancel(Call call) {
        desk.cancel(call.visitor(), id(call));
        return Answer.ok(one(call));
    }

    private static JobId id(Call call) {
        return new JobId(call.pathId("id"));
    }
}
