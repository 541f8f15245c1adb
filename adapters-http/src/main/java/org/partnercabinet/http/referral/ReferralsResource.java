package org.partnercabinet.http.referral;

import static org.partnercabinet.http.input.Field.oneOf;
import static org.partnercabinet.http.input.Field.uuid;

import java.util.List;
import java.util.stream.Stream;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.referral.NewReferral;
import org.partnercabinet.application.referral.ReferralQueries;
import org.partnercabinet.application.referral.RegisterReferral;
import org.partnercabinet.application.referral.ResendReferral;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.domain.referral.ReferralId;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.partner.Whose;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.EndpointDraft;
import org.partnercabinet.http.web.Page;
import org.partnercabinet.http.web.Resource;

/** The clients whom partners brought. */
public final class ReferralsResource implements Resource {
    private static final Body FRESH = Body.of(Stream.concat(
                    Stream.of(
                            Whose.FIELD,
                            uuid("link_id").about("the partner's link that brought the client"),
                            uuid("click_id").about("the pc_click that came with the client")),
                    PersonInput.fields().stream())
            .toArray(Field[]::new));

    private final RegisterReferral register;
    private final ResendReferral resend;
    private final ReferralQueries referrals;
    private final PersonInput people;
    private final Provenance provenance;
    private final Whose whose;

    public ReferralsResource(
            RegisterReferral register,
            ResendReferral resend,
            ReferralQueries referrals,
            PersonInput people,
            Provenance provenance,
            Whose whose) {
        this.register = register;
        this.resend = resend;
        this.referrals = referrals;
        this.people = people;
        this.provenance = provenance;
        this.whose = whose;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                shared(Endpoint.get("/api/referrals"), "referrals:read")
                        .summary("Clients who were brought, newest first")
                        .query(Whose.FIELD, oneOf("crm_state", "queued", "sent", "failed"), uuid("link_id"))
                        .paged()
                        .sortedBy("created_at")
                        .answersPage(ReferralView.class)
                        .problems("partner.not-found")
                        .handle(this::list),
                shared(Endpoint.post("/api/referrals"), "referrals:write")
                        .summary("Brings a client")
                        .description("201 for a new referral; 200 with the partner's own one if they brought this "
                                + "client before and the protection period is not over.")
                        .body(FRESH)
                        .idempotent()
                        .answers(201, ReferralView.class)
                        .answers(200, ReferralView.class)
                        .problems("partner.not-found", "partner.not-approved", "client.already-registered")
                        .problems("referral.self", "referral.click-unknown", "link.not-found")
                        .problems("phone.invalid", "email.invalid", "client.no-contact")
                        .handle(this::create),
                shared(Endpoint.get("/api/referrals/{id}"), "referrals:read")
                        .summary("One client with deals and money")
                        .answers(200, ReferralView.class)
                        .problems("referral.not-found")
                        .handle(this::show),
                Endpoint.post("/api/referrals/{id}/resend")
                        .tag("referrals")
                        .summary("Sends a referral to Bitrix24 again after it failed")
                        .access(Access.roles(Role.ADMIN))
                        .scope("referrals:write")
                        .idempotent()
                        .answers(200, ReferralView.class)
                        .problems("referral.not-found", "referral.already-sent")
                        .handle(this::resend));
    }

    private static EndpointDraft shared(EndpointDraft draft, String scope) {
        return draft.tag("referrals")
                .access(Access.roles(Role.PARTNER, Role.ADMIN))
                .scope(scope);
    }

    private Answer list(Call call) {
        var paging = call.paging();
        var page = referrals.list(
                whose.listed(call),
                call.query().optionalText("crm_state"),
                call.query().optionalUuid("link_id"),
                call.pageRequest());
        return Answer.ok(Page.of(page.items().stream().map(ReferralView::of).toList(), paging, page.total()));
    }

    private Answer create(Call call) {
        var partner = whose.inBody(call);
        var input = call.input();
        var origin = provenance.of(partner, input);
        var wanted = new NewReferral(
                partner, people.read(input), origin, input.textOrEmpty("comment"), provenance.marks(origin));
        var registered = register.handle(wanted);
        var id = registered.referral().id();
        var view = view(Scope.of(partner), id);
        return registered.fresh() ? Answer.created("/api/referrals/" + id.value(), view) : Answer.ok(view);
    }

    private Answer show(Call call) {
        return Answer.ok(view(whose.visible(call.visitor()), id(call)));
    }

    private Answer resend(Call call) {
        resend.handle(id(call));
        return Answer.ok(view(Scope.everybody(), id(call)));
    }

    private ReferralView view(Scope scope, ReferralId id) {
        return referrals.one(scope, id).map(ReferralView::of).orElseThrow(() -> Refusal.notFound("referral"));
    }

    private static ReferralId id(Call call) {
        return new ReferralId(call.pathId("id"));
    }
}
