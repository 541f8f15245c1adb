package org.partnercabinet.http.settings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.partnercabinet.application.link.ChangeDefaultLinks;
import org.partnercabinet.application.link.DefaultLinks;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.domain.link.DefaultLink;
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
import org.partnercabinet.http.web.EndpointDraft;
import org.partnercabinet.http.web.Flash;
import org.partnercabinet.http.web.Messages;
import org.partnercabinet.http.web.Resource;
import org.partnercabinet.http.web.WebProblem;

/** The links that partners get on approval, in a browser: one by one, by their place in the list. */
public final class DefaultLinksPages implements Resource {
    private static final Access ADMINS = Access.roles(Role.ADMIN);
    private static final String ROOT = SettingsTabs.ROOT + "/default-links";
    /** What the list was like when the page was shown: places mean nothing in another list. */
    private static final String SEEN = "seen";

    private static final Body BODY = Body.of(
            Field.text("title").max(200).required(),
            Field.text("target_url").max(2000).required(),
            Field.text("utm_source"),
            Field.text("utm_medium"),
            Field.text("utm_campaign"),
            Field.text("utm_content"),
            Field.bool("on"));

    private final DefaultLinks links;
    private final ChangeDefaultLinks change;
    private final Pages pages;

    public DefaultLinksPages(DefaultLinks links, ChangeDefaultLinks change, Pages pages) {
        this.links = links;
        this.change = change;
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
                        .handle(call -> edit(call, 200, filled(place(call)), place(call))),
                post("save").handle(call -> save(call, place(call))),
                post("up").handle(call -> rearrange(call, all -> moved(all, place(call)), "admin.saved")),
                post("delete").handle(call -> rearrange(call, all -> without(all, place(call)), "settings.link-gone")));
    }

    private static EndpointDraft post(String deed) {
        return Endpoint.post(ROOT + "/{place_number}/" + deed).page(ADMINS);
    }

    private Answer list(Call call) {
        var view = DefaultLinksView.of(links.all());
        return pages.show(call, "settings/default-links.jte", Map.of("links", view.items(), SEEN, seen()));
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
                    return rearrange(call, all -> put(all, place, link), "admin.saved");
                },
                (status, form) -> edit(call, status, form, place));
    }

    private Answer rearrange(Call call, UnaryOperator<List<DefaultLink>> work, String said) {
        if (!call.form().value(SEEN).equals(seen())) {
            var text = Messages.in(call.viewer().language()).text("settings.stale");
            return Pages.goTo(call, ROOT, Flash.wrong(text));
        }
        change.handle(work.apply(new ArrayList<>(links.all())));
        return Deed.done(call, ROOT, said);
    }

    private static List<DefaultLink> put(List<DefaultLink> all, int place, DefaultLink link) {
        if (place == 0) {
            all.add(link);
        } else {
            all.set(place - 1, link);
        }
        return all;
    }

    private static List<DefaultLink> moved(List<DefaultLink> all, int place) {
        if (place > 1) java.util.Collections.swap(all, place - 1, place - 2);
        return all;
    }

    private static List<DefaultLink> without(List<DefaultLink> all, int place) {
        all.remove(place - 1);
        return all;
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
                call, status, "settings/default-link.jte", Map.of("form", form, "place", place, SEEN, seen()));
    }

    private String seen() {
        return Integer.toHexString(links.all().hashCode());
    }

    /** @throws org.partnercabinet.http.web.ProblemException 404 for a place behind the end */
    private int place(Call call) {
        long place = call.pathNumber("place_number");
        if (place > links.all().size()) throw WebProblem.REQUEST_NOT_FOUND.thrown();
        return (int) place;
    }
}
