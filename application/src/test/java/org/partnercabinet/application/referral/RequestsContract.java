package org.partnercabinet.application.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.PortsContract;
import org.partnercabinet.application.referral.RequestQueries.RequestRow;
import org.partnercabinet.domain.client.Client;
import org.partnercabinet.domain.link.Link;
import org.partnercabinet.domain.partner.Partner;
import org.partnercabinet.domain.referral.Origin;

/** What everybody may expect of {@link Requests} and {@link RequestQueries}. */
public abstract class RequestsContract extends PortsContract {
    @Test
    void aRequestIsReadAsItCameWithItsLinkAndItsPartner() {
        Partner partner = given.partner();
        Link link = given.link(partner.id());
        var person = new NewReferral.Person(
                "Иван 😀", Optional.of(given.phone()), Optional.of(given.email()), "ООО «Ромашка»");
        var request = request(link, person, "раз\nдва " + "о".repeat(4000));
        assertThat(row(request))
                .isEqualTo(new RequestRow(
                        request.id(),
                        new ReferralQueries.LinkRef(
                                link.id().value(), link.code().value(), "Главная"),
                        new RequestQueries.PartnerRef(
                                partner.id().value(), partner.profile().name()),
                        person,
                        request.comment(),
                        request.at(),
                        Optional.empty()));
    }

    @Test
    void itKnowsTheNewestReferralOfItsClientByPhoneFirstWhoeverBroughtThem() {
        Link link = given.link(given.partner().id());
        Client byPhone = given.client();
        Client byEmail = given.client();
        var emails = given.referral(given.partner().id(), byEmail.id(), new Origin.Manual());
        given.referral(given.partner().id(), byPhone.id(), new Origin.Manual());
        given.passes(Duration.ofDays(200));
        var newest = given.referral(given.partner().id(), byPhone.id(), new Origin.Manual());
        var both = request(link, new NewReferral.Person("Иван", byPhone.phone(), byEmail.email(), ""), "");
        var onlyEmail = request(link, new NewReferral.Person("Иван", Optional.empty(), byEmail.email(), ""), "");
        var newPhone =
                request(link, new NewReferral.Person("Иван", Optional.of(given.phone()), byEmail.email(), ""), "");
        assertThat(row(both).referral()).contains(newest.id().value());
        assertThat(row(onlyEmail).referral()).contains(emails.id().value());
        assertThat(row(newPhone).referral()).contains(emails.id().value());
    }

    @Test
    void theNewestComesFirstPageByPage() {
        Link link = given.link(given.partner().id());
        var person = new NewReferral.Person("Иван", Optional.of(given.phone()), Optional.empty(), "");
        given.passes(Duration.ofDays(20_000));
        var old = request(link, person, "1");
        given.passes(Duration.ofMinutes(1));
        var newer = request(link, person, "2");
        var first = tx(() -> ports.requestQueries().list(new PageRequest(1, 1)));
        var second = tx(() -> ports.requestQueries().list(new PageRequest(2, 1)));
        assertThat(List.of(first.items().get(0).id(), second.items().get(0).id()))
                .containsExactly(newer.id(), old.id());
        assertThat(first.total()).isGreaterThanOrEqualTo(2);
    }

    private Requests.Request request(Link link, NewReferral.Person person, String comment) {
        var request = new Requests.Request(UUID.randomUUID(), link.id(), person, comment, clock.instant());
        run(() -> ports.requests().add(request));
        return request;
    }

    /** The database may be shared: it is among the newest, not alone. */
    private RequestRow row(Requests.Request request) {
        return tx(() -> ports.requestQueries().list(new PageRequest(1, 100))).items().stream()
                .filter(row -> row.id().equals(request.id()))
                .findFirst()
                .orElseThrow();
    }
}
