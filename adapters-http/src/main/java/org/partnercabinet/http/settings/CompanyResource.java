package org.partnercabinet.http.settings;

import java.util.List;
import org.partnercabinet.application.link.ChangeTimeZone;
import org.partnercabinet.application.settings.Settings;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.domain.settings.TimeZones;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.EndpointDraft;
import org.partnercabinet.http.web.Resource;

/** Administrators see and change where the company's days begin. */
public final class CompanyResource implements Resource {
    private static final String ADDRESS = "/api/settings/company";
    private static final Body BODY = Body.of(Field.text("time_zone")
            .max(50)
            .required()
            .about("a region of the IANA database; days of all statistics begin at its midnight")
            .example("Europe/Moscow"));

    private final Settings settings;
    private final ChangeTimeZone changeTimeZone;

    /** @param timeZone IANA name */
    public record CompanyView(String timeZone) {}

    public CompanyResource(Settings settings, ChangeTimeZone changeTimeZone) {
        this.settings = settings;
        this.changeTimeZone = changeTimeZone;
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
                        .problems("zone.unknown")
                        .handle(this::change));
    }

    private static EndpointDraft admins(EndpointDraft draft, String scope) {
        return draft.tag("settings")
                .access(Access.roles(Role.ADMIN))
                .scope(scope)
                .answers(200, CompanyView.class);
    }

    private Answer change(Call call) {
        changeTimeZone.handle(TimeZones.known(call.input().text("time_zone")));
        return company();
    }

    private Answer company() {
        return Answer.ok(new CompanyView(settings.timeZone().getId()));
    }
}
