package org.partnercabinet.http.transfer;

import static org.partnercabinet.http.input.Field.text;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.partnercabinet.application.transfer.ReceiveLead;
import org.partnercabinet.domain.link.Utm;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.input.Input;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.referral.PersonInput;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.EndpointDraft;
import org.partnercabinet.http.web.RateLimits;
import org.partnercabinet.http.web.Resource;

/** The address of a token: programs and forms of partners' sites post leads to it; whoever opens it is told how. */
public final class LeadDoorResource implements Resource {
    private static final Duration PERIOD = Duration.ofMinutes(10);
    private static final int PER_ADDRESS = 600;
    private static final int PER_TOKEN = 3000;
    private static final List<String> MARKS =
            List.of("utm_source", "utm_medium", "utm_campaign", "utm_content", "utm_term");

    private final ReceiveLead receive;
    private final PersonInput people;
    private final RateLimits limits;
    private final Pages pages;

    public LeadDoorResource(ReceiveLead receive, PersonInput people, RateLimits limits, Pages pages) {
        this.receive = receive;
        this.people = people;
        this.limits = limits;
        this.pages = pages;
    }

    /** @param status {@code created}, or {@code existing} when the partner had brought this client before */
    public record ReceivedLeadView(UUID referralId, String status) {}

    /** @param fields what may be posted */
    public record LeadDoorView(String address, String method, List<String> contentTypes, List<String> fields) {}

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                shared(Endpoint.get("/t/{token}"))
                        .summary("How leads are handed over at this address")
                        .answers(200, LeadDoorView.class)
                        .handle(this::explain),
                shared(Endpoint.post("/t/{token}"))
                        .summary("Hands over a lead")
                        .description("JSON or a form. 201 for a new referral; 200 with the partner's own one if they"
                                + " brought this client before and the protection period is not over.")
                        .body(Body.of(fields().toArray(Field[]::new)))
                        .acceptsForms()
                        .answers(201, ReceivedLeadView.class)
                        .answers(200, ReceivedLeadView.class)
                        .problems("client.already-registered", "referral.self", "request.too-many")
                        .problems("phone.invalid", "email.invalid", "client.no-contact")
                        .handle(this::receive));
    }

    private static EndpointDraft shared(EndpointDraft draft) {
        return draft.tag("public").access(Access.open()).problems("transfer-token.not-found");
    }

    private static List<Field> fields() {
        var fields = new ArrayList<>(PersonInput.fields());
        MARKS.forEach(mark -> fields.add(text(mark)));
        return fields;
    }

    private Answer explain(Call call) {
        var token = receive.token(call.pathText("token"));
        var names = fields().stream().map(Field::name).toList();
        if (call.wantsPage()) {
            var shown = Map.<String, Object>of("name", token.name(), "fields", names);
            return quiet(pages.render(200, call.language(), "transfer/door.jte", shown));
        }
        var types = List.of(Answer.JSON, "application/x-www-form-urlencoded");
        return quiet(Answer.ok(new LeadDoorView("/t/" + token.hint() + "…", "POST", types, names)));
    }

    private Answer receive(Call call) {
        limits.take("transfer-address", call.remoteNetwork(), PER_ADDRESS, PERIOD);
        var secret = call.pathText("token");
        var token = receive.token(secret);
        Input input = call.input();
        var person = people.read(input);
        limits.take("transfer-token", token.id().value().toString(), PER_TOKEN, PERIOD);
        var registered = receive.handle(secret, person, utm(input), input.textOrEmpty("comment"));
        int status = registered.fresh() ? 201 : 200;
        if (call.wantsPage()) {
            return quiet(pages.render(status, call.language(), "transfer/received.jte", Map.of()));
        }
        var word = registered.fresh() ? "created" : "existing";
        return quiet(Answer.json(
                status, new ReceivedLeadView(registered.referral().id().value(), word)));
    }

    private static Utm utm(Input input) {
        return new Utm(
                input.textOrEmpty("utm_source"),
                input.textOrEmpty("utm_medium"),
                input.textOrEmpty("utm_campaign"),
                input.textOrEmpty("utm_content"),
                input.textOrEmpty("utm_term"));
    }

    /** Scripts of other sites may read the answer; nobody keeps or finds it. */
    private static Answer quiet(Answer answer) {
        return answer.with("Access-Control-Allow-Origin", "*")
                .with("Cache-Control", "no-store")
                .with("Referrer-Policy", "no-referrer")
                .with("X-Robots-Tag", "noindex");
    }
}
