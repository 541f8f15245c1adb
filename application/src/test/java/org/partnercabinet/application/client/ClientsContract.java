package org.partnercabinet.application.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.PortsContract;
import org.partnercabinet.application.Together;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.client.Client;
import org.partnercabinet.domain.client.ClientId;
import org.partnercabinet.domain.client.KnownBy;
import org.partnercabinet.domain.client.Phone;
import org.partnercabinet.domain.identity.Email;

/** What everybody may expect of {@link Clients}. */
public abstract class ClientsContract extends PortsContract {
    @Test
    void aNewPersonIsAddedAsTheyAre() {
        Client fresh = person(given.phone(), given.email());
        assertThat(admit(fresh)).isEqualTo(fresh);
        assertThat(tx(() -> ports.clients().get(fresh.id()))).isEqualTo(fresh);
    }

    @Test
    void theSamePhoneIsTheSamePersonCompletedByWhatIsNew() {
        Phone phone = given.phone();
        Email email = given.email();
        Client first = admit(given.unstoredClient(Optional.of(phone), Optional.empty()));
        Client again = admit(person(phone, email));
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.name()).isEqualTo(first.name());
        assertThat(again.email()).contains(email);
        assertThat(tx(() -> ports.clients().get(first.id()))).isEqualTo(again);
    }

    @Test
    void aClientIsKnownByEveryPhoneAndEmailTheyCameWith() {
        Client first = admit(person(given.phone(), given.email()));
        Phone second = given.phone();
        Email other = given.email();
        admit(person(second, first.email().orElseThrow()));
        admit(person(second, other));
        Client stranger = admit(person(given.phone(), given.email()));
        Email unknown = given.email();
        assertThat(knownBy(first, first.phone(), unknown)).isTrue();
        assertThat(knownBy(first, Optional.of(second), unknown)).isTrue();
        assertThat(knownBy(first, Optional.empty(), other)).isTrue();
        assertThat(knownBy(first, stranger.phone(), unknown)).isFalse();
        assertThat(knownBy(first, Optional.of(given.phone()), unknown)).isFalse();
        assertThat(knownBy(first, Optional.empty(), stranger.email().orElseThrow()))
                .isFalse();
    }

    private boolean knownBy(Client client, Optional<Phone> phone, Email email) {
        return tx(() -> ports.clients().isKnownBy(client.id(), phone, email));
    }

    @Test
    void whoIsOnlyAttachedToAPersonTeachesUsNothingOfThem() {
        Phone stranger = given.phone();
        Client known = admit(given.unstoredClient(Optional.empty(), Optional.of(given.email())));
        Client attached = attach(person(stranger, known.email().orElseThrow()));
        assertThat(attached).isEqualTo(known);
        assertThat(tx(() -> ports.clients().get(known.id()))).isEqualTo(known);
        Client owner = admit(given.unstoredClient(Optional.of(stranger), Optional.empty()));
        assertThat(owner.id()).isNotEqualTo(known.id());
    }

    @Test
    void whoeverIsAttachedToNobodyIsAddedAsTheyAre() {
        Client fresh = person(given.phone(), given.email());
        assertThat(attach(fresh)).isEqualTo(fresh);
        assertThat(admit(person(fresh.phone().orElseThrow(), given.email())).id())
                .isEqualTo(fresh.id());
    }

    @Test
    void theSameEmailIsTheSamePerson() {
        Email email = given.email();
        Client first = admit(given.unstoredClient(Optional.empty(), Optional.of(email)));
        Client again = admit(person(given.phone(), email));
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.phone()).isPresent();
    }

    @Test
    void whatWasLearnedLaterIsThePersonsToo() {
        Phone second = given.phone();
        Client first = admit(person(given.phone(), given.email()));
        Client again = admit(person(second, first.email().orElseThrow()));
        assertThat(again.phone()).isEqualTo(first.phone());
        Client third = admit(given.unstoredClient(Optional.of(second), Optional.empty()));
        assertThat(third.id()).isEqualTo(first.id());
    }

    @Test
    void ifPhoneAndEmailAreTwoPersonsThePhoneDecides() {
        Client byPhone = admit(given.unstoredClient(Optional.of(given.phone()), Optional.empty()));
        Client byEmail = admit(given.unstoredClient(Optional.empty(), Optional.of(given.email())));
        Client both =
                admit(person(byPhone.phone().orElseThrow(), byEmail.email().orElseThrow()));
        assertThat(both.id()).isEqualTo(byPhone.id());
        assertThat(both.email()).isEmpty();
        Client still = admit(given.unstoredClient(Optional.empty(), byEmail.email()));
        assertThat(still.id()).isEqualTo(byEmail.id());
    }

    @Test
    void ofTooManyIdentitiesTheOldestAreForgottenAndThePersonsOwnStays() {
        Phone phone = given.phone();
        List<Email> emails =
                Stream.generate(given::email).limit(KnownBy.MOST + 2L).toList();
        Client first = admit(person(phone, emails.get(0)));
        emails.forEach(email -> assertThat(admit(person(phone, email)).id()).isEqualTo(first.id()));
        for (int i = 3; i < emails.size(); i++)
            assertThat(byEmail(emails.get(i))).isEqualTo(first.id());
        assertThat(byEmail(emails.get(0))).isEqualTo(first.id());
        assertThat(admit(given.unstoredClient(Optional.of(phone), Optional.empty()))
                        .id())
                .isEqualTo(first.id());
        ClientId stranger = byEmail(emails.get(1));
        assertThat(stranger).isNotEqualTo(first.id()).isNotEqualTo(byEmail(emails.get(2)));
        admit(person(phone, emails.get(1)));
        assertThat(byEmail(emails.get(1))).isEqualTo(stranger);
    }

    private ClientId byEmail(Email email) {
        return admit(given.unstoredClient(Optional.empty(), Optional.of(email))).id();
    }

    @Test
    void manyWhoBringOnePersonAtOnceBringOneClient() {
        Phone phone = given.phone();
        Email email = given.email();
        List<ClientId> ids = Together.times(6, i -> {
            Optional<Phone> p = i % 3 == 2 ? Optional.empty() : Optional.of(phone);
            Optional<Email> e = i % 3 == 1 ? Optional.empty() : Optional.of(email);
            return admit(given.unstoredClient(p, e)).id();
        });
        // Who came by e-mail alone before anybody said that both are one person may be a client of their own.
        assertThat(List.copyOf(java.util.Set.copyOf(ids))).hasSizeLessThanOrEqualTo(2);
        assertThat(ids.get(3)).isEqualTo(ids.get(0)).isEqualTo(ids.get(1)).isEqualTo(ids.get(4));
    }

    @Test
    void oneContactAtOnceIsOneClient() {
        Phone phone = given.phone();
        List<ClientId> ids = Together.times(
                8,
                i -> admit(given.unstoredClient(Optional.of(phone), Optional.of(given.email())))
                        .id());
        assertThat(ids).containsOnly(ids.get(0));
    }

    @Test
    void whoWasNotCommittedIsNotKnown() {
        Client fresh = person(given.phone(), given.email());
        undone(() -> ports.clients().admit(fresh));
        Client later = admit(person(fresh.phone().orElseThrow(), fresh.email().orElseThrow()));
        assertThat(later.id()).isNotEqualTo(fresh.id());
    }

    @Test
    void anUnknownOneIsNotFoundAndAdmittingNeedsATransaction() {
        refuses(
                Refusal.Kind.NOT_FOUND,
                "client.not-found",
                () -> tx(() -> ports.clients().get(new ClientId(UUID.randomUUID()))));
        Client fresh = person(given.phone(), given.email());
        needsTransaction(() -> ports.clients().admit(fresh));
    }

    private Client person(Phone phone, Email email) {
        return given.unstoredClient(Optional.of(phone), Optional.of(email));
    }

    private Client attach(Client fresh) {
        return tx(() -> ports.clients().attach(fresh));
    }

    private Client admit(Client fresh) {
        return tx(() -> ports.clients().admit(fresh));
    }
}
