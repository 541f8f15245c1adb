package org.partnercabinet.http.report;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.report.ReportOrder;
import org.partnercabinet.application.report.ReportQueries;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.job.JobDesk;
import org.partnercabinet.http.job.JobView;
import org.partnercabinet.http.partner.Whose;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Language;
import org.partnercabinet.http.web.RateLimits;
import org.partnercabinet.http.web.Resource;

/** Reports as files, made as long work. */
public final class ReportsResource implements Resource {
    static final int MOST_AN_HOUR = 120;

    private static final Body BODY = Body.of(
            ReportAsking.FORMAT.required(),
            Field.uuids("partner_ids")
                    .about("administrators: whom it is about, everybody unless given; partners only themselves"),
            Field.oneOf("period", ReportAsking.PERIODS)
                    .about("up to and with today, in the company's time zone; 30d unless given; all: since the first"
                            + " partner came")
                    .example("30d"),
            ReportAsking.FROM,
            ReportAsking.TO,
            ReportAsking.METRICS,
            ReportAsking.CLIENTS,
            Field.oneOf("language", "ru", "en").about("of the report; that of the request unless given"));

    private final ReportAsking asking;
    private final ReportQueries queries;
    private final JobDesk jobs;
    private final Whose whose;
    private final RateLimits limits;

    public ReportsResource(ReportAsking asking, ReportQueries queries, JobDesk jobs, Whose whose, RateLimits limits) {
        this.asking = asking;
        this.queries = queries;
        this.jobs = jobs;
        this.whose = whose;
        this.limits = limits;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(Endpoint.post("/api/reports")
                .tag("reports")
                .summary("Asks for a report")
                .description("It is made as long work: see `GET /api/jobs/{id}`. Whoever asked for the same within ten"
                        + " minutes gets that.")
                .access(Access.roles(Role.PARTNER, Role.ADMIN))
                .scope("reports:write")
                .body(BODY)
                .idempotent()
                .answers(202, JobView.class)
                .problems("partner.not-found", "period.reversed", "period.too-long", "request.too-many")
                .handle(this::order));
    }

    private Answer order(Call call) {
        var language =
                call.input().optionalText("language").flatMap(Language::tagged).orElse(call.language());
        var order = asking.order(call.input(), partners(call), language);
        limits.take("reports", call.visitor().account().toString(), MOST_AN_HOUR, Duration.ofHours(1));
        var job = jobs.start(call.visitor(), ReportOrder.KIND, order.text(), call.language());
        return Answer.json(202, job).with("Location", "/api/jobs/" + job.id());
    }

    private List<PartnerId> partners(Call call) {
        List<UUID> named = call.input().uuids("partner_ids");
        boolean anyone = call.visitor().is(Role.ADMIN);
        if (!anyone || named.isEmpty() && call.visitor().partner().isPresent()) {
            PartnerId own = whose.own(call.visitor());
            if (named.stream().anyMatch(id -> !id.equals(own.value()))) throw Refusal.notFound("partner");
            return List.of(own);
        }
        var known = named.isEmpty()
                ? new HashSet<UUID>()
                : queries.partners(Scope.everybody()).stream()
                        .map(partner -> partner.id().value())
                        .collect(Collectors.toSet());
        if (!known.containsAll(named)) throw Refusal.notFound("partner");
        return named.stream().map(PartnerId::new).toList();
    }
}
