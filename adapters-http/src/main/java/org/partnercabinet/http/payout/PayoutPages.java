package org.partnercabinet.http.payout;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.ledger.LedgerQueries;
import org.partnercabinet.application.payout.CancelPayout;
import org.partnercabinet.application.payout.PayoutQueries;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.domain.payout.PayoutId;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.page.Pager;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.page.Tab;
import org.partnercabinet.http.partner.Whose;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Flash;
import org.partnercabinet.http.web.Messages;
import org.partnercabinet.http.web.Resource;

/** A partner's payouts in a browser: what was asked for, and what became of it. */
public final class PayoutPages implements Resource {
    static final String ROOT = "/partner/payouts";
    static final Access PARTNERS = Access.roles(Role.PARTNER);
    private static final String[] STATUSES = {"pending", "approved", "paid", "rejected", "cancelled"};

    private final PayoutQueries payouts;
    private final LedgerQueries ledger;
    private final CancelPayout cancel;
    private final Whose whose;
    private final Pages pages;

    public PayoutPages(PayoutQueries payouts, LedgerQueries ledger, CancelPayout cancel, Whose whose, Pages pages) {
        this.payouts = payouts;
        this.ledger = ledger;
        this.cancel = cancel;
        this.whose = whose;
        this.pages = pages;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(ROOT)
                        .page(PARTNERS)
                        .query(Field.oneOf("status", STATUSES))
                        .paged()
                        .sortedBy("requested_at")
                        .handle(this::list),
                Endpoint.get(ROOT + "/{id}").page(PARTNERS).handle(this::show),
                Endpoint.post(ROOT + "/{id}/cancel").page(PARTNERS).handle(this::cancel));
    }

    private Answer list(Call call) {
        var status = call.query().optionalText("status");
        var page = payouts.list(scope(call), status, call.pageRequest());
        Map<String, Object> shown = Map.of(
                "payouts", page.items().stream().map(PayoutView::of).toList(),
                "balances", ledger.balances(whose.own(call.visitor())),
                "tabs", tabs(call, status),
                "narrowed", status.isPresent(),
                "pager", Pager.of(call, page.total()));
        return pages.show(call, "payout/list.jte", shown);
    }

    private List<Tab> tabs(Call call, Optional<String> chosen) {
        var messages = Messages.in(call.viewer().language());
        var all = new Tab(ROOT, messages.text("payouts.all"), "", chosen.isEmpty());
        return Stream.concat(
                        Stream.of(all),
                        Stream.of(STATUSES)
                                .map(status -> new Tab(
                                        ROOT + "?status=" + status,
                                        messages.text("payouts.status-" + status),
                                        count(call, status),
                                        chosen.filter(status::equals).isPresent())))
                .collect(Collectors.toUnmodifiableList());
    }

    private String count(Call call, String status) {
        if (!status.equals("pending")) {
            return "";
        }
        long waiting = payouts.list(scope(call), Optional.of(status), new PageRequest(1, 1))
                .total();
        return waiting == 0 ? "" : String.valueOf(waiting);
    }

    private Answer show(Call call) {
        var payout =
                payouts.one(scope(call), id(call)).map(PayoutView::of).orElseThrow(() -> Refusal.notFound("payout"));
        var steps = PayoutSteps.of(payout, call.viewer().language());
        return pages.show(call, "payout/payout.jte", Map.of("payout", payout, "steps", steps));
    }

    private Answer cancel(Call call) {
        var path = ROOT + "/" + call.pathId("id");
        var messages = Messages.in(call.viewer().language());
        try {
            cancel.handle(scope(call), id(call), new AccountId(call.visitor().account()));
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.CONFLICT) {
                throw refusal;
            }
            return Pages.goTo(call, path, Flash.wrong(messages.text(refusal.code(), refusal.details())));
        }
        return Pages.goTo(call, path, Flash.done(messages.text("payouts.cancelled")));
    }

    private Scope scope(Call call) {
        return Scope.of(whose.own(call.visitor()));
    }

    private static PayoutId id(Call call) {
        return new PayoutId(call.pathId("id"));
    }
}
