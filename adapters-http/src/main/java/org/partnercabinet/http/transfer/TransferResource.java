package org.partnercabinet.http.transfer;

import static org.partnercabinet.http.input.Field.bool;
import static org.partnercabinet.http.input.Field.date;
import static org.partnercabinet.http.input.Field.oneOf;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.partnercabinet.application.transfer.ExportOrder;
import org.partnercabinet.application.transfer.ReferralFile;
import org.partnercabinet.application.transfer.TransferQueries;
import org.partnercabinet.application.transfer.TransferQueries.Period;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.input.Input;
import org.partnercabinet.http.job.JobDesk;
import org.partnercabinet.http.job.JobView;
import org.partnercabinet.http.partner.Whose;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.EndpointDraft;
import org.partnercabinet.http.web.Header;
import org.partnercabinet.http.web.Resource;
import org.partnercabinet.http.web.Streaming;

/** Referrals as a file, and how well they convert. Its addresses come before those that take any id in their place. */
public final class TransferResource implements Resource {
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 30);

    private static final Field[] EXPORT = {
        Whose.FIELD,
        oneOf("separator", "comma", "semicolon", "tab"),
        bool("bom").about("false: without the mark that spreadsheets want")
    };

    private final TransferQueries transfer;
    private final ReferralFile export;
    private final JobDesk jobs;
    private final Whose whose;

    public TransferResource(TransferQueries transfer, ReferralFile export, JobDesk jobs, Whose whose) {
        this.transfer = transfer;
        this.export = export;
        this.jobs = jobs;
        this.whose = whose;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                shared(Endpoint.get("/api/referrals/export"))
                        .summary("Referrals as CSV, oldest first")
                        .description("Can be handed over again as it is. A cell that a spreadsheet would take for a"
                                + " formula has an apostrophe before it, which goes away when the file comes back.")
                        .query(EXPORT)
                        .answersOther(200, "text/csv; charset=utf-8")
                        .problems("partner.not-found")
                        .handleStreamed(this::export),
                Endpoint.post("/api/referrals/export")
                        .tag("transfer")
                        .access(Access.roles(Role.PARTNER, Role.ADMIN))
                        .scope("referrals:read")
                        .summary("The same file, made as long work")
                        .description("For many referrals: see `GET /api/jobs/{id}`. Whoever asked for the same within"
                                + " ten minutes gets that.")
                        .body(Body.of(EXPORT))
                        .idempotent()
                        .answers(202, JobView.class)
                        .problems("partner.not-found")
                        .handle(this::order),
                shared(Endpoint.get("/api/transfer/statistics"))
                        .summary("How well referrals convert, in all, by partner and by file")
                        .description("Each referral counts once: won with a deal in a successful stage of any funnel,"
                                + " lost when nothing of it is open or won.")
                        .query(
                                Whose.FIELD,
                                date("from").about("when referrals came to be, UTC"),
                                date("to").about("included"))
                        .answers(200, StatisticsView.class)
                        .problems("partner.not-found")
                        .handle(this::statistics));
    }

    private static EndpointDraft shared(EndpointDraft draft) {
        return draft.tag("transfer")
                .access(Access.roles(Role.PARTNER, Role.ADMIN))
                .scope("referrals:read");
    }

    private Answer order(Call call) {
        var asked = asked(call, call.input());
        var job = jobs.start(call.visitor(), ExportOrder.KIND, asked.text(), call.language());
        return Answer.json(202, job).with("Location", "/api/jobs/" + job.id());
    }

    private ExportOrder asked(Call call, Input asked) {
        var scope = whose.listed(call.visitor(), asked.optionalUuid(Whose.FIELD.name()));
        char separator = switch (asked.textOrEmpty("separator")) {
            case "semicolon" -> ';';
            case "tab" -> '\t';
            default -> ',';
        };
        return new ExportOrder(scope, separator, asked.bool("bom", true));
    }

    private Streaming export(Call call) {
        ExportOrder order = asked(call, call.query());
        var headers = List.of(new Header("Content-Disposition", "attachment; filename=\"referrals.csv\""));
        return new Streaming(ReferralFile.MEDIA_TYPE, headers, out -> export.write(order, out, written -> {}));
    }

    private Answer statistics(Call call) {
        var from =
                call.query().optionalDate("from").map(TransferResource::start).orElse(Instant.EPOCH);
        var until = call.query()
                .optionalDate("to")
                .filter(day -> day.isBefore(LATEST))
                .orElse(LATEST);
        return Answer.ok(
                StatisticsView.of(transfer.statistics(whose.listed(call), new Period(from, start(until.plusDays(1))))));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
