package org.partnercabinet.application.distribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.partnercabinet.application.Ids;
import org.partnercabinet.application.link.Clicks;
import org.partnercabinet.application.link.Links;
import org.partnercabinet.application.referral.RegisterReferral;
import org.partnercabinet.application.referral.RegisterReferral.Registered;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.client.Client;
import org.partnercabinet.domain.client.ClientId;
import org.partnercabinet.domain.distribution.Appeal;
import org.partnercabinet.domain.link.Link;
import org.partnercabinet.domain.link.LinkId;
import org.partnercabinet.domain.referral.Origin;
import org.partnercabinet.domain.referral.Referral;
import org.partnercabinet.domain.referral.ReferralId;

/**
 * Whoever came by a partner's link is that partner's referral, as far as the rules of referrals have it so. Whoever belongs
 * to a referral already is that one's, by whatever way they come now: nothing of it changes, and what they say is noted.
 */
public final class Referring {
    private static final int LONGEST_COMMENT = 5000;

    private final Clicks clicks;
    private final Links links;
    private final RegisterReferral register;
    private final Ids ids;

    public Referring(Clicks clicks, Links links, RegisterReferral register, Ids ids) {
        this.clicks = clicks;
        this.links = links;
        this.register = register;
        this.ids = ids;
    }

    /**
     * What the appeals are about, in their order. Those without a click cost the same number of statements for any number.
     *
     * @param clients whose they are, in the order of the appeals, locked by the caller's transaction
     * @param isNew who has come for the first time: nobody can have brought them
     */
    List<Appeal.Content> contents(List<NewAppeal> appeals, List<Client> clients, List<Boolean> isNew) {
        List<Optional<ReferralId>> fresh = IntStream.range(0, appeals.size())
                .mapToObj(i -> byLink(appeals.get(i), clients.get(i)))
                .toList();
        List<ClientId> asked = IntStream.range(0, appeals.size())
                .filter(i -> fresh.get(i).isEmpty() && !isNew.get(i))
                .mapToObj(i -> clients.get(i).id())
                .distinct()
                .toList();
        Map<ClientId, Referral> owning = asked.isEmpty() ? Map.of() : register.owning(asked);
        var contents = new ArrayList<Appeal.Content>(appeals.size());
        for (int i = 0; i < appeals.size(); i++) {
            Optional<Referral> owner =
                    Optional.ofNullable(owning.get(clients.get(i).id()));
            contents.add(content(appeals.get(i), fresh.get(i), owner.map(Referral::id)));
        }
        return contents;
    }

    private Appeal.Content content(NewAppeal said, Optional<ReferralId> fresh, Optional<ReferralId> owner) {
        if (fresh.isEmpty() && owner.isPresent())
            return Appeal.Content.noted(said.message(), said.urgent(), owner.get(), ids.next());
        return new Appeal.Content(said.message(), said.urgent(), fresh, Optional.empty());
    }

    /** The referral that the appeal has made. Empty for who came by no link, or was brought before, or is the partner. */
    private Optional<ReferralId> byLink(NewAppeal appeal, Client client) {
        Optional<LinkId> link = appeal.click().flatMap(clicks::linkOf);
        return appeal.by().doing(() -> link.flatMap(links::find).flatMap(by -> refer(appeal, client, by)));
    }

    private Optional<ReferralId> refer(NewAppeal appeal, Client client, Link link) {
        String comment = appeal.message();
        int length = comment.codePointCount(0, comment.length());
        if (length > LONGEST_COMMENT) comment = comment.substring(0, comment.offsetByCodePoints(0, LONGEST_COMMENT));
        try {
            var origin = new Origin.ByLink(link.id(), appeal.click());
            Registered registered = register.handle(link.partner(), client, origin, comment);
            return Optional.of(registered)
                    .filter(Registered::fresh)
                    .map(it -> it.referral().id());
        } catch (Refusal notThisPartners) {
            return Optional.empty();
        }
    }
}
