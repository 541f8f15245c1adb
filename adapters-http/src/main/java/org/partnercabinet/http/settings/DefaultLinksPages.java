package org.partnercabinet.http.settings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.partnercabinet.application.link.ChangeDefaultLinks;
import org.partnercabinet.application.link.DefaultLinks;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.domain.link.DefaultLink;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.page.Filled;
import org.partnercabinet.http.page.Forms;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.page.PlacedList;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.EndpointDraft;
import org.partnercabinet.http.web.Resource;

/** The links that partners get on approval, in a browser: one by one, by their place in the list. */
public final class DefaultLinksPages implements Resource {
    private static final Access ADMINS = Access.roles(Role.ADMIN);
    private static final String ROOT = SettingsTabs.ROOT + "/default-links";

    private static final Body BODY = Body.of(
            Field.text("title").max(200).required(),
            Field.text("target_url").max(2000).required(),
            Field.text("utm_source"),
            Field.text("utm_medium"),
            Field.text("utm_campaign"),
            Field.text("utm_content"),
            Field.bool("on"));

    private final PlacedList<DefaultLink> links;
    private final Pages pages;

    public DefaultLinksPages(DefaultLinks links, ChangeDefaultLinks change, Pages pages) {
        this.links = new PlacedList<>(ROOT, DefaultLinksView.MOST, links::all, change::handle);
        this.pages = pages;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(ROOT).page(ADMINS).handle(this::list),
                Endpoint.get(ROOT + "/new")
                        .page(ADMINS)
                        .handle(call -> edit(call, 200, Filled.of(Map.of("on", "true")), 0)),
                Endpoint.post(ROOT).page(ADMINS).handle(call -> save(call, 0)),
                Endpoint.get(ROOT + "/{place_number}")
                        .page(ADMINS)
                        .handle(call -> edit(call, 200, filled(links.place(call)), links.place(call))),
                post("save").handle(call -> save(call, links.place(call))),
                post("up").handle(call -> links.up(call, links.place(call))),
                post("delete").handle(call -> links.remove(call, links.place(call), "settings.link-gone")));
    }

    private static EndpointDraft post(String deed) {
        return Endpoint.post(ROOT + "/{place_number}/" + deed).page(ADMINS);
    }

    private Answer list(Call call) {
        var view = DefaultLinksView.of(links.all());
        return pages.show(
                call, "settings/default-links.jte", Map.of("links", view.items(), PlacedList.SEEN, links.seen()));
    }

    private Answer save(Call call, int place) {
        return Forms.answer(
                call,
                BODY,
                input -> {
                    var typed = DefaultLinksView.link(input, "");
                    // A box that is not ticked is not sent.
                    boolean on = input.bool("on", false);
                    var link = new DefaultLink(typed.title(), typed.target(), typed.utm(), on);
                    return links.put(call, place, link);
                },
                (status, form) -> edit(call, status, form, place));
    }

    private Filled filled(int place) {
        var link = DefaultLinksView.of(links.all()).items().get(place - 1);
        var values = new HashMap<>(Map.of(
                "title", link.title(),
                "target_url", link.targetUrl(),
                "utm_source", link.utmSource(),
                "utm_medium", link.utmMedium(),
                "utm_campaign", link.utmCampaign(),
                "utm_content", link.utmContent()));
        if (link.on()) values.put("on", "true");
        return Filled.of(values);
    }

    private Answer edit(Call call, int status, Filled form, int place) {
        return pages.show(
                call,
                status,
                "settings/default-link.jte",
                Map.of("form", form, "place", place, PlacedList.SEEN, links.seen()));
    }
}
