package org.partnercabinet.http.payout;

import static org.partnercabinet.http.input.Field.lines;
import static org.partnercabinet.http.input.Field.oneOf;
import static org.partnercabinet.http.input.Field.text;
import static org.partnercabinet.http.input.Field.uuid;
import static org.partnercabinet.http.input.Field.uuids;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.payout.PayoutQueries;
import org.partnercabinet.application.payout.RequestPayout;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.domain.partner.PayoutMethodId;
import org.partnercabinet.domain.payout.PayoutId;
import org.partnercabinet.domain.referral.ReferralId;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.partner.Whose;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.EndpointDraft;
import org.partnercabinet.http.web.Page;
import org.partnercabinet.http.web.Resource;

/** Partners' requests for money. */
public final class PayoutsResource implements Resource {
    private static final int LONGEST_COMMENT = 1000;

    private final RequestPayout request;
    private final Deciding deciding;
    private final PayoutQueries payouts;
    private final Whose whose;

    public PayoutsResource(RequestPayout request, Deciding deciding, PayoutQueries payouts, Whose whose) {
        this.request = request;
        this.deciding = deciding;
        this.payouts = payouts;
        this.whose = whose;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                shared(Endpoint.get("/api/payouts"), "payouts:read")
                        .summary("Payouts, newest first")
                        .query(Whose.FIELD, oneOf("status", "pending", "approved", "paid", "rejected", "cancelled"))
                        .paged()
                        .sortedBy("requested_at")
                        .answersPage(PayoutView.class)
                        .problems("partner.not-found")
                        .handle(this::list),
                shared(Endpoint.post("/api/payouts"), "payouts:write")
                        .summary("Asks for money")
                        .description("The sum is what the chosen referrals have payable, less every debt, and with "
                                + "corrections; it is reserved at once. No referral at all asks for corrections only.")
                        .body(Body.of(
                                Whose.FIELD,
                                uuids("referral_ids").max(500).required(),
                                uuid("payout_method_id"),
                                lines("comment").max(LONGEST_COMMENT)))
                        .idempotent()
                        .answers(201, PayoutView.class)
                        .problems("partner.not-found", "referral.not-found", "payout-method.not-found")
                        .problems("payout.not-payable", "payout.nothing-payable", "payout.below-minimum")
                        .problems("payout.mixed-currencies")
                        .handle(this::create),
                shared(Endpoint.get("/api/payouts/{id}"), "payouts:read")
                        .summary("One payout")
                        .answers(200, PayoutView.class)
                        .problems("payout.not-found")
                        .handle(this::show),
                decision(Endpoint.post("/api/payouts/{id}/approval"), Role.ADMIN)
                        .summary("Agrees to pay")
                        .handle(this::approve),
                decision(Endpoint.post("/api/payouts/{id}/rejection"), Role.ADMIN)
                        .summary("Refuses to pay and says why")
                        .body(Body.of(lines("comment").max(LONGEST_COMMENT).required()))
                        .handle(this::reject),
                decision(Endpoint.post("/api/payouts/{id}/payment"), Role.ADMIN)
                        .summary("Says that exactly the amount was paid")
                        .body(Body.of(text("reference").about("the payment's number at the bank")))
                        .handle(this::pay),
                decision(Endpoint.post("/api/payouts/{id}/cancellation"), Role.PARTNER, Role.ADMIN)
                        .summary("Takes a request back that nobody has decided about")
                        .handle(this::cancel));
    }

    private static EndpointDraft shared(EndpointDraft draft, String scope) {
        return draft.tag("payouts")
                .access(Access.roles(Role.PARTNER, Role.ADMIN))
                .scope(scope);
    }

    private static EndpointDraft decision(EndpointDraft draft, Role first, Role... others) {
        return draft.tag("payouts")
                .access(Access.roles(first, others))
                .scope("payouts:write")
                .idempotent()
                .answers(200, PayoutView.class)
                .problems("payout.not-found", "payout.already-decided");
    }

    private Answer list(Call call) {
        var paging = call.paging();
        var page = payouts.list(whose.listed(call), call.query().optionalText("status"), call.pageRequest());
        return Answer.ok(Page.of(page.items().stream().map(PayoutView::of).toList(), paging, page.total()));
    }

    private Answer create(Call call) {
        var partner = whose.inBody(call);
        var chosen = call.input().uuids("referral_ids").stream()
                .map(ReferralId::new)
                .collect(Collectors.toUnmodifiableSet());
        var method = call.input().optionalUuid("payout_method_id").map(PayoutMethodId::new);
        var id = request.handle(partner, chosen, method, call.input().textOrEmpty("comment"), Optional.of(by(call)));
        return Answer.created("/api/payouts/" + id.value(), view(Scope.of(partner), id));
    }

    private Answer show(Call call) {
        return Answer.ok(view(whose.visible(call.visitor()), id(call)));
    }

    private Answer approve(Call call) {
        deciding.approve().handle(id(call), by(call));
        return Answer.ok(view(Scope.everybody(), id(call)));
    }

    private Answer reject(Call call) {
        deciding.reject().handle(id(call), call.input().text("comment"), by(call));
        return Answer.ok(view(Scope.everybody(), id(call)));
    }

    private Answer pay(Call call) {
        deciding.confirm().handle(id(call), call.input().textOrEmpty("reference"), by(call));
        return Answer.ok(view(Scope.everybody(), id(call)));
    }

    private Answer cancel(Call call) {
        var scope = whose.visible(call.visitor());
        deciding.cancel().handle(scope, id(call), by(call));
        return Answer.ok(view(scope, id(call)));
    }

    private PayoutView view(Scope scope, PayoutId id) {
        return payouts.one(scope, id).map(PayoutView::of).orElseThrow(() -> Refusal.notFound("payout"));
    }

    private static PayoutId id(Call call) {
        return new PayoutId(call.pathId("id"));
    }

    private static AccountId by(Call call) {
        return new AccountId(call.visitor().account());
    }
}
