package org.partnercabinet.http.reward;

import java.util.List;
import java.util.Map;
import org.partnercabinet.application.partner.PartnerQueries;
import org.partnercabinet.application.reward.CorrectBalance;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.input.Input;
import org.partnercabinet.http.page.Deed;
import org.partnercabinet.http.page.Filled;
import org.partnercabinet.http.page.Forms;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.partner.PartnerHead;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Resource;

/** A partner's balance corrected by hand, in a browser. */
public final class CorrectionPages implements Resource {
    private static final Access ADMINS = Access.roles(Role.ADMIN);
    private static final String PATH = PartnerHead.ROOT + "/{id}/corrections";
    private static final Body BODY = Body.of(
            Field.oneOf("direction", "add", "take").required(),
            Field.decimal("amount", 0, 1_000_000_000L, 4).required(),
            Field.currency("currency").required(),
            Field.lines("comment").max(1000).required());

    private final CorrectBalance correct;
    private final PartnerQueries partners;
    private final Pages pages;

    public CorrectionPages(CorrectBalance correct, PartnerQueries partners, Pages pages) {
        this.correct = correct;
        this.partners = partners;
        this.pages = pages;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(PATH + "/new")
                        .page(ADMINS)
                        .handle(call -> page(call, 200, Filled.of(Map.of("direction", "add", "currency", "RUB")))),
                Endpoint.post(PATH).page(ADMINS).handle(this::correct));
    }

    private Answer correct(Call call) {
        return Forms.answer(
                call,
                BODY,
                input -> {
                    var by = new AccountId(call.visitor().account());
                    correct.handle(PartnerHead.id(call), amount(input), input.text("comment"), by);
                    return Deed.done(call, PartnerHead.ROOT + "/" + call.pathId("id") + "/money", "correction.done");
                },
                (status, form) -> page(call, status, form));
    }

    private static Money amount(Input input) {
        var amount = Money.of(input.decimal("amount"), Money.currency(input.text("currency")));
        return input.text("direction").equals("take") ? amount.negated() : amount;
    }

    private Answer page(Call call, int status, Filled form) {
        var head = PartnerHead.of(call, partners, "money");
        return pages.show(call, status, "reward/correction.jte", Map.of("head", head, "form", form));
    }
}
