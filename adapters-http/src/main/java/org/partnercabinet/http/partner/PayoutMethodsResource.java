package org.partnercabinet.http.partner;

import java.util.List;
import org.partnercabinet.application.partner.AddPayoutMethod;
import org.partnercabinet.application.partner.PayoutMethods;
import org.partnercabinet.application.partner.RemovePayoutMethod;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.domain.partner.PayoutMethodId;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Page;
import org.partnercabinet.http.web.Resource;

/** Partners say where their money may go. What they wrote is never shown again in full. */
public final class PayoutMethodsResource implements Resource {
    private static final Access BOTH = Access.roles(Role.PARTNER, Role.ADMIN);
    private static final String WRITE = "payout-methods:write";
    static final Body NEW_METHOD = Body.of(
            Field.text("label").max(100).required().example("Salary card"),
            Field.lines("value").min(4).max(500).required().example("2200 1234 5678 9010"),
            Whose.FIELD);

    private final AddPayoutMethod add;
    private final RemovePayoutMethod remove;
    private final PayoutMethods methods;
    private final Whose whose;

    public PayoutMethodsResource(AddPayoutMethod add, RemovePayoutMethod remove, PayoutMethods methods, Whose whose) {
        this.add = add;
        this.remove = remove;
        this.methods = methods;
        this.whose = whose;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/api/payout-methods")
                        .tag("payout-methods")
                        .summary("Payout methods of a partner, oldest first, masked")
                        .access(BOTH)
                        .scope("payout-methods:read")
                        .query(Whose.FIELD)
                        .paged()
                        .answersPage(PayoutMethodView.class)
                        .problems("partner.not-found")
                        .handle(this::list),
                Endpoint.post("/api/payout-methods")
                        .tag("payout-methods")
                        .summary("A new payout method")
                        .access(BOTH)
                        .scope(WRITE)
                        .body(NEW_METHOD)
                        .idempotent()
                        .answers(201, PayoutMethodView.class)
                        .problems("partner.not-found", "payout-method.too-many", "text.too-short")
                        .handle(this::add),
                Endpoint.delete("/api/payout-methods/{id}")
                        .tag("payout-methods")
                        .summary("Remove a payout method")
                        .description("Payouts that were requested to it keep their own copy.")
                        .access(BOTH)
                        .scope(WRITE)
                        .query(Whose.FIELD)
                        .answersNothing(204)
                        .problems("partner.not-found", "payout-method.not-found")
                        .handle(this::remove));
    }

    private Answer list(Call call) {
        var paging = call.paging();
        var all = methods.of(whose.inQuery(call));
        var page = all.stream()
                .skip(paging.offset())
                .limit(paging.size())
                .map(PayoutMethodView::of)
                .toList();
        return Answer.ok(Page.of(page, paging, all.size()));
    }

    private Answer add(Call call) {
        var method = add.handle(
                whose.inBody(call), call.input().text("label"), call.input().text("value"));
        return Answer.created("/api/payout-methods/" + method.id().value(), PayoutMethodView.of(method));
    }

    private Answer remove(Call call) {
        remove.handle(whose.inQuery(call), new PayoutMethodId(call.pathId("id")));
        return Answer.nothing();
    }
}
