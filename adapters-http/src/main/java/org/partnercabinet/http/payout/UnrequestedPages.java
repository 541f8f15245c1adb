package org.partnercabinet.http.payout;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.ledger.LedgerQueries;
import org.partnercabinet.application.ledger.LedgerQueries.Owed;
import org.partnercabinet.application.ledger.LedgerQueries.Owing;
import org.partnercabinet.application.partner.PartnerQueries;
import org.partnercabinet.application.payout.PayPartners;
import org.partnercabinet.application.settings.Settings;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.input.Input;
import org.partnercabinet.http.page.Forms;
import org.partnercabinet.http.page.Pager;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.payout.UnrequestedScreen.OwedList;
import org.partnercabinet.http.payout.UnrequestedScreen.OwedPreview;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Flash;
import org.partnercabinet.http.web.Messages;
import org.partnercabinet.http.web.Resource;

/** Whom the company owes though they did not ask, and paying many of them at once: chosen, looked at, then done. */
public final class UnrequestedPages implements Resource {
    static final String ROOT = PayoutDesk.ROOT + "/unrequested";
    private static final int PAGE = 100;
    private static final Field CURRENCY = Field.currency("currency");
    private static final Body CHOICE =
            Body.of(CURRENCY.required(), Field.uuids("ids").max(PayoutBulkPages.MOST), Field.bool("everything"));
    private static final Body BODY = Body.of(
            CURRENCY.required(),
            Field.texts("parts", 60).min(1).max(PayoutBulkPages.MOST).required(),
            Field.text("reference"),
            Field.lines("comment").max(1000));

    private final PayPartners pay;
    private final LedgerQueries ledger;
    private final Settings settings;
    private final PartnerQueries partners;
    private final Pages pages;

    public UnrequestedPages(
            PayPartners pay, LedgerQueries ledger, Settings settings, PartnerQueries partners, Pages pages) {
        this.pay = pay;
        this.ledger = ledger;
        this.settings = settings;
        this.partners = partners;
        this.pages = pages;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(ROOT)
                        .page(PayoutDeskPages.ADMINS)
                        .query(CURRENCY)
                        .paged()
                        .handle(this::list),
                Endpoint.post(ROOT + "/review").page(PayoutDeskPages.ADMINS).handle(this::review),
                Endpoint.post(ROOT).page(PayoutDeskPages.ADMINS).handle(this::pay));
    }

    private Answer list(Call call) {
        var owing = ledger.owing();
        var currency =
                call.query().optionalText("currency").map(Currency::getInstance).orElseGet(() -> usual(owing));
        var page = ledger.owed(currency, Optional.empty(), Pager.request(call));
        var shown = new OwedList(page.items(), currency, owing);
        return pages.show(call, "payout/unrequested.jte", Map.of("list", shown, "pager", Pager.of(call, page.total())));
    }

    /** That of the programme, unless only others are owed. */
    private Currency usual(List<Owing> owing) {
        var ours = settings.reward().minimumPayout().currency();
        var some = owing.stream().map(row -> row.amount().currency()).toList();
        return some.isEmpty() || some.contains(ours) ? ours : some.get(0);
    }

    private Answer review(Call call) {
        return Forms.answer(
                call,
                CHOICE,
                input -> {
                    var preview = new OwedPreview(
                            chosen(input), currency(input), settings.reward().minimumPayout());
                    return preview.rows().isEmpty()
                            ? noneChosen(call)
                            : pages.show(call, "payout/unrequested-review.jte", Map.of("preview", preview));
                },
                (status, form) -> noneChosen(call));
    }

    private List<Owed> chosen(Input input) {
        Optional<Set<PartnerId>> among = input.bool("everything", false)
                ? Optional.empty()
                : Optional.of(input.uuids("ids").stream().map(PartnerId::new).collect(Collectors.toSet()));
        var rows = new ArrayList<Owed>();
        for (int page = 1; rows.size() < PayoutBulkPages.MOST; page++) {
            var some = ledger.owed(currency(input), among, new PageRequest(page, PAGE))
                    .items();
            rows.addAll(some);
            if (some.size() < PAGE) break;
        }
        return rows;
    }

    private Answer pay(Call call) {
        return Forms.answer(call, BODY, input -> paid(call, input), (status, form) -> noneChosen(call));
    }

    private Answer paid(Call call, Input input) {
        var wanted = input.texts("parts").stream()
                .distinct()
                .flatMap(part -> OwedPreview.wanted(part, currency(input)).stream())
                .toList();
        if (wanted.isEmpty()) return noneChosen(call);
        var paid = pay.handle(
                wanted, input.textOrEmpty("reference"), input.textOrEmpty("comment"), PayoutDeskPages.by(call));
        return pages.show(
                call, "payout/unrequested-results.jte", Map.of("results", PaidResult.of(call, paid, partners)));
    }

    private static Currency currency(Input input) {
        return Currency.getInstance(input.text("currency"));
    }

    private static Answer noneChosen(Call call) {
        var text = Messages.in(call.viewer().language()).text("payout.no-partner-chosen");
        return Pages.goTo(call, ROOT, Flash.wrong(text));
    }
}
