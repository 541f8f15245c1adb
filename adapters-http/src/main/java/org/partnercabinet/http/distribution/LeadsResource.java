package org.partnercabinet.http.distribution;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.partnercabinet.application.client.PhoneNumbers;
import org.partnercabinet.application.distribution.AppealQueries;
import org.partnercabinet.application.distribution.AppealQueries.LeadRow;
import org.partnercabinet.application.distribution.ChangeLead;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.Email;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.http.distribution.LeadView.LeadAppealView;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.EndpointDraft;
import org.partnercabinet.http.web.Header;
import org.partnercabinet.http.web.Json;
import org.partnercabinet.http.web.Resource;
import org.partnercabinet.http.web.Streaming;

/** Leads as the mini CRM knew them, by number. */
public final class LeadsResource implements Resource {
    private static final int MOST_LEADS = 10_000;
    private static final int AT_ONCE = 1000;

    private final AppealQueries appeals;
    private final ChangeLead change;
    private final PhoneNumbers phones;

    public LeadsResource(AppealQueries appeals, ChangeLead change, PhoneNumbers phones) {
        this.appeals = appeals;
        this.change = change;
        this.phones = phones;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                reading(Endpoint.get("/api/appeals/leads"))
                        .summary("Whoever has turned to us, by number")
                        .description(
                                "All of them; with skip or limit at most 10000, and if there are more, Link leads to "
                                        + "the next ones.")
                        .query(
                                Field.integer("skip", 0, Integer.MAX_VALUE).about("how many to leave out"),
                                Field.integer("limit", 1, MOST_LEADS).example(100))
                        .answersList(LeadView.class)
                        .handleStreamed(this::leads),
                reading(Endpoint.get("/api/appeals/leads/{lead_number}/appeals"))
                        .summary("The appeals of a lead, the first first")
                        .answersList(LeadAppealView.class)
                        .problems("lead.not-found")
                        .handle(this::ofLead),
                reading(Endpoint.get("/api/leads/{lead_number}"))
                        .summary("One lead")
                        .answers(200, LeadView.class)
                        .problems("lead.not-found")
                        .handle(call -> Answer.ok(lead(call))),
                admins(Endpoint.patch("/api/leads/{lead_number}"), "appeals:write")
                        .summary("Says what a lead is called, and how to reach them")
                        .description("A phone and an e-mail fill what is not known yet; what is known stays, and what "
                                + "is somebody else's stays theirs.")
                        .body(Body.patch(
                                Field.text("name"),
                                Field.text("phone").max(40).example("+79991234567"),
                                Field.text("email").max(254).example("ivan@example.com")))
                        .answers(200, LeadView.class)
                        .problems("lead.not-found", "phone.invalid", "email.invalid")
                        .handle(this::change));
    }

    private static EndpointDraft reading(EndpointDraft draft) {
        return admins(draft, "appeals:read");
    }

    private static EndpointDraft admins(EndpointDraft draft, String scope) {
        return draft.tag("appeals").access(Access.roles(Role.ADMIN)).scope(scope);
    }

    private Answer change(Call call) {
        var input = call.input();
        change.handle(
                lead(call).id(),
                input.textOrEmpty("name"),
                input.optionalText("phone").map(phones::read),
                input.optionalText("email").map(Email::new));
        return Answer.ok(lead(call));
    }

    private Streaming leads(Call call) {
        var skip = call.query().optionalInteger("skip");
        var asked = call.query().optionalInteger("limit");
        if (skip.isEmpty() && asked.isEmpty()) return all();
        int limit = asked.orElse(MOST_LEADS);
        var rows = appeals.leads(skip.orElse(0), limit + 1);
        var page = rows.subList(0, Math.min(limit, rows.size()));
        var next =
                "</api/appeals/leads?skip=" + (skip.orElse(0) + (long) limit) + "&limit=" + limit + ">; rel=\"next\"";
        var headers = rows.size() <= limit ? List.<Header>of() : List.of(new Header("Link", next));
        return new Streaming(Answer.JSON, headers, out -> write(page, shown -> List.of(), out));
    }

    /** However many there are, no more of them than {@link #AT_ONCE} are in memory. */
    private Streaming all() {
        var first = appeals.leadsAfter(0, AT_ONCE);
        return new Streaming(
                Answer.JSON,
                List.of(),
                out -> write(
                        first,
                        rows -> appeals.leadsAfter(
                                rows.get(rows.size() - 1).lead().number(), AT_ONCE),
                        out));
    }

    /** An array of these, and of what follows them as long as something does. */
    private static void write(List<LeadRow> first, UnaryOperator<List<LeadRow>> next, OutputStream out)
            throws IOException {
        var before = "[";
        for (var rows = first; !rows.isEmpty(); rows = next.apply(rows)) {
            for (LeadRow row : rows) {
                out.write(before.getBytes(StandardCharsets.US_ASCII));
                out.write(Json.bytes(LeadView.of(row)));
                before = ",";
            }
        }
        out.write((before.equals("[") ? "[]" : "]").getBytes(StandardCharsets.US_ASCII));
    }

    private Answer ofLead(Call call) {
        return Answer.ok(
                appeals.ofLead(lead(call).id()).stream().map(LeadAppealView::of).toList());
    }

    private LeadView lead(Call call) {
        return appeals.lead(call.pathNumber("lead_number"))
                .map(LeadView::of)
                .orElseThrow(() -> Refusal.notFound("lead"));
    }
}
