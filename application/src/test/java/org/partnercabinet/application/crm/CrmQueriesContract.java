package org.partnercabinet.application.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.PortsContract;
import org.partnercabinet.domain.client.Client;
import org.partnercabinet.domain.link.Link;
import org.partnercabinet.domain.link.Utm;
import org.partnercabinet.domain.partner.Partner;
import org.partnercabinet.domain.referral.Origin;
import org.partnercabinet.domain.referral.ReferralId;

/** What everybody may expect of {@link CrmQueries}. */
public abstract class CrmQueriesContract extends PortsContract {
    @Test
    void aReferralThroughALinkCarriesItsMarks() {
        Partner partner = given.partner();
        Client client = given.client();
        Link link = given.link(partner.id());
        ReferralId id = given.referral(partner.id(), client.id(), new Origin.ByForm(link.id(), Optional.empty()))
                .id();
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
                        partner.profile().name()));
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
        ReferralId id = given.referral(
                        partner.id(), given.client().id(), new Origin.ByLink(link.id(), Optional.empty()))
                .id();
        run(() -> ports.links().change(link.id(), l -> l.delete(clock.instant())));
        NewDeal deal = newDeal(id).orElseThrow();
        assertThat(deal.utm()).isEqualTo(link.content().utm());
        assertThat(deal.source()).isEqualTo("link");
    }

    @Test
    void anUnknownReferralIsNothing() {
        assertThat(newDeal(new ReferralId(UUID.randomUUID()))).isEmpty();
    }

    private Optional<NewDeal> newDeal(ReferralId id) {
        return tx(() -> ports.crmQueries().newDeal(id));
    }
}
