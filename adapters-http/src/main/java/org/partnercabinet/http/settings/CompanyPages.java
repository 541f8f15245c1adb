package org.partnercabinet.http.settings;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.partnercabinet.application.link.ChangeCompany;
import org.partnercabinet.application.settings.Settings;
import org.partnercabinet.domain.Color;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.domain.settings.CompanyCard;
import org.partnercabinet.domain.settings.TimeZones;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.page.Deed;
import org.partnercabinet.http.page.Filled;
import org.partnercabinet.http.page.Forms;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Resource;

/** What the company is called, where partners get help and where its days begin, in a browser, and what the machine's own administrator has set. */
public final class CompanyPages implements Resource {
    private static final Access ADMINS = Access.roles(Role.ADMIN);
    private static final String PATH = SettingsTabs.ROOT + "/organisation";
    private static final Body BODY = Body.of(
            Field.text("name").max(100),
            Field.text("support").max(200),
            Field.text("color").max(7),
            Field.text("time_zone").max(50).required());

    private final Settings settings;
    private final ChangeCompany change;
    private final Clock clock;
    private final Installed installed;
    private final Pages pages;

    /** What stands in the environment, and changes only there. */
    public record Installed(String address, String version) {}

    /** @param hours such as {@code +03:00}, as it is now */
    public record Zone(String name, String hours) {}

    /** @param zones by the part of the world */
    public record Organisation(Installed installed, Map<String, List<Zone>> zones) {}

    public CompanyPages(Settings settings, ChangeCompany change, Clock clock, Installed installed, Pages pages) {
        this.settings = settings;
        this.change = change;
        this.clock = clock;
        this.installed = installed;
        this.pages = pages;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(PATH).page(ADMINS).handle(call -> page(call, 200, filled())),
                Endpoint.post(PATH).page(ADMINS).handle(this::change));
    }

    private Filled filled() {
        var card = settings.card();
        return Filled.of(Map.of(
                "name", card.name(),
                "support", card.support(),
                "color", card.color().map(Color::value).orElse(""),
                "time_zone", settings.timeZone().getId()));
    }

    private Answer change(Call call) {
        return Forms.answer(
                call,
                BODY,
                input -> {
                    var card = new CompanyCard(
                            input.textOrEmpty("name"), input.textOrEmpty("support"), CompanyResource.color(input));
                    change.handle(card, TimeZones.known(input.text("time_zone")));
                    return Deed.done(call, PATH, "settings.organisation-done");
                },
                (status, form) -> page(call, status, form));
    }

    private Answer page(Call call, int status, Filled form) {
        var shown = new Organisation(installed, zones());
        return pages.show(call, status, "settings/organisation.jte", Map.of("organisation", shown, "form", form));
    }

    private Map<String, List<Zone>> zones() {
        var parts = new TreeMap<String, List<Zone>>();
        Instant moment = clock.instant();
        for (var name : TimeZones.all()) {
            var offset = ZoneId.of(name).getRules().getOffset(moment);
            var hours = offset.getTotalSeconds() == 0 ? "+00:00" : offset.getId();
            parts.computeIfAbsent(name.replaceFirst("/.*", ""), part -> new ArrayList<>())
                    .add(new Zone(name, hours));
        }
        return parts;
    }
}
