package org.partnercabinet.application.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.PortsContract;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.client.ClientId;
import org.partnercabinet.domain.link.Click;
import org.partnercabinet.domain.link.ClickId;
import org.partnercabinet.domain.link.Link;
import org.partnercabinet.domain.link.Utm;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.domain.referral.Origin;
import org.partnercabinet.domain.referral.Referral;
import org.partnercabinet.domain.referral.ReferralId;

/** What everybody may expect of {@link Referrals}. */
public abstract class ReferralsContract extends PortsContract {
    @Test
    void everyOriginComesBackAsItWas() {
        PartnerId partner = given.partner().id();
        Link link = given.link(partner);
        var click = new ClickId(UUID.randomUUID());
        run(() -> ports.clicks()
                .addAll(List.of(
                        new Click(click, link.id(), clock.instant(), "v", false, true, "", "agent", Utm.NONE))));
        for (Origin origin : List.of(
                new Origin.Manual(),
                new Origin.BySync(),
                new Origin.ByImport(),
                new Origin.ByToken(),
                new Origin.ByLink(link.id(), Optional.of(click)),
                new Origin.ByForm(link.id(), Optional.of(click)),
                new Origin.ByForm(link.id(), Optional.empty()))) {
            Referral referral = given.referral(partner, given.client().id(), origin);
            assertThat(find(referral.id())).contains(referral);
        }
    }

    @Test
    void everyStateComesBackWithWhatItKnows() {
        ReferralId id = given.referral(given.partner().id()).id();
        Referral failed = change(id, "Поле «Сумма» обязательно");
        assertThat(find(id)).contains(failed);
        Referral again = tx(() -> ports.referrals().change(id, Referral::sendAgain));
        assertThat(find(id)).contains(again);
        var entry = new DealKey(Entity.DEAL, 7_000_000_000L);
        Referral sent = tx(() -> ports.referrals().change(id, r -> r.sent(entry, clock.instant())));
        assertThat(find(id)).contains(sent);
        assertThat(sent.crm()).isEqualTo(new Referral.Sent(entry, clock.instant()));
    }

    @Test
    void theNewestOfAClientIsFoundWhoeverBroughtThem() {
        ClientId client = given.client().id();
        assertThat(tx(() -> ports.referrals().newestOf(client))).isEmpty();
        given.referral(given.partner().id(), client, new Origin.Manual());
        clock.passes(Duration.ofDays(200));
        Referral second = given.referral(given.partner().id(), client, new Origin.Manual());
        assertThat(tx(() -> ports.referrals().newestOf(client))).contains(second);
    }

    @Test
    void theNewestOfManyClientsAreFoundAtOnce() {
        Referral old = given.referral(given.partner().id());
        clock.passes(Duration.ofDays(1));
        Referral again = given.referral(given.partner().id(), old.client(), new Origin.Manual());
        Referral other = given.referral(given.partner().id());
        ClientId nobodys = given.client().id();
        assertThat(tx(() -> ports.referrals().newestOf(List.of(old.client(), nobodys, other.client(), old.client()))))
                .containsOnly(Map.entry(old.client(), again), Map.entry(other.client(), other));
        assertThat(tx(() -> ports.referrals().newestOf(List.of()))).isEmpty();
    }

    @Test
    void aReferralIsFoundByTheEntryThatWasMadeForIt() {
        ReferralId id = given.referral(given.partner().id()).id();
        DealKey lead = given.dealKey(Entity.LEAD);
        assertThat(tx(() -> ports.referrals().enteredAs(lead))).isEmpty();
        Referral sent = tx(() -> ports.referrals().change(id, r -> r.sent(lead, clock.instant())));
        assertThat(tx(() -> ports.referrals().enteredAs(lead))).contains(sent);
        assertThat(tx(() -> ports.referrals().enteredAs(new DealKey(Entity.DEAL, lead.id()))))
                .isEmpty();
    }

    @Test
    void itIsKnownWhichAreThePartners() {
        PartnerId partner = given.partner().id();
        ReferralId mine = given.referral(partner).id();
        ReferralId alsoMine = given.referral(partner).id();
        ReferralId others = given.referral(given.partner().id()).id();
        var nothing = new ReferralId(UUID.randomUUID());
        assertThat(tx(() -> ports.referrals().ownedBy(partner, Set.of(mine, alsoMine, others, nothing))))
                .containsExactlyInAnyOrder(mine, alsoMine);
        assertThat(tx(() -> ports.referrals().ownedBy(partner, Set.of()))).isEmpty();
    }

    @Test
    void aRefusedChangeChangesNothingAndTheTransactionStaysUsable() {
        ReferralId id = given.referral(given.partner().id()).id();
        Referral sent =
                tx(() -> ports.referrals().change(id, r -> r.sent(given.dealKey(Entity.LEAD), clock.instant())));
        run(() -> {
            refuses(
                    Refusal.Kind.CONFLICT,
                    "referral.already-sent",
                    () -> ports.referrals().change(id, Referral::sendAgain));
            assertThat(find(id)).contains(sent);
        });
    }

    @Test
    void anUnknownOneIsNotFoundAndAChangeNeedsATransaction() {
        var nothing = new ReferralId(UUID.randomUUID());
        assertThat(find(nothing)).isEmpty();
        refuses(
                Refusal.Kind.NOT_FOUND,
                "referral.not-found",
                () -> tx(() -> ports.referrals().change(nothing, r -> r)));
        ReferralId id = given.referral(given.partner().id()).id();
        needsTransaction(() -> ports.referrals().change(id, r -> r));
    }

    private Optional<Referral> find(ReferralId id) {
        return tx(() -> ports.referrals().find(id));
    }

    private Referral change(ReferralId id, String reason) {
        return tx(() -> ports.referrals().change(id, r -> r.failed(reason, clock.instant())));
    }
}
