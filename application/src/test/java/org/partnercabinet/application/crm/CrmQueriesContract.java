package org.partnercabinet.application.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.PortsContract;
import org.partnercabinet.domain.client.Client;
import org.partnercabinet.domain.link.Link;
import org.partnercabinet.domain.link.Utm;
import org.partnercabinet.domain.partner.Partner;
import org.partnercabinet.domain.referral.Deal;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.domain.referral.Origin;
import org.partnercabinet.domain.referral.Referral;
import org.partnercabinet.domain.referral.ReferralId;
import org.partnercabinet.domain.referral.Semantics;

/** What everybody may expect of {@link CrmQueries}. */
public abstract class CrmQueriesContract extends PortsContract {
    @Test
    void aReferralThroughALinkCarriesItsMarks() {
        Partner partner = given.partner();
        Client client = given.client();
        Link link = given.link(partner.id());
        ReferralId id = marked(partner, client, link);
        assertThat(newDeal(id))
                .contains(new NewDeal(
                        id,
                        new NewDeal.Person(
                                client.id(),
                                client.name(),
                                client.phone().map(p -> p.value()),
                                client.email().map(e -> e.value()),
                                ""),
                        "Хочу сайт",
                        link.content().utm(),
                        "form",
                        partner.code().value(),
                        partner.profile().name(),
                        Optional.of(new NewDeal.Through(
                                link.code().value(), link.content().title())),
                        Optional.empty()));
    }

    @Test
    void aReferralByHandHasNoMarks() {
        ReferralId id = given.referral(given.partner().id()).id();
        NewDeal deal = newDeal(id).orElseThrow();
        assertThat(deal.utm()).isEqualTo(Utm.NONE);
        assertThat(deal.source()).isEqualTo("manual");
    }

    @Test
    void aReferralThroughALinkThatWasDeletedSinceIsStillToldWhole() {
        Partner partner = given.partner();
        Link link = given.link(partner.id());
        ReferralId id = marked(partner, given.client(), link);
        run(() -> ports.links().change(link.id(), l -> l.delete(clock.instant())));
        NewDeal deal = newDeal(id).orElseThrow();
        assertThat(deal.utm()).isEqualTo(link.content().utm());
        assertThat(deal.link()).map(NewDeal.Through::code).contains(link.code().value());
    }

    @Test
    void marksAreThoseOfTheirTimeAlsoWhenTheLinkHasOthersNow() {
        Partner partner = given.partner();
        Link link = given.link(partner.id());
        ReferralId id = marked(partner, given.client(), link);
        var content = link.content();
        run(() -> ports.links()
                .change(
                        link.id(),
                        l -> l.withContent(new Link.Content(
                                content.title(),
                                content.type(),
                                content.target(),
                                new Utm("other", "", "", "", ""),
                                true))));
        assertThat(newDeal(id).orElseThrow().utm()).isEqualTo(content.utm());
    }

    @Test
    void theNewestThatWasMadeAndIsThereTellsThePortal() {
        Partner partner = given.partner();
        clock.passes(Duration.ofDays(3000));
        CrmQueries.Made old = sent(partner, new Origin.Manual());
        CrmQueries.Made fresh = sent(partner, new Origin.Manual());
        CrmQueries.Made gone = sent(partner, new Origin.Manual());
        sent(partner, new Origin.BySync());
        var stage = new Deal.Stage("NEW", "", Semantics.DELETED);
        run(() -> ports.deals()
                .put(new Deal(
                        gone.entry(),
                        gone.referral(),
                        stage,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        clock.instant())));
        assertThat(ports.crmQueries().latestMade(2)).containsExactly(fresh, old);
        assertThat(ports.crmQueries().latestMade(1)).containsExactly(fresh);
        assertThat(ports.crmQueries().hasEntries()).isTrue();
    }

    @Test
    void anUnknownReferralIsNothing() {
        assertThat(newDeal(new ReferralId(UUID.randomUUID()))).isEmpty();
    }

    private ReferralId marked(Partner partner, Client client, Link link) {
        var id = new ReferralId(UUID.randomUUID());
        var origin = new Origin.ByForm(link.id(), Optional.empty());
        run(() -> ports.referrals()
                .add(Referral.bring(id, partner.id(), client.id(), origin, "Хочу сайт", clock.instant())
                        .marked(link.content().utm())));
        return id;
    }

    private CrmQueries.Made sent(Partner partner, Origin origin) {
        clock.passes(Duration.ofSeconds(1));
        ReferralId id =
                given.referral(partner.id(), given.client().id(), origin).id();
        DealKey entry = given.dealKey(Entity.DEAL);
        run(() -> ports.referrals().change(id, it -> it.sent(entry, clock.instant())));
        return new CrmQueries.Made(id, entry);
    }

    private Optional<NewDeal> newDeal(ReferralId id) {
        return tx(() -> ports.crmQueries().newDeal(id));
    }
}
