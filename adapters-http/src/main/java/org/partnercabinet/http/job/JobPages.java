package org.partnercabinet.http.job;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.domain.job.Job;
import org.partnercabinet.domain.job.JobId;
import org.partnercabinet.http.page.Deed;
import org.partnercabinet.http.page.Pager;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Messages;
import org.partnercabinet.http.web.Resource;

/** Somebody's own long work in a browser: what is under way, what ended and what came of it. */
public final class JobPages implements Resource {
    private static final String ROOT = "/jobs";
    private static final Access OWNERS = Access.roles(Role.PARTNER, Role.ADMIN);

    private final JobDesk desk;
    private final Pages pages;

    public JobPages(JobDesk desk, Pages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(ROOT).page(OWNERS).paged().handle(this::list),
                Endpoint.get(ROOT + "/now").page(OWNERS).handle(this::now),
                Endpoint.get(ROOT + "/{id}").page(OWNERS).handle(this::open),
                Endpoint.get(ROOT + "/{id}/end").page(OWNERS).handle(this::end),
                Endpoint.get(ROOT + "/{id}/file")
                        .page(OWNERS)
                        .handleStreamed(call -> desk.result(call.visitor(), id(call))),
                Endpoint.post(ROOT + "/{id}/cancel")
                        .page(OWNERS)
                        .handle(call -> Deed.of(
                                call, ROOT, "job.cancelled-done", () -> desk.cancel(call.visitor(), id(call)))));
    }

    private static JobId id(Call call) {
        return new JobId(call.pathId("id"));
    }

    private JobRow row(Call call, Job job) {
        return JobRow.of(job, desk.view(job, call.viewer().language()), call.visitor());
    }

    private Answer list(Call call) {
        var found = desk.own(call.visitor(), Pager.request(call));
        var rows = found.items().stream().map(job -> row(call, job)).toList();
        return pages.show(call, "job/jobs.jte", Map.of("rows", rows, "pager", Pager.of(call, found.total())));
    }

    /** For the indicator: what waits or runs. */
    private Answer now(Call call) {
        var rows = desk.own(call.visitor(), new PageRequest(1, 20)).items().stream()
                .filter(job -> !job.state().isOver())
                .map(job -> row(call, job))
                .toList();
        return pages.show(call, "job/now.jte", Map.of("rows", rows));
    }

    /** On to what came of it, or to where it is seen that nothing has yet. */
    private Answer open(Call call) {
        var row = row(call, desk.find(call.visitor(), id(call)));
        return Pages.goTo(call, row.href().orElse(ROOT));
    }

    /** How it ended, for those who are on another page: {@code level}, {@code text}, {@code href}, {@code link}. */
    private Answer end(Call call) {
        var row = row(call, desk.find(call.visitor(), id(call)));
        var texts = Messages.in(call.viewer().language());
        var said = new HashMap<String, Object>();
        var what = texts.text("job.kind-" + row.job().kind());
        var error = row.job().error().map(JobView.ErrorView::text).orElse("");
        said.put("level", row.job().error().isPresent() ? "wrong" : "done");
        said.put(
                "text",
                texts.text("job.ended-" + row.job().state(), Map.of("what", what, "why", error))
                        .strip());
        said.put("href", row.href().orElse(ROOT));
        said.put("link", texts.text(row.isFile() ? "job.take" : "job.open"));
        return Answer.ok(said).with("Cache-Control", "no-store");
    }
}
