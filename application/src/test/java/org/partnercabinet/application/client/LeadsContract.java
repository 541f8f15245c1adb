package org.partnercabinet.application.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercabinet.application.Refusals.refuses;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.PortsContract;
import org.partnercabinet.application.Together;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.client.Client;
import org.partnercabinet.domain.client.ClientId;
import org.partnercabinet.domain.client.ExternalId;
import org.partnercabinet.domain.client.Phone;
import org.partnercabinet.domain.client.TelegramId;
import org.partnercabinet.domain.identity.Email;

/** What everybody may expect of {@link Leads}. */
public abstract class LeadsContract extends PortsContract {
    private Leads leads;

    @BeforeEach
    void leads() {
        leads = ports.distribution().orElseThrow().leads();
    }

    @Test
    void aLeadWhoHasAnExternalIdAloneIsAClientWithANumber() {
        Client fresh = person("", Optional.of(external()), Optional.empty(), Optional.empty(), Optional.empty());
        Leads.Lead lead = admit(fresh);
        assertThat(lead.client()).isEqualTo(fresh);
        assertThat(lead.number()).isPositive();
        assertThat(tx(() -> leads.find(lead.number()))).contains(lead);
        assertThat(tx(() -> leads.find(fresh.external().orElseThrow()))).contains(lead);
        assertThat(tx(() -> ports.clients().get(fresh.id()))).isEqualTo(fresh);
        assertThat(tx(() -> leads.find(Long.MAX_VALUE))).isEmpty();
    }

    @Test
    void whatIsLearnedLaterFillsWhatWasEmptyAndOverwritesNothing() {
        ExternalId external = external();
        Leads.Lead first =
                admit(person("", Optional.of(external), Optional.empty(), Optional.empty(), Optional.empty()));
        Phone phone = given.phone();
        Leads.Lead second = admit(
                person("Иван", Optional.of(external), Optional.of(phone), Optional.empty(), Optional.of(telegram())));
        assertThat(second.number()).isEqualTo(first.number());
        assertThat(second.client().name()).isEqualTo("Иван");
        assertThat(second.client().phone()).contains(phone);
        Leads.Lead third = admit(
                person("Пётр", Optional.of(external), Optional.of(given.phone()), Optional.empty(), Optional.empty()));
        assertThat(third).isEqualTo(second);
    }

    @Test
    void whoWasBroughtByAPartnerIsTheSameClient() {
        Client known = given.client();
        Leads.Lead lead = admit(
                person("Иван", Optional.of(external()), known.phone(), Optional.empty(), Optional.of(telegram())));
        assertThat(lead.client().id()).isEqualTo(known.id());
        assertThat(lead.client().name()).isEqualTo(known.name());
        assertThat(lead.client().email()).isEqualTo(known.email());
        Client byTelegram = person(
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                lead.client().telegram());
        assertThat(admit(byTelegram).client().id()).isEqualTo(known.id());
    }

    @Test
    void ifTheIdentitiesAreSeveralClientsTheExternalIdDecidesAndTheRestStaysWhereItIs() {
        Leads.Lead byExternal =
                admit(person("А", Optional.of(external()), Optional.empty(), Optional.empty(), Optional.empty()));
        Leads.Lead byTelegram =
                admit(person("Б", Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(telegram())));
        Leads.Lead byPhone =
                admit(person("В", Optional.empty(), Optional.of(given.phone()), Optional.empty(), Optional.empty()));
        Leads.Lead all = admit(person(
                "Г",
                byExternal.client().external(),
                byPhone.client().phone(),
                Optional.empty(),
                byTelegram.client().telegram()));
        assertThat(all).isEqualTo(byExternal);
        Leads.Lead two = admit(person(
                "Д",
                Optional.empty(),
                byPhone.client().phone(),
                Optional.empty(),
                byTelegram.client().telegram()));
        assertThat(two.number()).isEqualTo(byTelegram.number());
        assertThat(two.client().phone()).isEmpty();
    }

    @Test
    void whoIsKnownByTheirIdStaysThemselvesWhateverElseIsSaidOfThem() {
        Phone taken = given.phone();
        Leads.Lead other = admit(person("Б", Optional.empty(), Optional.of(taken), Optional.empty(), Optional.empty()));
        Leads.Lead lead =
                admit(person("А", Optional.empty(), Optional.empty(), Optional.of(given.email()), Optional.empty()));
        Leads.Lead same = tx(() -> leads.complete(reached(lead.client(), taken)));
        assertThat(same).isEqualTo(lead);
        assertThat(tx(() -> leads.find(other.number()))).contains(other);
        Phone free = given.phone();
        assertThat(tx(() -> leads.complete(reached(lead.client(), free)))
                        .client()
                        .phone())
                .contains(free);
        var again = person("", Optional.empty(), Optional.of(free), Optional.empty(), Optional.of(telegram()));
        assertThat(admit(again).number()).isEqualTo(lead.number());
        Client nobody = person("В", Optional.of(external()), Optional.empty(), Optional.empty(), Optional.empty());
        refuses(Refusal.Kind.NOT_FOUND, "client.not-found", () -> tx(() -> leads.complete(nobody)));
        needsTransaction(() -> leads.complete(lead.client()));
    }

    private static Client reached(Client known, Phone phone) {
        return new Client(
                known.id(),
                known.name(),
                Optional.of(phone),
                known.email(),
                known.company(),
                known.createdAt(),
                known.external(),
                known.telegram());
    }

    @Test
    void manyAtOnceAreAnsweredInTheirOrderAndTheSamePersonAmongThemIsOne() {
        ExternalId twice = external();
        List<Client> fresh = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            ExternalId external = i % 10 == 0 ? twice : external();
            fresh.add(person("Л" + i, Optional.of(external), Optional.empty(), Optional.empty(), Optional.empty()));
        }
        List<Leads.Lead> admitted = tx(() -> leads.admit(fresh));
        assertThat(admitted).hasSize(30);
        assertThat(admitted.get(10)).isEqualTo(admitted.get(0)).isEqualTo(admitted.get(20));
        assertThat(admitted.stream().map(Leads.Lead::number).distinct()).hasSize(28);
        assertThat(admitted.get(7).client()).isEqualTo(fresh.get(7));
        assertThat(tx(() -> leads.admit(List.of()))).isEmpty();
    }

    @Test
    void theSameNewLeadsAtOnceFromManySidesAreOneEach() {
        List<ExternalId> known = List.of(external(), external(), external(), external());
        List<List<Long>> numbers = Together.times(6, i -> {
            List<Client> mine = new ArrayList<>();
            for (int k = 0; k < known.size(); k++) {
                ExternalId external = known.get((k + i) % known.size());
                mine.add(person("Иван", Optional.of(external), Optional.empty(), Optional.empty(), Optional.empty()));
            }
            return tx(() -> leads.admit(mine)).stream()
                    .map(Leads.Lead::number)
                    .sorted()
                    .toList();
        });
        assertThat(numbers).allMatch(numbers.get(0)::equals);
        assertThat(numbers.get(0)).doesNotHaveDuplicates();
    }

    @Test
    void whoWasNotCommittedIsNotKnownAndAdmittingNeedsATransaction() {
        Client fresh = person("", Optional.of(external()), Optional.empty(), Optional.empty(), Optional.empty());
        undone(() -> leads.admit(List.of(fresh)));
        assertThat(tx(() -> leads.find(fresh.external().orElseThrow()))).isEmpty();
        needsTransaction(() -> leads.admit(List.of(fresh)));
    }

    private Leads.Lead admit(Client fresh) {
        return tx(() -> leads.admit(List.of(fresh))).get(0);
    }

    private ExternalId external() {
        return new ExternalId("tg_" + given.word());
    }

    private TelegramId telegram() {
        return new TelegramId(1 + Math.abs(UUID.randomUUID().getMostSignificantBits() >> 1));
    }

    private Client person(
            String name,
            Optional<ExternalId> external,
            Optional<Phone> phone,
            Optional<Email> email,
            Optional<TelegramId> telegram) {
        var id = new ClientId(UUID.randomUUID());
        return new Client(id, name, phone, email, "", clock.instant(), external, telegram);
    }
}
