package org.partnercabinet.http.buyer;

import java.util.List;
import java.util.Optional;
import org.partnercabinet.application.buyer.ChangeSaleTerms;
import org.partnercabinet.application.buyer.SaleTerms;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.domain.settings.SaleSettings;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.input.Input;
import org.partnercabinet.http.input.MoneyView;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Resource;

/** What buyers buy, and where their deals stand in Bitrix24. */
public final class SaleSettingsResource implements Resource {
    private static final String PATH = "/api/settings/sales";
    private static final Body BODY = Body.of(
            Field.integer("product", 1, Integer.MAX_VALUE)
                    .required()
                    .about("in the portal's catalogue")
                    .example(1777),
            Field.money("price").required(),
            Field.integer("category", 0, Integer.MAX_VALUE).about("the funnel; the portal's default one if left out"),
            Field.text("paid_stage")
                    .max(50)
                    .about("the funnel's stage of success if left out")
                    .example("WON"),
            Field.text("unpaid_stage")
                    .max(50)
                    .about("the funnel's first stage if left out")
                    .example("NEW"));

    private final SaleTerms terms;
    private final ChangeSaleTerms change;

    public SaleSettingsResource(SaleTerms terms, ChangeSaleTerms change) {
        this.terms = terms;
        this.change = change;
    }

    /** As {@link SaleSettings}. */
    public record SaleSettingsView(
            long product,
            MoneyView price,
            Optional<Integer> category,
            Optional<String> paidStage,
            Optional<String> unpaidStage) {
        static SaleSettingsView of(SaleSettings terms) {
            return new SaleSettingsView(
                    terms.product(),
                    MoneyView.of(terms.price()),
                    terms.category(),
                    terms.paidStage(),
                    terms.unpaidStage());
        }
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(PATH)
                        .tag("settings")
                        .summary("What buyers buy")
                        .access(Access.roles(Role.ADMIN))
                        .scope("settings:read")
                        .answers(200, SaleSettingsView.class)
                        .handle(call -> Answer.ok(SaleSettingsView.of(terms.current()))),
                Endpoint.put(PATH)
                        .tag("settings")
                        .summary("Change what buyers buy")
                        .description("From now on: deals that are there keep their product.")
                        .access(Access.roles(Role.ADMIN))
                        .scope("settings:write")
                        .body(BODY)
                        .answers(200, SaleSettingsView.class)
                        .handle(this::change));
    }

    private Answer change(Call call) {
        var wanted = read(call.input());
        change.handle(wanted);
        return Answer.ok(SaleSettingsView.of(wanted));
    }

    private static SaleSettings read(Input input) {
        var category = input.optionalInteger("category");
        return new SaleSettings(
                input.number("product"),
                input.money("price").money(),
                category.isPresent() && category.getAsInt() > 0 ? Optional.of(category.getAsInt()) : Optional.empty(),
                input.optionalText("paid_stage"),
                input.optionalText("unpaid_stage"));
    }
}
