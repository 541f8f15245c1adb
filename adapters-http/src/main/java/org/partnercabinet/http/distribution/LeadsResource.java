package org.partnercabinet.http.distribution;

import java.util.ArrayList;
import java.util.List;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.client.PhoneNumbers;
import org.partnercabinet.application.distribution.AppealQueries;
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
import org.partnercabinet.http.web.Resource;

/** Leads as the mini CRM knew them, by number. */
public final class LeadsResource implements Resource {
    private static final int MOST_LEADS = 10_000;
    private static final int PAGE = 100;

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
                        .description("At most 10000; if there are more, Link leads to the next ones.")
                        .query(
                                Field.integer("skip", 0, Integer.MAX_VALUE).about("how many to leave out"),
                                Field.integer("limit", 1, MOST_LEADS).example(100))
                        .answersList(LeadView.class)
                        .handle(this::leads),
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

    private Answer leads(Call call) {
        int skip = call.query().optionalInteger("skip").orElse(0);
        int limit = call.query().optionalInteger("limit").orElse(MOST_LEADS);
        var rows = appeals.leads(skip, limit + 1);
        var answer = Answer.ok(rows.stream().limit(limit).map(LeadView::of).toList());
        if (rows.size() <= limit) return answer;
        var next = "</api/appeals/leads?skip=" + (skip + (long) limit) + "&limit=" + limit + ">; rel=\"next\"";
        return answer.with("Link", next);
    }

    private Answer ofLead(Call call) {
        var lead = lead(call);
        var filter = AppealQueries.Filter.ALL.ofLead(lead.id());
        var views = new ArrayList<LeadAppealView>();
        for (int page = 1; views.size() < lead.appealsCount(); page++) {
            var rows = appeals.list(filter, new PageRequest(page, PAGE, PageRequest.Order.OLDEST_FIRST));
            if (rows.items().isEmpty()) break;
            rows.items().forEach(row -> views.add(LeadAppealView.of(row)));
        }
        return Answer.ok(views);
    }

    private LeadView lead(Call call) {
        return appeals.lead(call.pathNumber("lead_number"))
                .map(LeadView::of)
                .orElseThrow(() -> Refusal.notFound("lead"));
    }
}
