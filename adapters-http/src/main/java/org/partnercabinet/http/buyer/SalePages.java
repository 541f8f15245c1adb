package org.partnercabinet.http.buyer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnercabinet.application.buyer.ChangeSaleTerms;
import org.partnercabinet.application.buyer.SaleTerms;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.settings.SaleSettings;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.input.Input;
import org.partnercabinet.http.input.MoneyView;
import org.partnercabinet.http.page.Deed;
import org.partnercabinet.http.page.Filled;
import org.partnercabinet.http.page.Forms;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.settings.SettingsTabs;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Resource;

/** What buyers buy, in a browser. */
public final class SalePages implements Resource {
    private static final Access ADMINS = Access.roles(Role.ADMIN);
    private static final String PATH = SettingsTabs.ROOT + "/sales";
    private static final Body BODY = Body.of(
            Field.integer("product", 1, Integer.MAX_VALUE).required(),
            Field.decimal("price", 0, 1_000_000_000L, 4).required(),
            Field.currency("currency").required(),
            Field.integer("category", 0, Integer.MAX_VALUE),
            Field.text("paid_stage").max(50),
            Field.text("unpaid_stage").max(50));

    private final SaleTerms terms;
    private final ChangeSaleTerms change;
    private final Pages pages;

    public SalePages(SaleTerms terms, ChangeSaleTerms change, Pages pages) {
        this.terms = terms;
        this.change = change;
        this.pages = pages;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(PATH).page(ADMINS).handle(call -> page(call, 200, filled())),
                Endpoint.post(PATH).page(ADMINS).handle(this::change));
    }

    private Answer change(Call call) {
        return Forms.answer(
                call,
                BODY,
                input -> {
                    change.handle(read(input));
                    return Deed.done(call, PATH, "settings.sales-done");
                },
                (status, form) -> page(call, status, form));
    }

    private static SaleSettings read(Input input) {
        var category = input.optionalInteger("category");
        return new SaleSettings(
                input.number("product"),
                Money.of(input.decimal("price"), Money.currency(input.text("currency"))),
                category.isPresent() && category.getAsInt() > 0 ? Optional.of(category.getAsInt()) : Optional.empty(),
                input.optionalText("paid_stage"),
                input.optionalText("unpaid_stage"));
    }

    private Filled filled() {
        var now = terms.current();
        var price = MoneyView.of(now.price());
        var values = new HashMap<String, String>();
        values.put("product", String.valueOf(now.product()));
        values.put("price", price.amount());
        values.put("currency", price.currency());
        now.category().ifPresent(category -> values.put("category", String.valueOf(category)));
        now.paidStage().ifPresent(stage -> values.put("paid_stage", stage));
        now.unpaidStage().ifPresent(stage -> values.put("unpaid_stage", stage));
        return Filled.of(values);
    }

    private Answer page(Call call, int status, Filled form) {
        return pages.show(call, status, "buyer/sales.jte", Map.of("form", form));
    }
}
