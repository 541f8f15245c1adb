package org.partnercabinet.http.payout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.partner.PartnerQueries;
import org.partnercabinet.application.payout.DecidePayouts.Decision;
import org.partnercabinet.application.payout.PayoutQueries;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.payout.PayoutId;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.input.FieldError;
import org.partnercabinet.http.input.Input;
import org.partnercabinet.http.input.InvalidInput;
import org.partnercabinet.http.input.Mistake;
import org.partnercabinet.http.page.Filled;
import org.partnercabinet.http.page.Forms;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.payout.PayoutDesk.PayoutPreview;
import org.partnercabinet.http.payout.PayoutDesk.PayoutResult;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Flash;
import org.partnercabinet.http.web.Messages;
import org.partnercabinet.http.web.Resource;

/**
 * Several payouts decided about at once: chosen, looked at once more, then each by itself, so that one that cannot be does
 * not keep the others.
 */
public final class PayoutBulkPages implements Resource {
    /** At once; whoever has more does it again. */
    static final int MOST = 500;

    private static final Field DEED =
            Field.oneOf("deed", "approve", "pay", "reject").required();
    private static final Body CHOICE =
            Body.of(DEED, Field.uuids("ids").max(MOST), Field.bool("everything"), Field.uuid("partner_id"));
    private static final Body BODY = Body.of(
            DEED,
            Field.uuids("ids").min(1).max(MOST).required(),
            Field.text("reference"),
            Field.lines("comment").max(1000));

    private final Deciding deciding;
    private final PayoutQueries payouts;
    private final PartnerQueries partners;
    private final Pages pages;

    public PayoutBulkPages(Deciding deciding, PayoutQueries payouts, PartnerQueries partners, Pages pages) {
        this.deciding = deciding;
        this.payouts = payouts;
        this.partners = partners;
        this.pages = pages;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.post(PayoutDesk.ROOT + "/several/review")
                        .page(PayoutDeskPages.ADMINS)
                        .handle(this::review),
                Endpoint.post(PayoutDesk.ROOT + "/several")
                        .page(PayoutDeskPages.ADMINS)
                        .handle(this::several));
    }

    private Answer review(Call call) {
        return Forms.answer(
                call,
                CHOICE,
                input -> {
                    var chosen = chosen(input);
                    return chosen.isEmpty()
                            ? noneChosen(call)
                            : preview(call, 200, Filled.empty(), chosen, input.text("deed"));
                },
                (status, form) -> noneChosen(call));
    }

    private List<PayoutView> chosen(Input input) {
        if (!input.bool("everything", false)) {
            return input.uuids("ids").stream()
                    .distinct()
                    .flatMap(id -> payouts.one(Scope.everybody(), new PayoutId(id)).stream())
                    .map(PayoutView::of)
                    .toList();
        }
        Scope scope = input.optionalUuid("partner_id")
                .map(PartnerId::new)
                .filter(id -> partners.one(id).isPresent())
                .map(Scope::of)
                .orElse(Scope.everybody());
        var state = PayoutDesk.before(input.text("deed"));
        return payouts.following(scope, Optional.of(state), Optional.empty(), MOST).stream()
                .map(PayoutView::of)
                .toList();
    }

    private Answer preview(Call call, int status, Filled form, List<PayoutView> chosen, String deed) {
        return pages.show(
                call, status, "payout/several.jte", Map.of("preview", new PayoutPreview(chosen, deed), "form", form));
    }

    private Answer noneChosen(Call call) {
        var text = Messages.in(call.viewer().language()).text("payout.none-chosen");
        return Pages.goTo(call, PayoutDesk.ROOT, Flash.wrong(text));
    }

    private Answer several(Call call) {
        return Forms.answer(call, BODY, input -> results(call, input), (status, form) -> again(call, status, form));
    }

    /** What was chosen is kept; a form without it can only be somebody's own. */
    private Answer again(Call call, int status, Filled form) {
        try {
            var chosen = chosen(call.form().check(CHOICE));
            return chosen.isEmpty()
                    ? noneChosen(call)
                    : preview(call, status, form, chosen, call.form().value("deed"));
        } catch (InvalidInput notOurs) {
            return noneChosen(call);
        }
    }

    private Answer results(Call call, Input input) {
        if (input.text("deed").equals("reject") && input.textOrEmpty("comment").isBlank())
            throw new InvalidInput(List.of(new FieldError("comment", Mistake.REQUIRED.code(), Map.of())));
        var results = new ArrayList<PayoutResult>();
        var ids = input.uuids("ids").stream().map(PayoutId::new).toList();
        for (var one : deciding.many().handle(ids, decision(input), PayoutDeskPages.by(call))) {
            var why = one.refusal().map(refusal -> said(call, refusal)).orElse("");
            payouts.one(Scope.everybody(), one.payout())
                    .map(PayoutView::of)
                    .ifPresent(payout -> results.add(new PayoutResult(payout, why)));
        }
        return pages.show(call, "payout/results.jte", Map.of("results", results, "deed", input.text("deed")));
    }

    private static Decision decision(Input input) {
        return switch (input.text("deed")) {
            case "approve" -> new Decision.Approve();
            case "reject" -> new Decision.Reject(input.text("comment"));
            default -> new Decision.Pay(input.textOrEmpty("reference"));
        };
    }

    private static String said(Call call, Refusal refusal) {
        return Messages.in(call.viewer().language()).text(refusal.code(), refusal.details());
    }
}
