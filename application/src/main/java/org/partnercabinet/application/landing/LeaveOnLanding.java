package org.partnercabinet.application.landing;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Predicate;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.link.Clicks;
import org.partnercabinet.application.link.Links;
import org.partnercabinet.application.referral.LeaveRequest;
import org.partnercabinet.application.referral.NewReferral;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.landing.Block;
import org.partnercabinet.domain.landing.Landing;
import org.partnercabinet.domain.landing.LandingId;
import org.partnercabinet.domain.landing.Revision;
import org.partnercabinet.domain.link.ClickId;
import org.partnercabinet.domain.link.Link;

/**
 * A person leaves a request on a page. It comes through the link they clicked, or else through the page's own, with what
 * they agreed to in the words of the revision they saw.
 */
public final class LeaveOnLanding {
    private final Transactions transactions;
    private final Landings landings;
    private final Links links;
    private final Clicks clicks;
    private final Consents consents;
    private final Leaving leaving;

    /** How requests are left, and the time. */
    public record Leaving(LeaveRequest leave, Clock clock) {}

    public LeaveOnLanding(
            Transactions transactions,
            Landings landings,
            Links links,
            Clicks clicks,
            Consents consents,
            Leaving leaving) {
        this.transactions = transactions;
        this.landings = landings;
        this.links = links;
        this.clicks = clicks;
        this.consents = consents;
        this.leaving = leaving;
    }

    /**
     * @param revision that they saw
     * @throws Refusal NOT_FOUND {@code landing} when it is not public (any more), {@code link} as {@link LeaveRequest}
     */
    public void handle(LandingId id, int revision, Optional<ClickId> click, NewReferral.Person person, String comment) {
        transactions.run(() -> {
            Landing landing =
                    landings.find(id).filter(Landing::isPublic).orElseThrow(() -> Refusal.notFound("landing"));
            Revision seen = landings.revision(id, revision)
                    .or(() -> landing.shown().flatMap(number -> landings.revision(id, number)))
                    .orElseThrow(() -> Refusal.notFound("landing"));
            Link link = followed(landing, click);
            leaving.leave()
                    .handle(
                            link.code(),
                            click,
                            person,
                            comment,
                            request -> consents.add(new Consents.Consent(
                                    request,
                                    id,
                                    seen.number(),
                                    seen.content()
                                            .form()
                                            .map(LeaveOnLanding::consent)
                                            .orElse(""),
                                    leaving.clock().instant())));
        });
    }

    private Link followed(Landing landing, Optional<ClickId> click) {
        Predicate<Link> leadsHere =
                link -> landings.behind(link.id()).filter(landing.id()::equals).isPresent();
        return click.flatMap(clicks::linkOf)
                .flatMap(links::find)
                .filter(Link::leadsSomewhere)
                .filter(leadsHere)
                .or(() -> landing.link().flatMap(links::find))
                .orElseThrow(() -> Refusal.notFound("link"));
    }

    private static String consent(Block form) {
        return form.text("consent");
    }
}
