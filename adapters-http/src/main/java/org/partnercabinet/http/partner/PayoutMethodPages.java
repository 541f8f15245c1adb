package org.partnercabinet.http.partner;

import java.util.List;
import java.util.Map;
import org.partnercabinet.application.partner.AddPayoutMethod;
import org.partnercabinet.application.partner.PayoutMethods;
import org.partnercabinet.application.partner.RemovePayoutMethod;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.domain.partner.PayoutMethodId;
import org.partnercabinet.http.page.Filled;
import org.partnercabinet.http.page.Forms;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Flash;
import org.partnercabinet.http.web.LocalPath;
import org.partnercabinet.http.web.Messages;
import org.partnercabinet.http.web.Resource;

/** Where a partner's money may go, in a browser. */
public final class PayoutMethodPages implements Resource {
    private static final String ROOT = "/partner/payout-methods";
    private static final Access PARTNERS = Access.roles(Role.PARTNER);

    private final AddPayoutMethod add;
    private final RemovePayoutMethod remove;
    private final PayoutMethods methods;
    private final Whose whose;
    private final Pages pages;

    public PayoutMethodPages(
            AddPayoutMethod add, RemovePayoutMethod remove, PayoutMethods methods, Whose whose, Pages pages) {
        this.add = add;
        this.remove = remove;
        this.methods = methods;
        this.whose = whose;
        this.pages = pages;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(ROOT).page(PARTNERS).handle(call -> page(call, 200, Filled.empty())),
                Endpoint.post(ROOT).page(PARTNERS).handle(this::add),
                Endpoint.post(ROOT + "/{id}/remove").page(PARTNERS).handle(this::remove));
    }

    private Answer add(Call call) {
        return Forms.answer(
                call,
                PayoutMethodsResource.NEW_METHOD,
                input -> {
                    add.handle(whose.own(call.visitor()), input.text("label"), input.text("value"));
                    var next = LocalPath.of(call.form().value("next")).orElse(ROOT);
                    return Pages.goTo(call, next, done(call, "methods.added"));
                },
                (status, form) -> page(call, status, form));
    }

    private Answer remove(Call call) {
        remove.handle(whose.own(call.visitor()), new PayoutMethodId(call.pathId("id")));
        return Pages.goTo(call, ROOT, done(call, "methods.removed"));
    }

    private Answer page(Call call, int status, Filled form) {
        var theirs = methods.of(whose.own(call.visitor())).stream()
                .map(PayoutMethodView::of)
                .toList();
        return pages.show(call, status, "partner/methods.jte", Map.of("methods", theirs, "form", form));
    }

    private static Flash done(Call call, String key) {
        return Flash.done(Messages.in(call.viewer().language()).text(key));
    }
}
