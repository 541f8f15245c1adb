package org.partnercabinet.http.payout;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.partnercabinet.application.ledger.LedgerQueries;
import org.partnercabinet.application.partner.PartnerQueries;
import org.partnercabinet.application.payout.PayPartners;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.referral.ReferralId;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.input.Input;
import org.partnercabinet.http.page.Filled;
import org.partnercabinet.http.page.Forms;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Resource;

/** Chosen clients of one partner paid without a request: chosen, looked at with debts deducted, then done. */
public final class UnrequestedPartnerPages implements Resource {
    private static final String PATH = UnrequestedPages.ROOT + "/{id}";
    private static final Field CURRENCY = Field.currency("currency");
    private static final Field REFERRALS = Field.uuids("referral_ids").max(PayoutBulkPages.MOST);
    private static final Body CHOICE = Body.of(CURRENCY.required(), REFERRALS);
    private static final Body BODY = Body.of(
            CURRENCY.required(),
            REFERRALS,
            Field.number("expected").required(),
            Field.text("reference"),
            Field.lines("comment").max(1000));

    private final PayPartners pay;
    private final LedgerQueries ledger;
    private final PartnerQueries partners;
    private final Pages pages;

    public UnrequestedPartnerPages(PayPartners pay, LedgerQueries ledger, PartnerQueries partners, Pages pages) {
        this.pay = pay;
        this.ledger = ledger;
        this.partners = partners;
        this.pages = pages;
    }

    /** @param path of the partner's page here */
    public record OwedPartner(String name, String path, AskPayoutScreen ask) {}

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(PATH)
                        .page(PayoutDeskPages.ADMINS)
                        .query(CURRENCY)
                        .handle(call -> page(
                                call,
                                200,
                                "choose",
                                Filled.empty(),
                                call.query().textOrEmpty("currency"))),
                Endpoint.post(PATH + "/review").page(PayoutDeskPages.ADMINS).handle(this::review),
                Endpoint.post(PATH).page(PayoutDeskPages.ADMINS).handle(this::pay));
    }

    private Answer review(Call call) {
        return Forms.answer(
                call,
                CHOICE,
                input -> {
                    var form = new Filled(call.form(), Map.of(), Optional.empty());
                    return page(call, 200, "check", form, input.text("currency"));
                },
                (status, form) -> again(call, status, form));
    }

    private Answer pay(Call call) {
        return Forms.answer(call, BODY, input -> paid(call, input), (status, form) -> again(call, status, form));
    }

    private Answer again(Call call, int status, Filled form) {
        return page(call, status, "choose", form, call.form().value("currency"));
    }

    private Answer paid(Call call, Input input) {
        Set<ReferralId> chosen =
                input.uuids("referral_ids").stream().map(ReferralId::new).collect(Collectors.toUnmodifiableSet());
        var expected = new Money(input.optionalNumber("expected").orElse(0L), Money.currency(input.text("currency")));
        var wanted = new PayPartners.Wanted(id(call), expected, Optional.of(chosen));
        var paid = pay.handle(
                List.of(wanted),
                input.textOrEmpty("reference"),
                input.textOrEmpty("comment"),
                PayoutDeskPages.by(call));
        return pages.show(
                call, "payout/unrequested-results.jte", Map.of("results", PaidResult.of(call, paid, partners)));
    }

    private Answer page(Call call, int status, String step, Filled form, String currency) {
        var partner = partners.one(id(call)).orElseThrow(() -> Refusal.notFound("partner"));
        var rows = ledger.payable(id(call), PayoutBulkPages.MOST);
        var ask = AskPayoutScreen.of(rows, List.of(), form, currency);
        var shown = new OwedPartner(partner.name(), UnrequestedPages.ROOT + "/" + partner.id(), ask);
        return pages.show(call, status, "payout/unrequested-" + step + ".jte", Map.of("one", shown));
    }

    private static PartnerId id(Call call) {
        return new PartnerId(call.pathId("id"));
    }
}
