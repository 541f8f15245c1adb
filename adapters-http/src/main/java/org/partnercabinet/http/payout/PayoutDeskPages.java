package org.partnercabinet.http.payout;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.payout.PayoutQueries;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.payout.PayoutId;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.page.Deed;
import org.partnercabinet.http.page.Filled;
import org.partnercabinet.http.page.Forms;
import org.partnercabinet.http.page.Pager;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.partner.PartnerByWord;
import org.partnercabinet.http.partner.PartnerView;
import org.partnercabinet.http.payout.PayoutDesk.PayoutList;
import org.partnercabinet.http.payout.PayoutDesk.PayoutScreen;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.EndpointDraft;
import org.partnercabinet.http.web.Header;
import org.partnercabinet.http.web.Resource;
import org.partnercabinet.http.web.Streaming;

/** Payouts in a browser, for administrators: what waits, what each is made of, and deciding about it. */
public final class PayoutDeskPages implements Resource {
    static final Access ADMINS = Access.roles(Role.ADMIN);
    private static final Body REJECTION =
            Body.of(Field.lines("comment").max(1000).required());
    private static final Body PAYMENT = Body.of(Field.text("reference"));

    private final Deciding deciding;
    private final PayoutQueries payouts;
    private final PartnerByWord whose;
    private final Pages pages;

    public PayoutDeskPages(Deciding deciding, PayoutQueries payouts, PartnerByWord whose, Pages pages) {
        this.deciding = deciding;
        this.payouts = payouts;
        this.whose = whose;
        this.pages = pages;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(PayoutDesk.ROOT)
                        .page(ADMINS)
                        .query(
                                Field.oneOf("state", PayoutDesk.STATES.toArray(String[]::new)),
                                Field.text("partner").max(254))
                        .paged()
                        .handle(this::list),
                Endpoint.get(PayoutDesk.ROOT + "/register")
                        .page(ADMINS)
                        .query(Field.oneOf("state", PayoutDesk.STATES.toArray(String[]::new)))
                        .handleStreamed(this::register),
                Endpoint.get(PayoutDesk.ROOT + "/{id}")
                        .page(ADMINS)
                        .handle(call -> page(call, 200, Filled.empty(), "")),
                post("approve")
                        .handle(call -> Deed.of(
                                call,
                                path(call),
                                "payout.approved-done",
                                () -> deciding.approve().handle(id(call), by(call)))),
                post("reject").handle(this::reject),
                post("pay").handle(this::pay),
                post("cancel")
                        .handle(call -> Deed.of(
                                call,
                                path(call),
                                "payout.cancelled-done",
                                () -> deciding.cancel().handle(Scope.everybody(), id(call), by(call)))));
    }

    private static EndpointDraft post(String deed) {
        return Endpoint.post(PayoutDesk.ROOT + "/{id}/" + deed).page(ADMINS);
    }

    private Answer list(Call call) {
        var state = call.query().optionalText("state").orElse("pending");
        var word = call.query().textOrEmpty("partner");
        var partner = word.isBlank() ? Optional.<PartnerView>empty() : whose.shown(word);
        boolean unclear = !word.isBlank() && partner.isEmpty();
        Scope scope = partner.map(one -> Scope.of(new PartnerId(one.id()))).orElse(Scope.everybody());
        var page = payouts.list(scope, Optional.of(state), Pager.request(call));
        var rows = unclear ? List.<PayoutView>of() : page.map(PayoutView::of).items();
        var list = new PayoutList(rows, state, payouts.counts(scope), partner);
        return pages.show(
                call,
                "payout/desk.jte",
                Map.of("list", list, "word", word, "pager", Pager.of(call, unclear ? 0 : page.total())));
    }

    private Streaming register(Call call) {
        var state = call.query().optionalText("state");
        var headers = List.of(new Header("Content-Disposition", "attachment; filename=\"payouts.csv\""));
        var register = new PayoutRegister(payouts);
        return new Streaming(
                "text/csv; charset=utf-8", headers, out -> register.write(Scope.everybody(), state, ';', out));
    }

    private Answer reject(Call call) {
        return Forms.answer(
                call,
                REJECTION,
                input -> Deed.of(
                        call,
                        path(call),
                        "payout.rejected-done",
                        () -> deciding.reject().handle(id(call), input.text("comment"), by(call))),
                (status, form) -> page(call, status, form, "reject"));
    }

    private Answer pay(Call call) {
        return Forms.answer(
                call,
                PAYMENT,
                input -> Deed.of(
                        call,
                        path(call),
                        "payout.paid-done",
                        () -> deciding.confirm().handle(id(call), input.textOrEmpty("reference"), by(call))),
                (status, form) -> page(call, status, form, "pay"));
    }

    private Answer page(Call call, int status, Filled form, String wrong) {
        var payout = payouts.one(Scope.everybody(), id(call))
                .map(PayoutView::of)
                .orElseThrow(() -> Refusal.notFound("payout"));
        var shown = new PayoutScreen(payout, payouts.requisites(id(call)), wrong);
        return pages.show(call, status, "payout/decision.jte", Map.of("one", shown, "form", form));
    }

    private static String path(Call call) {
        return PayoutDesk.ROOT + "/" + call.pathId("id");
    }

    private static PayoutId id(Call call) {
        return new PayoutId(call.pathId("id"));
    }

    static AccountId by(Call call) {
        return new AccountId(call.visitor().account());
    }
}
