package org.partnercabinet.application.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.PortsContract;
import org.partnercabinet.application.referral.NewReferral;
import org.partnercabinet.application.referral.Requests;
import org.partnercabinet.domain.client.Client;
import org.partnercabinet.domain.client.Phone;
import org.partnercabinet.domain.crm.DealSnapshot;
import org.partnercabinet.domain.crm.DealSnapshot.Signs;
import org.partnercabinet.domain.crm.EntryOrigin;
import org.partnercabinet.domain.link.Link;
import org.partnercabinet.domain.link.Utm;
import org.partnercabinet.domain.partner.CrmIdentity;
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
                        EntryOrigin.of(id),
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
                        ((EntryOrigin.OfReferral) gone.origin()).id(),
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
        return new CrmQueries.Made(EntryOrigin.of(id), entry);
    }

    @Test
    void aRequestIsForTheNewestReferralOfItsClientAndWaitsForItsEntry() {
        Partner partner = given.partner();
        Client client = given.client();
        var link = given.link(partner.id());
        var id = UUID.randomUUID();
        var person = new NewReferral.Person("Иван", client.phone(), client.email(), "ООО");
        run(() -> ports.requests().add(new Requests.Request(id, link.id(), person, "Ещё раз", clock.instant())));
        assertThat(ports.crmQueries().note(id)).as("no referral yet").isEmpty();
        ReferralId referral =
                given.referral(partner.id(), client.id(), new Origin.Manual()).id();
        assertThat(ports.crmQueries().note(id).orElseThrow().entry()).isEmpty();
        DealKey entry = given.dealKey(Entity.LEAD);
        run(() -> ports.referrals().change(referral, it -> it.sent(entry, clock.instant())));
        Note note = ports.crmQueries().note(id).orElseThrow();
        assertThat(note.entry()).hasValue(entry);
        assertThat(note.comment()).isEqualTo("Ещё раз");
        assertThat(note.phone()).isEqualTo(client.phone().map(Phone::value));
        assertThat(ports.crmQueries().note(UUID.randomUUID())).isEmpty();
    }

    @Test
    void ofManySnapshotsThoseStandOutThatMayBeAPartners() {
        Partner partner = given.partner();
        var referral = given.referral(partner.id());
        var known = given.wonDeal(referral.id(), org.partnercabinet.domain.money.Money.of("1", "RUB"));
        DealKey lead = given.dealKey(Entity.LEAD);
        DealKey entry = given.dealKey(Entity.LEAD);
        long contact = given.dealKey(Entity.DEAL).id();
        long company = given.dealKey(Entity.DEAL).id();
        run(() -> {
            ports.deals().put(known);
            ports.deals().put(snapshot(lead, Signs.NONE, 0).behind(referral.id()));
            ports.referrals().change(referral.id(), r -> r.sent(entry, clock.instant()));
            ports.crmIdentities().put(partner.id(), new CrmIdentity(Optional.of(contact), Optional.of(company)));
        });
        var ours = List.of(
                snapshot(known.key(), Signs.NONE, 0),
                snapshot(given.dealKey(Entity.DEAL), Signs.NONE, lead.id()),
                snapshot(given.dealKey(Entity.DEAL), Signs.NONE, entry.id()),
                byOrigin(referral.id()),
                pointing(new Signs(
                        Optional.of(" " + partner.code().value().toUpperCase(java.util.Locale.ROOT)),
                        List.of(),
                        Optional.empty())),
                pointing(new Signs(Optional.empty(), List.of(7L, contact), Optional.empty())),
                pointing(new Signs(Optional.empty(), List.of(), Optional.of(company))));
        var nobodys = List.of(
                snapshot(new DealKey(Entity.LEAD, known.key().id()), Signs.NONE, 0),
                snapshot(given.dealKey(Entity.DEAL), Signs.NONE, known.key().id()),
                byOrigin(new ReferralId(UUID.randomUUID())),
                pointing(new Signs(Optional.of("no such code"), List.of(company), Optional.of(contact))));
        var all = new ArrayList<>(ours);
        all.addAll(nobodys);
        assertThat(tx(() -> ports.crmQueries().ofInterest(all)))
                .containsExactlyInAnyOrderElementsOf(
                        ours.stream().map(DealSnapshot::key).toList());
        assertThat(tx(() -> ports.crmQueries().ofInterest(List.of()))).isEmpty();
    }

    private DealSnapshot pointing(Signs signs) {
        return snapshot(given.dealKey(Entity.DEAL), signs, 0);
    }

    private DealSnapshot byOrigin(ReferralId origin) {
        DealSnapshot plain = pointing(Signs.NONE);
        return new DealSnapshot(
                plain.key(),
                plain.stage(),
                plain.amount(),
                plain.lead(),
                Optional.of(origin),
                plain.movedAt(),
                plain.changedAt());
    }

    private DealSnapshot snapshot(DealKey key, Signs signs, long lead) {
        return new DealSnapshot(
                key,
                new Deal.Stage("NEW", "", Semantics.OPEN),
                Optional.empty(),
                Optional.of(lead).filter(id -> id > 0),
                Optional.empty(),
                signs,
                clock.instant(),
                clock.instant());
    }

    private Optional<NewDeal> newDeal(ReferralId id) {
        return tx(() -> ports.crmQueries().newDeal(id));
    }
}
