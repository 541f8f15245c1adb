package org.partnercabinet.bitrix24.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.TestClock;
import org.partnercabinet.application.crm.CrmFailure;
import org.partnercabinet.application.crm.CrmPeople.Known;
import org.partnercabinet.application.crm.NewDeal;
import org.partnercabinet.application.crm.PortalInForce;
import org.partnercabinet.application.crm.PortalSecrets;
import org.partnercabinet.application.memory.MemoryPorts;
import org.partnercabinet.bitrix24.practice.crm.EntityType;
import org.partnercabinet.domain.client.ClientId;
import org.partnercabinet.domain.crm.CrmSettings;
import org.partnercabinet.domain.referral.Entity;

/** Who in the portal a partner may be, over real HTTP to the practice portal: looked for by name, and companies made. */
class CurrentPeopleTest {
    private final PracticeCrm practice = new PracticeCrm();
    private final MemoryPorts ports = new MemoryPorts(TestClock.at("2026-03-02T09:00:00Z"));
    private final CurrentPortal portal =
            current(Optional.of(new PortalSecrets(practice.portal.webhookUrl(), Optional.empty())));
    private final CurrentPeople people = new CurrentPeople(portal);
    private final CurrentCompanies companies = new CurrentCompanies(portal, () -> CrmSettings.usual(Entity.DEAL));

    @AfterEach
    void close() {
        portal.close();
        practice.close();
    }

    @Test
    void a_name_is_found_in_whatever_order_and_case_it_is_typed() {
        long anna = practice.add(EntityType.CONTACT, Map.of("name", "Анна", "lastName", "Петрова"));
        long whole = practice.add(EntityType.CONTACT, Map.of("name", "Анна Петрова"));
        practice.add(EntityType.CONTACT, Map.of("name", "Анна", "lastName", "Сидорова"));
        long company = practice.add(EntityType.COMPANY, Map.of("title", "ООО «Анна Петрова и партнёры»"));
        assertThat(people.named("петрова АННА")).extracting(Known::id).containsExactly(anna, whole, company);
        assertThat(people.named(" анна  петрова ")).extracting(Known::id).containsExactly(anna, whole, company);
        assertThat(people.named("сидор")).extracting(Known::name).containsExactly("Анна Сидорова");
        assertThat(people.named("никого такого")).isEmpty();
        assertThat(people.named(" ")).isEmpty();
    }

    @Test
    void a_card_says_phone_and_email_and_there_are_a_few_of_them() {
        var fm = List.of(Map.of("typeId", "EMAIL", "valueType", "WORK", "value", "k@example.com"));
        for (int i = 0; i < 7; i++) practice.add(EntityType.CONTACT, Map.of("name", "Кирилл " + i, "fm", fm));
        var found = people.named("Кирилл");
        assertThat(found).hasSize(5).allMatch(known -> known.email().equals(Optional.of("k@example.com")));
        assertThat(found).allMatch(known -> known.phone().isEmpty());
    }

    @Test
    void a_company_is_made_with_its_origin_and_found_by_it_by_phone_or_by_email() {
        var person = person(new UUID(0, 7), "+79035550101", "office@example.com");
        assertThat(companies.findCompany(person)).isEmpty();
        long made = companies.addCompany(person);
        assertThat(practice.shown(EntityType.COMPANY, made)).containsEntry("title", "ООО «Ромашка»");
        assertThat(companies.findCompany(person)).contains(made);
        assertThat(companies.findCompany(person(new UUID(0, 8), "+79035550101", "other@example.com")))
                .contains(made);
        assertThat(companies.findCompany(person(new UUID(0, 8), "+79035559999", "OFFICE@example.com")))
                .contains(made);
        assertThat(companies.findCompany(person(new UUID(0, 8), "+79035559999", "other@example.com")))
                .isEmpty();
    }

    @Test
    void without_a_portal_nothing_is_asked() {
        try (var none = current(Optional.empty())) {
            assertThatThrownBy(() -> new CurrentPeople(none).named("Анна")).isInstanceOf(CrmFailure.class);
        }
    }

    private static NewDeal.Person person(UUID id, String phone, String email) {
        return new NewDeal.Person(new ClientId(id), "Анна", Optional.of(phone), Optional.of(email), "ООО «Ромашка»");
    }

    private CurrentPortal current(Optional<PortalSecrets> initial) {
        return new CurrentPortal(
                new PortalInForce(ports.connections(), initial),
                (secrets, source) -> new OpenPortal(
                        practice.client,
                        practice.crm(Entity.DEAL),
                        practice.crm(Entity.DEAL),
                        new Bitrix24Dictionaries(practice.client, practice.pace),
                        new Bitrix24Events(List.of())));
    }
}
