package org.partnercabinet.application.referral;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.partnercabinet.application.Ids;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.link.Clicks;
import org.partnercabinet.application.link.Links;
import org.partnercabinet.application.outbox.Outbox;
import org.partnercabinet.application.outbox.Topic;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.link.ClickId;
import org.partnercabinet.domain.link.Link;
import org.partnercabinet.domain.link.LinkCode;
import org.partnercabinet.domain.referral.Origin;

/**
 * A person leaves a request in the form behind a link. They are always thanked: whether somebody else brought them
 * before is none of their business. Every request is kept as it came, also one that made no new referral.
 */
public final class LeaveRequest {
    /** Subject: a request that made no referral of its own. */
    public static final Topic TO_CRM = new Topic("request.to-crm", 20);

    private final Transactions transactions;
    private final Links links;
    private final Clicks clicks;
    private final Requests requests;
    private final RegisterReferral register;
    private final Stamp stamp;

    /**
     * What every request needs from outside.
     *
     * @param heard hears of each one that is kept, in its transaction
     */
    public record Stamp(Outbox outbox, Ids ids, Clock clock, Consumer<UUID> heard) {
        public Stamp(Outbox outbox, Ids ids, Clock clock) {
            this(outbox, ids, clock, request -> {});
        }
    }

    public LeaveRequest(
            Transactions transactions,
            Links links,
            Clicks clicks,
            Requests requests,
            RegisterReferral register,
            Stamp stamp) {
        this.transactions = transactions;
        this.links = links;
        this.clicks = clicks;
        this.requests = requests;
        this.register = register;
        this.stamp = stamp;
    }

    /** @throws Refusal NOT_FOUND {@code link}: unknown, inactive, deleted, or of a partner who is not approved */
    public void handle(LinkCode code, Optional<ClickId> click, NewReferral.Person person, String comment) {
        handle(code, click, person, comment, request -> {});
    }

    /** @param kept is told of the request that was kept, in the transaction. @throws Refusal as above */
    public void handle(
            LinkCode code, Optional<ClickId> click, NewReferral.Person person, String comment, Consumer<UUID> kept) {
        transactions.run(() -> {
            Link link =
                    links.followable(List.of(code)).stream().findFirst().orElseThrow(() -> Refusal.notFound("link"));
            UUID request = bring(link, click, person, comment).orElseGet(() -> noted(keep(link, person, comment)));
            kept.accept(request);
        });
    }

    /** @return the request; empty if it is not this partner's client: then nothing of it happened */
    private Optional<UUID> bring(Link link, Optional<ClickId> click, NewReferral.Person person, String comment) {
        try {
            return transactions.partly(() -> {
                Optional<ClickId> known = click.filter(
                        id -> clicks.linkOf(id).filter(link.id()::equals).isPresent());
                var origin = new Origin.ByForm(link.id(), known);
                var utm = known.flatMap(clicks::utmOf).orElse(link.content().utm());
                var brought = register.handle(new NewReferral(link.partner(), person, origin, comment, utm));
                UUID request = keep(link, person, comment);
                return Optional.of(brought.fresh() ? request : noted(request));
            });
        } catch (Refusal notThisPartners) {
            boolean another = notThisPartners.kind() == Refusal.Kind.INVALID
                    || notThisPartners.kind() == Refusal.Kind.UNAVAILABLE;
            if (another) throw notThisPartners;
            return Optional.empty();
        }
    }

    private UUID keep(Link link, NewReferral.Person person, String comment) {
        UUID id = stamp.ids().next();
        requests.add(new Requests.Request(
                id, link.id(), person, comment, stamp.clock().instant()));
        stamp.heard().accept(id);
        return id;
    }

    /** Whoever works on the client learns of it, although nobody earns by it. */
    private UUID noted(UUID request) {
        stamp.outbox().add(TO_CRM, request.toString());
        return request;
    }
}
