package org.partnercabinet.http.payout;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.partnercabinet.application.ledger.LedgerQueries;
import org.partnercabinet.application.partner.PayoutMethods;
import org.partnercabinet.application.payout.RequestPayout;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.partner.PayoutMethodId;
import org.partnercabinet.domain.referral.ReferralId;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.input.Input;
import org.partnercabinet.http.page.Filled;
import org.partnercabinet.http.page.Forms;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.partner.Whose;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Flash;
import org.partnercabinet.http.web.Messages;
import org.partnercabinet.http.web.Resource;

/** Asking for money in two steps: choose, then look once more and send. */
public final class AskPayoutPages implements Resource {
    private static final int MOST = 500;
    private static final Field CURRENCY = Field.currency("currency");
    private static final Body CHOICE = Body.of(
            Field.uuids("referral_ids").max(MOST),
            Field.uuid("payout_method_id"),
            Field.lines("comment").max(1000));

    private final RequestPayout request;
    private final LedgerQueries ledger;
    private final PayoutMethods methods;
    private final Whose whose;
    private final Pages pages;

    public AskPayoutPages(
            RequestPayout request, LedgerQueries ledger, PayoutMethods methods, Whose whose, Pages pages) {
        this.request = request;
        this.ledger = ledger;
        this.methods = methods;
        this.whose = whose;
        this.pages = pages;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(PayoutPages.ROOT + "/new")
                        .page(PayoutPages.PARTNERS)
                        .query(CURRENCY)
                        .handle(this::choose),
                Endpoint.post(PayoutPages.ROOT + "/review")
                        .page(PayoutPages.PARTNERS)
                        .handle(this::review),
                Endpoint.post(PayoutPages.ROOT).page(PayoutPages.PARTNERS).handle(this::send));
    }

    private Answer choose(Call call) {
        return page(call, 200, "payout/new.jte", Filled.empty(), call.query().textOrEmpty("currency"));
    }

    private Answer review(Call call) {
        return Forms.answer(
                call,
                CHOICE,
                input -> {
                    var form = new Filled(call.form(), Map.of(), java.util.Optional.empty());
                    return page(
                            call, 200, "payout/review.jte", form, call.form().value("currency"));
                },
                (status, form) -> again(call, status, form));
    }

    private Answer send(Call call) {
        return Forms.answer(call, CHOICE, input -> sent(call, input), (status, form) -> again(call, status, form));
    }

    private Answer sent(Call call, Input input) {
        var chosen = input.uuids("referral_ids").stream().map(ReferralId::new).collect(Collectors.toUnmodifiableSet());
        var method = input.optionalUuid("payout_method_id").map(PayoutMethodId::new);
        var id = request.handle(
                whose.own(call.visitor()),
                chosen,
                method,
                input.textOrEmpty("comment"),
                Optional.of(new AccountId(call.visitor().account())));
        var text = Messages.in(call.viewer().language()).text("payouts.requested");
        return Pages.goTo(call, PayoutPages.ROOT + "/" + id.value(), Flash.done(text));
    }

    private Answer again(Call call, int status, Filled form) {
        return page(call, status, "payout/new.jte", form, call.form().value("currency"));
    }

    private Answer page(Call call, int status, String template, Filled form, String currency) {
        var partner = whose.own(call.visitor());
        var rows = ledger.payable(partner, MOST);
        var shown = AskPayoutScreen.of(rows, methods.of(partner), form, currency);
        return pages.show(call, status, template, Map.of("ask", shown));
    }
}
