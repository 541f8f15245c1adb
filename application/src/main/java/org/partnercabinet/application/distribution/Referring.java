package org.partnercabinet.application.distribution;

import java.util.Optional;
import org.partnercabinet.application.link.Clicks;
import org.partnercabinet.application.link.Links;
import org.partnercabinet.application.referral.RegisterReferral;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.client.Client;
import org.partnercabinet.domain.link.Link;
import org.partnercabinet.domain.link.LinkId;
import org.partnercabinet.domain.referral.Origin;
import org.partnercabinet.domain.referral.ReferralId;

/** Whoever came by a partner's link is that partner's referral, as far as the rules of referrals have it so. */
public final class Referring {
    private static final int LONGEST_COMMENT = 5000;

    private final Clicks clicks;
    private final Links links;
    private final RegisterReferral register;

    public Referring(Clicks clicks, Links links, RegisterReferral register) {
        this.clicks = clicks;
        this.links = links;
        this.register = register;
    }

    /** Empty for who came by no link, or is another partner's, or the partner themselves: the appeal counts all the same. */
    Optional<ReferralId> handle(NewAppeal appeal, Client client) {
        Optional<LinkId> link = appeal.click().flatMap(clicks::linkOf);
        return appeal.by().doing(() -> link.flatMap(links::find).flatMap(by -> refer(appeal, client, by)));
    }

    private Optional<ReferralId> refer(NewAppeal appeal, Client client, Link link) {
        String comment = appeal.message();
        int length = comment.codePointCount(0, comment.length());
        if (length > LONGEST_COMMENT) comment = comment.substring(0, comment.offsetByCodePoints(0, LONGEST_COMMENT));
        try {
            var origin = new Origin.ByLink(link.id(), appeal.click());
            return Optional.of(register.handle(link.partner(), client, origin, comment)
                    .referral()
                    .id());
        } catch (Refusal notThisPartners) {
            return Optional.empty();
        }
    }
}
