package org.partnercabinet.bitrix24.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.partnercabinet.application.DistributionCases;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.crm.Crm;
import org.partnercabinet.application.distribution.Actor;
import org.partnercabinet.application.distribution.AddOperator;
import org.partnercabinet.application.distribution.NewAppeal;
import org.partnercabinet.application.distribution.SetWeights;
import org.partnercabinet.application.referral.NewReferral;
import org.partnercabinet.bitrix24.practice.crm.EntityType;
import org.partnercabinet.bitrix24.practice.crm.Kind;
import org.partnercabinet.bitrix24.practice.faults.FaultRule;
import org.partnercabinet.bitrix24.practice.faults.FaultType;
import org.partnercabinet.domain.client.ExternalId;
import org.partnercabinet.domain.crm.CrmSettings;
import org.partnercabinet.domain.distribution.AppealEntry;
import org.partnercabinet.domain.distribution.AppealId;
import org.partnercabinet.domain.distribution.Operator;
import org.partnercabinet.domain.distribution.OperatorId;
import org.partnercabinet.domain.distribution.Presence;
import org.partnercabinet.domain.distribution.Source;
import org.partnercabinet.domain.distribution.SourceId;
import org.partnercabinet.domain.partner.CrmIdentity;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.domain.referral.Origin;
import org.partnercabinet.domain.referral.Referral;
import org.partnercabinet.domain.referral.Semantics;

/** Whatever happens on the way, one appeal becomes one lead, and no partner's. */
class AppealsOverHttpTest extends OverHttp {
    private static final String LEAD_FIELD = "UF_CRM_1789000001";
    private static final String BOT = "Telegram-бот";

    private final DistributionCases cases = world.distribution();
    private SourceId bot = SourceId.of(1);

    @Override
    protected Crm gateway() {
        practice.portal.addUserField(EntityType.LEAD, LEAD_FIELD, Kind.STRING);
        return practice.crm(PracticeCrm.tracking(Entity.LEAD, Optional.of(LEAD_FIELD), Optional.of(FIELD)));
    }

    @BeforeEach
    void appealsComeAndGoToThePortal() {
        bot = cases.addSource
                .handle(BOT, Optional.empty(), Source.Rules.DEFAULT)
                .id();
        var profile = new Operator.Profile("Анна", "", Optional.empty(), Optional.of(1L));
        OperatorId operator = cases.addOperator
                .handle(new AddOperator.Setup(profile, true, 100, Presence.AVAILABLE, Optional.empty()))
                .id();
        cases.setWeights.handle(bot, List.of(new SetWeights.Weight(operator, 10)));
        set(CrmSettings.Appeals.ALWAYS);
    }

    @Test
    void a_lead_carries_what_the_appeal_says() {
        NewReferral.Person ivan = world.person("Иван");
        AppealId id = comes(ivan);
        settles();
        var lead = practice.shown(EntityType.LEAD, only(id));
        assertThat(lead)
                .containsEntry("title", "Иван — " + BOT)
                .containsEntry("name", "Иван")
                .containsEntry("comments", "Здравствуйте")
                .containsEntry("sourceId", "WEB")
                .containsEntry("sourceDescription", BOT)
                .containsEntry("assignedById", 1L)
                .containsEntry("originId", origin(id));
        assertThat(String.valueOf(lead.get("ufCrm_1789000001")))
                .as("the partner's field")
                .isIn("", "null");
        assertThat(String.valueOf(lead.get("fm")))
                .contains(ivan.phone().orElseThrow().value());
        assertThat(contacts()).hasSize(1);
        assertThat(lead.get("contactId")).isEqualTo(contacts().get(0).get("id"));
    }

    @Test
    void what_another_installation_made_under_the_same_number_is_not_ours() {
        for (int number = 1; number <= 3; number++) {
            practice.add(
                    EntityType.LEAD,
                    Map.of("title", "Чужой", "originatorId", "partner-cabinet", "originId", "appeal-" + number));
        }
        List<AppealId> ours = List.of(comes(world.person("Иван")), comes(world.person("Пётр")));
        settles();
        assertThat(practice.portal.state().count(EntityType.LEAD)).isEqualTo(5);
        ours.forEach(id -> assertThat(practice.shown(EntityType.LEAD, only(id)))
                .containsEntry("comments", "Здравствуйте")
                .doesNotContainEntry("title", "Чужой"));
        assertThat(only(ours.get(0))).isNotEqualTo(only(ours.get(1)));
    }

    @Test
    void what_is_deleted_there_is_made_anew_when_somebody_sends_it_again() {
        hears();
        AppealId id = comes(world.person("Иван"));
        settles();
        long first = only(id);
        practice.delete(new DealKey(Entity.LEAD, first));
        for (int i = 0; i < 3; i++) passes(Duration.ofMinutes(1));
        assertThat(entry(id).isDeleted()).isTrue();
        cases.resend.handle(id, Actor.admin(world.admin));
        settles();
        assertThat(only(id)).isNotEqualTo(first);
        assertThat(contacts()).hasSize(1);
    }

    @Test
    void who_left_a_name_only_is_a_lead_without_a_contact() {
        var lead = new NewAppeal.NewLead(
                Optional.of(new ExternalId("tg_7")), "Иван", Optional.empty(), Optional.empty(), Optional.empty());
        AppealId id = accepted(lead);
        settles();
        assertThat(practice.shown(EntityType.LEAD, only(id))).containsEntry("name", "Иван");
        assertThat(contacts()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"CLOSE_WITHOUT_REPLY", "RESET", "HTML", "TRUNCATED", "MALFORMED", "EMPTY", "NEITHER"})
    void a_lost_answer_makes_one_lead(FaultType fault) {
        practice.portal.set("indexLagMs", 20_000);
        practice.portal.fault(FaultRule.after("crm.item.add", fault).times(2));
        NewReferral.Person ivan = world.person("Иван");
        AppealId first = comes(ivan);
        AppealId second = comes(ivan);
        // From now on what Ivan says belongs to this referral; what he said before stays by itself.
        world.portal.register.handle(new NewReferral(anna, ivan, new Origin.Manual(), ""));
        untilSent(first);
        untilSent(second);
        assertThat(made(first)).hasSize(1);
        assertThat(made(second)).hasSize(1);
        assertThat(practice.portal.state().count(EntityType.LEAD)).isEqualTo(3);
        assertThat(contacts()).hasSize(1);
    }

    @Test
    void what_bitrix24_refuses_is_failed_with_its_reason_until_it_is_sent_again() {
        practice.refuseNext();
        AppealId id = comes(world.person("Иван"));
        settles();
        assertThat(entry(id).crm())
                .isInstanceOfSatisfying(
                        Referral.Failed.class,
                        failed -> assertThat(failed.reason()).contains("обязательно"));
        cases.resend.handle(id, Actor.admin(world.admin));
        settles();
        assertThat(made(id)).hasSize(1);
        assertThat(entry(id).crm()).isInstanceOf(Referral.Sent.class);
    }

    @Test
    void what_is_switched_off_asks_nothing_of_the_portal() {
        set(CrmSettings.Appeals.NEVER);
        comes(world.person("Иван"));
        settles();
        assertThat(practice.portal.state().count(EntityType.LEAD)).isZero();
        assertThat(practice.portal.journal().all()).isEmpty();
    }

    @Test
    void a_partner_who_calls_is_nobodys_client_and_a_code_in_the_field_is() {
        hears();
        NewReferral.Person pavel = world.person("Павел");
        AppealId id = comes(pavel);
        settles();
        long contact = (long) contacts().get(0).get("id");
        world.portal.changeIdentity.handle(anna, new CrmIdentity(Optional.of(contact), Optional.empty()));
        var lead = new DealKey(Entity.LEAD, only(id));
        practice.move(lead, Semantics.OPEN, false);
        DealKey deal = practice.convert(lead, 1).get(0);
        passes(Duration.ofSeconds(5));
        for (int i = 0; i < 2; i++) sweeps();
        assertThat(entry(id).stage().orElseThrow().semantics()).isEqualTo(Semantics.WON);
        assertThat(referrals()).isZero();
        assertThat(proves().differences()).isEmpty();
        practice.delete(lead);
        passes(Duration.ofMinutes(5));
        assertThat(proves().differences()).isEmpty();
        long client = practice.contact("+7 900 555-01-17", "");
        String code = world.ports
                .transactions()
                .inTransaction(() -> world.ports.partners().get(anna))
                .code()
                .value();
        practice.portal.ui().edit(EntityType.DEAL, deal.id(), Map.of(FIELD, code, "contactIds", List.of(client)));
        for (int i = 0; i < 2; i++) sweeps();
        assertThat(referrals()).isEqualTo(1);
    }

    private AppealId comes(NewReferral.Person person) {
        return accepted(new NewAppeal.NewLead(
                Optional.empty(), person.name(), person.phone(), person.email(), Optional.empty()));
    }

    private AppealId accepted(NewAppeal.NewLead lead) {
        return cases.accept
                .handle(new NewAppeal(bot, lead, "Здравствуйте", false, Optional.empty()))
                .appeal()
                .id();
    }

    private List<Long> made(AppealId id) {
        return practice.portal.state().withOrigin(EntityType.LEAD, "partner-cabinet", origin(id));
    }

    private String origin(AppealId id) {
        return entry(id).origin().map(it -> "appeal-" + it).orElse("none yet");
    }

    private long only(AppealId id) {
        assertThat(made(id)).hasSize(1);
        return made(id).get(0);
    }

    private List<? extends Map<String, ?>> contacts() {
        return practice.portal.state().all(EntityType.CONTACT).stream()
                .filter(it -> "partner-cabinet".equals(it.get("originatorId")))
                .toList();
    }

    private AppealEntry entry(AppealId id) {
        return world.ports
                .transactions()
                .inTransaction(() -> cases.ports.entries().find(id))
                .orElseThrow();
    }

    private void untilSent(AppealId id) {
        for (int i = 0; i < 60 && entry(id).isQueued(); i++) passes(Duration.ofSeconds(30));
        assertThat(entry(id).crm()).isInstanceOf(Referral.Sent.class);
    }

    private long referrals() {
        return world.ports
                .referralQueries()
                .list(Scope.of(anna), Optional.empty(), Optional.empty(), new PageRequest(1, 10))
                .total();
    }

    private void set(CrmSettings.Appeals appeals) {
        CrmSettings usual = CrmSettings.usual(Entity.LEAD);
        var settings = new CrmSettings(usual.entry(), List.of(), usual.tracking(), usual.sweep(), appeals);
        world.ports.transactions().run(() -> world.ports.crmSetup().put(settings));
    }
}
