package org.partnercabinet.http.settings;

import java.util.ArrayList;
import java.util.List;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.link.DefaultLink;
import org.partnercabinet.domain.link.TargetUrl;
import org.partnercabinet.domain.link.Utm;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.input.Input;

/** The links that partners get on approval, in their order. */
public record DefaultLinksView(List<Item> items) {
    static final int MOST = 50;

    private static final String ITEMS = "items";

    static final Body BODY = Body.of(Field.objects(
                    ITEMS,
                    Field.text("title").max(200).required().example("Main site"),
                    Field.text("target_url").max(2000).required().example("https://example.com/"),
                    Field.text("utm_source").example("partner"),
                    Field.text("utm_medium"),
                    Field.text("utm_campaign"),
                    Field.text("utm_content"),
                    Field.bool("on").about("true unless given"))
            .max(MOST)
            .required()
            .about("all of them, in their order; utm_term is each partner's code"));

    /** One link; an empty UTM mark is not set. */
    public record Item(
            String title,
            String targetUrl,
            String utmSource,
            String utmMedium,
            String utmCampaign,
            String utmContent,
            boolean on) {

        static Item of(DefaultLink link) {
            var utm = link.utm();
            return new Item(
                    link.title(),
                    link.target().value(),
                    utm.source(),
                    utm.medium(),
                    utm.campaign(),
                    utm.content(),
                    link.on());
        }
    }

    static DefaultLinksView of(List<DefaultLink> links) {
        return new DefaultLinksView(links.stream().map(Item::of).toList());
    }

    static List<DefaultLink> read(Input input) {
        var links = new ArrayList<DefaultLink>();
        for (var item : input.objects(ITEMS)) {
            links.add(link(item, ITEMS + "[" + links.size() + "]."));
        }
        return links;
    }

    /** @param path what stands before the name of a field that is wrong */
    static DefaultLink link(Input item, String path) {
        try {
            var utm = new Utm(
                    item.textOrEmpty("utm_source"),
                    item.textOrEmpty("utm_medium"),
                    item.textOrEmpty("utm_campaign"),
                    item.textOrEmpty("utm_content"),
                    "");
            var target = new TargetUrl(item.text("target_url"));
            return new DefaultLink(item.text("title"), target, utm, item.bool("on", true));
        } catch (Refusal refusal) {
            throw refusal.field().map(field -> refusal.at(path + field)).orElse(refusal);
        }
    }
}
