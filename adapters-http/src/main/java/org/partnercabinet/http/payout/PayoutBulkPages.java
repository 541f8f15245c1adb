package org.partnercabinet.http.payout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.payout.PayoutQueries;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.payout.PayoutId;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.input.Input;
import org.partnercabinet.http.page.Forms;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.payout.PayoutDesk.PayoutResult;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Flash;
import org.partnercabinet.http.web.Messages;
import org.partnercabinet.http.web.Resource;

/** Several payouts decided about at once, each by itself: one that cannot be does not keep the others. */
public final class PayoutBulkPages implements Resource {
    private static final String APPROVE = "approve";
    private static final Body BODY = Body.of(
            Field.oneOf("deed", APPROVE, "pay").required(),
            Field.uuids("ids").min(1).required(),
            Field.text("reference"));

    private final Deciding deciding;
    private final PayoutQueries payouts;
    private final Pages pages;

    public PayoutBulkPages(Deciding deciding, PayoutQueries payouts, Pages pages) {
        this.deciding = deciding;
        this.payouts = payouts;
        this.pages = pages;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(Endpoint.post(PayoutDesk.ROOT + "/several")
                .page(PayoutDeskPages.ADMINS)
                .handle(this::several));
    }

    private Answer several(Call call) {
        return Forms.answer(call, BODY, input -> results(call, input), (status, form) -> {
            var text = Messages.in(call.viewer().language()).text("payout.none-chosen");
            return Pages.goTo(call, PayoutDesk.ROOT, Flash.wrong(text));
        });
    }

    private Answer results(Call call, Input input) {
        var results = new ArrayList<PayoutResult>();
        for (var id : input.uuids("ids")) {
            var why = decide(call, input, new PayoutId(id));
            payouts.one(Scope.everybody(), new PayoutId(id))
                    .map(PayoutView::of)
                    .ifPresent(payout -> results.add(new PayoutResult(payout, why)));
        }
        return pages.show(call, "payout/results.jte", Map.of("results", results, "deed", input.text("deed")));
    }

    /** @return why it could not be done; empty when it was */
    private String decide(Call call, Input input, PayoutId id) {
        try {
            if (input.text("deed").equals(APPROVE)) {
                deciding.approve().handle(id, PayoutDeskPages.by(call));
            } else {
                deciding.confirm().handle(id, input.textOrEmpty("reference"), PayoutDeskPages.by(call));
            }
            return "";
        } catch (Refusal refusal) {
            return Messages.in(call.viewer().language()).text(refusal.code(), refusal.details());
        }
    }
}
