package org.partnercabinet.http.referral;

import java.util.Optional;
import org.partnercabinet.application.link.Clicks;
import org.partnercabinet.application.link.Links;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.link.ClickId;
import org.partnercabinet.domain.link.LinkId;
import org.partnercabinet.domain.link.Utm;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.referral.Origin;
import org.partnercabinet.http.input.Input;

/** By what a partner says to have brought a client: a click, a link, or their own word. Only their own count. */
public final class Provenance {
    private final Links links;
    private final Clicks clicks;

    public Provenance(Links links, Clicks clicks) {
        this.links = links;
        this.clicks = clicks;
    }

    /** @throws Refusal NOT_FOUND {@code link.not-found}, INVALID {@code referral.click-unknown}, pinned to the field */
    Origin of(PartnerId partner, Input input) {
        var link = input.optionalUuid("link_id").map(LinkId::new);
        var click = input.optionalUuid("click_id").map(ClickId::new);
        if (link.filter(id -> !owns(partner, id)).isPresent()) {
            throw Refusal.notFound("link").at("link_id");
        }
        if (click.isPresent()) {
            return new Origin.ByLink(through(partner, click.get(), link), click);
        }
        return link.<Origin>map(id -> new Origin.ByLink(id, Optional.empty())).orElseGet(Origin.Manual::new);
    }

    /** The marks of that way, as they were when the client came. */
    Utm marks(Origin origin) {
        return origin.afterClick()
                .flatMap(clicks::utmOf)
                .or(() -> origin.throughLink()
                        .flatMap(links::find)
                        .map(link -> link.content().utm()))
                .orElse(Utm.NONE);
    }

    private LinkId through(PartnerId partner, ClickId click, Optional<LinkId> named) {
        return clicks.linkOf(click)
                .filter(link -> owns(partner, link))
                .filter(link -> named.isEmpty() || named.get().equals(link))
                .orElseThrow(() -> Refusal.invalid("click_id", "referral.click-unknown", "no click of this partner"));
    }

    private boolean owns(PartnerId partner, LinkId link) {
        return links.find(link).filter(found -> found.partner().equals(partner)).isPresent();
    }
}
