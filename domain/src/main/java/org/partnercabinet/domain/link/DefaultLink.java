package org.partnercabinet.domain.link;

import java.time.Instant;
import java.util.Optional;
import org.partnercabinet.domain.Texts;
import org.partnercabinet.domain.partner.PartnerCode;
import org.partnercabinet.domain.partner.PartnerId;

/** A link that every partner gets on approval; its {@code utm_term} is the partner's code. A switched-off one waits. */
public record DefaultLink(String title, TargetUrl target, Utm utm, boolean on) {
    public DefaultLink {
        title = Texts.required("title", title, 200);
    }

    public Link forPartner(LinkId id, PartnerId partner, PartnerCode code, LinkCode linkCode, Instant now) {
        var content = new Link.Content(title, Link.Type.DIRECT, Optional.of(target), utm.withTerm(code.value()), true);
        return new Link(id, partner, linkCode, content, now, Optional.empty());
    }
}
