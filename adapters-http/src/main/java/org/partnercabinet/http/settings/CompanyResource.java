package org.partnercabinet.http.settings;

import java.util.List;
import java.util.Optional;
import org.partnercabinet.application.link.ChangeCompany;
import org.partnercabinet.application.settings.Settings;
import org.partnercabinet.domain.Color;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.domain.settings.CompanyCard;
import org.partnercabinet.domain.settings.TimeZones;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.input.Input;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.EndpointDraft;
import org.partnercabinet.http.web.Resource;

/** Administrators see and change what the company is called, where partners get help, and where its days begin. */
public final class CompanyResource implements Resource {
    private static final String ADDRESS = "/api/settings/company";
    private static final Body BODY = Body.of(
            Field.text("time_zone")
                    .max(50)
                    .required()
                    .about("a region of the IANA database; days of all statistics begin at its midnight")
                    .example("Europe/Moscow"),
            Field.text("name")
                    .max(100)
                    .nullable()
                    .about("stands where the product's name would; empty: the product's; not given: as it was")
                    .example("Romashka"),
            Field.text("support")
                    .max(200)
                    .nullable()
                    .about("where partners get help: an e-mail address, a phone number, a web address or words; empty:"
                            + " none; not given: as it was")
                    .example("help@example.com"),
            Field.text("color")
                    .max(7)
                    .nullable()
                    .about(
                            "of buttons and links; where it could not be read, a darker or a lighter one stands in for it;"
                                    + " empty: the product's; not given: as it was")
                    .example("#0b6e4f"));

    private final Settings settings;
    private final ChangeCompany change;

    /**
     * @param timeZone IANA name
     * @param name empty: the product's own stands there
     * @param support empty: nobody helps
     * @param color as {@code #rrggbb}; empty: the product's
     */
    public record CompanyView(String timeZone, String name, String support, String color) {}

    public CompanyResource(Settings settings, ChangeCompany change) {
        this.settings = settings;
        this.change = change;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                admins(Endpoint.get(ADDRESS), "settings:read")
                        .summary("The company's settings")
                        .handle(call -> company()),
                admins(Endpoint.put(ADDRESS), "settings:write")
                        .summary("Change the company's settings")
                        .description(
                                "In another time zone clicks of before are counted anew, which takes a while; until"
                                        + " then some of them are on the days of the zone before.")
                        .body(BODY)
                        .problems("zone.unknown", "color.invalid")
                        .handle(this::change));
    }

    private static EndpointDraft admins(EndpointDraft draft, String scope) {
        return draft.tag("settings")
                .access(Access.roles(Role.ADMIN))
                .scope(scope)
                .answers(200, CompanyView.class);
    }

    private Answer change(Call call) {
        var input = call.input();
        var before = settings.card();
        var card = new CompanyCard(
                input.has("name") ? input.textOrEmpty("name") : before.name(),
                input.has("support") ? input.textOrEmpty("support") : before.support(),
                input.has("color") ? color(input) : before.color());
        change.handle(card, TimeZones.known(input.text("time_zone")));
        return company();
    }

    private Answer company() {
        var card = settings.card();
        var color = card.color().map(Color::value).orElse("");
        return Answer.ok(new CompanyView(settings.timeZone().getId(), card.name(), card.support(), color));
    }

    static Optional<Color> color(Input input) {
        return input.optionalText("color").filter(text -> !text.isBlank()).map(text -> Color.read("color", text));
    }
}
