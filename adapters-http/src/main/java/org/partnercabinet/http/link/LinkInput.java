package org.partnercabinet.http.link;

import static org.partnercabinet.http.input.Field.bool;
import static org.partnercabinet.http.input.Field.oneOf;
import static org.partnercabinet.http.input.Field.text;

import java.util.Optional;
import org.partnercabinet.domain.link.Link;
import org.partnercabinet.domain.link.TargetUrl;
import org.partnercabinet.domain.link.Utm;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.input.Input;
import org.partnercabinet.http.page.Seen;
import org.partnercabinet.http.partner.Whose;

/** What a partner may say of a link. */
final class LinkInput {
    private static final int LONGEST_TARGET = 2000;

    static final Body FRESH = Body.of(
            Whose.FIELD,
            title().required(),
            type(),
            target(),
            mark("utm_source"),
            mark("utm_medium"),
            mark("utm_campaign"),
            mark("utm_content"),
            mark("utm_term"),
            active());

    static final Body CHANGE = Body.patch(
            title(),
            type(),
            target().nullable(),
            mark("utm_source").nullable(),
            mark("utm_medium").nullable(),
            mark("utm_campaign").nullable(),
            mark("utm_content").nullable(),
            mark("utm_term").nullable(),
            active());

    private LinkInput() {}

    /** A link is direct and active unless told otherwise. */
    static Link.Content fresh(Input input) {
        return new Link.Content(
                input.text("title"),
                input.optionalOneOf("type", Link.Type.class).orElse(Link.Type.DIRECT),
                target(input),
                changed(Utm.NONE, input),
                input.bool("active", true));
    }

    /** What is not named stays; {@code null} clears. */
    static Link.Content changed(Link.Content before, Input input) {
        return new Link.Content(
                input.optionalText("title").orElse(before.title()),
                input.optionalOneOf("type", Link.Type.class).orElse(before.type()),
                input.has("target_url") ? target(input) : before.target(),
                changed(before.utm(), input),
                input.bool("active", before.active()));
    }

    /** What a form to change a link is made from; whether it is active is changed elsewhere. */
    static String mark(Link.Content content) {
        var utm = content.utm();
        return Seen.mark(
                content.title(),
                content.type(),
                content.target().map(TargetUrl::value).orElse(""),
                utm.source(),
                utm.medium(),
                utm.campaign(),
                utm.content(),
                utm.term());
    }

    static String mark(LinkView link) {
        return Seen.mark(
                link.title(),
                link.type(),
                link.targetUrl().orElse(""),
                link.utmSource().orElse(""),
                link.utmMedium().orElse(""),
                link.utmCampaign().orElse(""),
                link.utmContent().orElse(""),
                link.utmTerm().orElse(""));
    }

    private static Optional<TargetUrl> target(Input input) {
        return input.optionalText("target_url").map(TargetUrl::new);
    }

    private static Utm changed(Utm before, Input input) {
        return new Utm(
                mark(input, "utm_source", before.source()),
                mark(input, "utm_medium", before.medium()),
                mark(input, "utm_campaign", before.campaign()),
                mark(input, "utm_content", before.content()),
                mark(input, "utm_term", before.term()));
    }

    private static String mark(Input input, String name, String before) {
        return input.has(name) ? input.textOrEmpty(name) : before;
    }

    private static Field title() {
        return text("title").example("Telegram channel");
    }

    private static Field type() {
        return oneOf("type", Link.Type.class)
                .about("direct leads to target_url, the others to the request form; direct if absent");
    }

    private static Field target() {
        return text("target_url")
                .max(LONGEST_TARGET)
                .about("http or https; also percent-encoded at most 2000 characters; needed by direct links")
                .example("https://example.com/offer?a=1");
    }

    private static Field mark(String name) {
        return text(name).about("set over the target's own");
    }

    private static Field active() {
        return bool("active").about("an inactive link leads nowhere; true if absent");
    }
}
