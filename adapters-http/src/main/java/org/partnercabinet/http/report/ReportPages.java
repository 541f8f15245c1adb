package org.partnercabinet.http.report;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.report.CountReport;
import org.partnercabinet.application.report.ReportFigures;
import org.partnercabinet.application.report.ReportOrder;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.domain.job.Job;
import org.partnercabinet.domain.job.JobId;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.input.Input;
import org.partnercabinet.http.job.JobDesk;
import org.partnercabinet.http.page.Deed;
import org.partnercabinet.http.page.Filled;
import org.partnercabinet.http.page.Forms;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.partner.PartnerByWord;
import org.partnercabinet.http.partner.Whose;
import org.partnercabinet.http.report.ReportScreen.Making;
import org.partnercabinet.http.report.paper.Wording;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Form;
import org.partnercabinet.http.web.RateLimits;
import org.partnercabinet.http.web.Resource;

/** Reports in a browser: chosen, looked at, made as files, watched and taken. */
public final class ReportPages implements Resource {
    private static final String OWN = "/partner/reports";
    private static final String ALL = "/admin/reports";
    private static final int SHOWN = 20;
    private static final int MOST_NAMED = 20;
    private static final Body BODY = Body.of(
            Field.oneOf("deed", "show", "make").required(),
            ReportAsking.FORMAT,
            Field.lines("partners").max(2000),
            Field.oneOf(
                    "period",
                    Stream.concat(Arrays.stream(ReportAsking.PERIODS), Stream.of("custom"))
                            .toArray(String[]::new)),
            ReportAsking.FROM,
            ReportAsking.TO,
            ReportAsking.METRICS,
            ReportAsking.CLIENTS);

    private final ReportAsking asking;
    private final CountReport count;
    private final JobDesk jobs;
    private final Finding finding;
    private final RateLimits limits;
    private final Pages pages;

    /** Whom a report is about. */
    public record Finding(Whose whose, PartnerByWord byWord) {}

    public ReportPages(
            ReportAsking asking, CountReport count, JobDesk jobs, Finding finding, RateLimits limits, Pages pages) {
        this.asking = asking;
        this.count = count;
        this.jobs = jobs;
        this.finding = finding;
        this.limits = limits;
        this.pages = pages;
    }

    @Override
    public List<Endpoint> endpoints() {
        return Stream.of(of(OWN, Access.roles(Role.PARTNER)), of(ALL, Access.roles(Role.ADMIN)))
                .flatMap(List::stream)
                .toList();
    }

    private List<Endpoint> of(String root, Access access) {
        return List.of(
                Endpoint.get(root).page(access).handle(call -> show(call, root, 200, usual(), Optional.empty())),
                Endpoint.post(root).page(access).handle(call -> ask(call, root)),
                Endpoint.post(root + "/{id}/cancel")
                        .page(access)
                        .handle(call -> Deed.of(
                                call, root, "report.cancelled-done", () -> jobs.cancel(call.visitor(), id(call)))),
                Endpoint.get(root + "/{id}/file")
                        .page(access)
                        .handleStreamed(call -> jobs.result(call.visitor(), id(call))));
    }

    private static JobId id(Call call) {
        return new JobId(call.pathId("id"));
    }

    private static Filled usual() {
        return Filled.of(Map.of("period", "30d", "format", "pdf", "clients", "true"));
    }

    private Answer ask(Call call, String root) {
        return Forms.answer(
                call,
                BODY,
                input -> {
                    var order = asking.order(
                            dated(call.form()),
                            partners(call, root, input),
                            call.viewer().language());
                    if (input.text("deed").equals("show")) {
                        var typed = new Filled(call.form(), Map.of(), Optional.empty());
                        return show(call, root, 200, typed, Optional.of(count.handle(order)));
                    }
                    limits.take(
                            "reports",
                            call.visitor().account().toString(),
                            ReportsResource.MOST_AN_HOUR,
                            Duration.ofHours(1));
                    jobs.start(
                            call.visitor(),
                            ReportOrder.KIND,
                            order.text(),
                            call.viewer().language());
                    return Deed.done(call, root, "report.asked-done");
                },
                (status, form) -> show(call, root, status, form, Optional.empty()));
    }

    /** Days count only where they were chosen, and a box that is not ticked says nothing. */
    private static Input dated(Form form) {
        Form asked = form.with("clients", form.values("clients").contains("true") ? "true" : "false");
        boolean custom = form.value("period").equals("custom");
        asked = custom ? asked.with("period", "30d") : asked.with("from", "").with("to", "");
        return asked.check(BODY);
    }

    private List<PartnerId> partners(Call call, String root, Input input) {
        if (root.equals(OWN)) return List.of(finding.whose().own(call.visitor()));
        return input.textOrEmpty("partners")
                .lines()
                .flatMap(line -> Arrays.stream(line.split("[,;]")))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .limit(MOST_NAMED)
                .map(word -> finding.byWord().find("partners", word))
                .toList();
    }

    private Answer show(Call call, String root, int status, Filled form, Optional<ReportFigures> figures) {
        var own = jobs.own(call.visitor(), new PageRequest(1, SHOWN)).items().stream()
                .filter(job -> job.order().kind().equals(ReportOrder.KIND))
                .map(job -> making(call, job))
                .toList();
        var screen = new ReportScreen(root, form, figures, own);
        return pages.show(call, status, "report/reports.jte", Map.of("report", screen));
    }

    private Making making(Call call, Job job) {
        var order = ReportOrder.of(job.order().parameters());
        var language = call.viewer().language();
        return new Making(jobs.view(job, language), new Wording(language).brief(order));
    }
}
