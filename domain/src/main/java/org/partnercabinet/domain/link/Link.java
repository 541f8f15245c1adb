package org.partnercabinet.domain.link;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.Texts;
import org.partnercabinet.domain.partner.PartnerId;

/** A partner's tracked link. */
public record Link(
        LinkId id, PartnerId partner, LinkCode code, Content content, Instant createdAt, Optional<Instant> deletedAt) {

    /** What a link leads to: a target address, a landing page, or the request form made to be embedded. */
    public enum Type {
        DIRECT,
        LANDING,
        IFRAME
    }

    /** What the partner decides. A direct link needs a target; the others ignore it. */
    public record Content(String title, Type type, Optional<TargetUrl> target, Utm utm, boolean active) {
        public Content {
            title = Texts.required("title", title, 200);
            if (type == Type.DIRECT && target.isEmpty()) {
                throw Refusal.invalid("target_url", "link.target-missing", "a direct link needs a target");
            }
        }
    }

    /** The parameter that carries the click's id to the target and back. */
    public static final String CLICK_PARAMETER = "pc_click";

    public Link withContent(Content changed) {
        expectThere();
        return new Link(id, partner, code, changed, createdAt, deletedAt);
    }

    /** Deleted links lead nowhere; what came through them keeps knowing them. */
    public Link delete(Instant now) {
        expectThere();
        return new Link(id, partner, code, content, createdAt, Optional.of(now));
    }

    public boolean leadsSomewhere() {
        return content.active() && deletedAt.isEmpty();
    }

    /** The address a visitor is sent to, with the link's UTM and the click's id over the target's own parameters. */
    public String destination(ClickId click) {
        if (content.type() != Type.DIRECT) return "/f/" + code.value() + "?" + CLICK_PARAMETER + "=" + click.value();
        var parameters = new LinkedHashMap<>(content.utm().parameters());
        parameters.put(CLICK_PARAMETER, click.value().toString());
        return content.target().orElseThrow().with(parameters);
    }

    private void expectThere() {
        if (deletedAt.isPresent()) throw Refusal.notFound("link");
    }
}
