package org.partnercabinet.bitrix24.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.crm.ProofQueries.ProofRow;
import org.partnercabinet.application.crm.Takeover;
import org.partnercabinet.bitrix24.practice.crm.EntityType;
import org.partnercabinet.domain.crm.Difference;
import org.partnercabinet.domain.crm.Difference.Cure;
import org.partnercabinet.domain.crm.Difference.Why;
import org.partnercabinet.domain.crm.Totals;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.domain.referral.Semantics;

/** What happens in the portal becomes rewards, whether events tell of it or not. */
class FollowingOverHttpTest extends OverHttp {
    @Test
    void one_lead_becomes_two_deals_and_both_earn() {
        hears();
        DealKey lead = brings("Иван");
        List<DealKey> deals = practice.convert(lead, 2);
        assertThat(balance("RUB")).as("converting is not winning").isEqualTo("0.00");
        deals.forEach(deal -> wins(deal, "1000", "RUB"));
        assertThat(balance("RUB")).isEqualTo("200.00");
    }

    @Test
    void a_deal_moved_to_another_funnel_is_found_by_the_sweep() {
        hears();
        DealKey deal = deal("Иван");
        wins(deal, "1000", "RUB");
        practice.portal.ui().moveStage(EntityType.DEAL, deal.id(), "C2:NEW");
        passes(Duration.ofSeconds(5));
        assertThat(balance("RUB")).as("no event tells of a funnel").isEqualTo("100.00");
        sweeps();
        assertThat(balance("RUB")).isEqualTo("0.00");
        practice.move(deal, Semantics.WON, true);
        sweeps();
        assertThat(balance("RUB")).isEqualTo("100.00");
    }

    @Test
    void a_deal_moved_without_a_new_date_is_found_by_its_history() {
        DealKey deal = deal("Иван");
        practice.amount(deal, Money.of("1000", "RUB"));
        sweeps();
        passes(Duration.ofHours(1));
        practice.moveUndated(deal, Semantics.WON);
        sweeps();
        assertThat(balance("RUB")).isEqualTo("100.00");
    }

    @Test
    void a_deleted_deal_earns_nothing_after_the_second_look() {
        hears();
        DealKey deal = deal("Иван");
        wins(deal, "1000", "RUB");
        practice.delete(deal);
        passes(Duration.ofSeconds(30));
        assertThat(balance("RUB")).isEqualTo("100.00");
        passes(Takeover.SECOND_LOOK);
        assertThat(balance("RUB")).isEqualTo("0.00");
    }

    @Test
    void a_changed_amount_posts_the_difference_and_other_currencies_are_kept_apart() {
        hears();
        DealKey deal = deal("Иван");
        wins(deal, "1000", "RUB");
        practice.amount(deal, Money.of("1500.55", "RUB"));
        passes(Duration.ofSeconds(5));
        assertThat(balance("RUB")).isEqualTo("150.06");
        wins(deal("Пётр"), "300", "USD");
        assertThat(balance("RUB")).isEqualTo("150.06");
        assertThat(balance("USD")).isEqualTo("30.00");
        assertThat(proves().totals())
                .filteredOn(line ->
                        line.kind().semantics() == Semantics.WON && line.kind().entity() == Entity.DEAL)
                .extracting(line -> line.kind().currency() + " " + line.theirs().count())
                .containsExactly("RUB 1", "USD 1");
    }

    @Test
    void a_lead_and_a_deal_of_the_same_number_have_nothing_to_do_with_each_other() {
        hears();
        DealKey lead = brings("Иван");
        long own = 0;
        while (own < lead.id()) own = practice.add(EntityType.DEAL, Map.of("title", "Somebody's own"));
        var stranger = new DealKey(Entity.DEAL, own);
        assertThat(stranger.id()).isEqualTo(lead.id());
        wins(stranger, "1000", "RUB");
        practice.delete(stranger);
        passes(Takeover.SECOND_LOOK.multipliedBy(2));
        sweeps();
        assertThat(balance("RUB")).isEqualTo("0.00");
        assertThat(proves().differences()).isEmpty();
        DealKey deal = practice.convert(lead, 1).get(0);
        wins(deal, "1000", "RUB");
        assertThat(balance("RUB")).isEqualTo("100.00");
    }

    @Test
    void a_deal_with_the_partners_code_becomes_a_referral_once() {
        hears();
        String code = world.ports
                .transactions()
                .inTransaction(() -> world.ports.partners().get(anna))
                .code()
                .value();
        long contact = practice.contact("+7 900 555-01-17", "");
        long own = practice.add(EntityType.DEAL, Map.of("title", "x", "contactId", contact, "ufCrm_1789000011", code));
        passes(Duration.ofSeconds(5));
        wins(new DealKey(Entity.DEAL, own), "1000", "RUB");
        for (int i = 0; i < 3; i++) sweeps();
        assertThat(balance("RUB")).isEqualTo("100.00");
        DealKey fromForm = deal("Иван");
        practice.portal.ui().edit(EntityType.DEAL, fromForm.id(), Map.of(FIELD, code));
        sweeps();
        assertThat(world.ports
                        .referralQueries()
                        .list(Scope.of(anna), Optional.empty(), Optional.empty(), new PageRequest(1, 10))
                        .total())
                .as("the form's own deal is no second one")
                .isEqualTo(2);
        assertThat(proves().differences()).isEmpty();
    }

    @Test
    void when_the_webhooks_owner_loses_the_right_no_reward_is_taken_back() {
        for (int i = 0; i < 8; i++) wins(deal("Клиент"), "1000", "RUB");
        sweeps();
        assertThat(balance("RUB")).isEqualTo("800.00");
        long owner = practice.portal.people().all().get(0).id();
        practice.portal.people().seesOnly(owner, Set.of(4711L));
        ProofRow proof = proves();
        passes(Takeover.SECOND_LOOK.multipliedBy(2));
        sweeps();
        assertThat(balance("RUB")).isEqualTo("800.00");
        assertThat(proof.proof().problem()).isPresent();
        practice.portal.people().seesOnly(owner, Set.of());
        passes(Duration.ofHours(2));
        assertThat(differences(proof)).extracting(Difference::cure).containsOnly(Cure.CURED);
        assertThat(proves().differences()).isEmpty();
    }

    @Test
    void a_deletion_nobody_told_is_found_by_the_proof() {
        DealKey gone = deal("Иван");
        for (int i = 0; i < 3; i++) wins(deal("Клиент"), "1000", "RUB");
        wins(gone, "1000", "RUB");
        sweeps();
        practice.delete(gone);
        assertThat(balance("RUB")).isEqualTo("400.00");
        ProofRow proof = proves();
        passes(Takeover.SECOND_LOOK);
        assertThat(balance("RUB")).isEqualTo("300.00");
        assertThat(differences(proof)).singleElement().satisfies(it -> {
            assertThat(it.key()).isEqualTo(gone);
            assertThat(it.why()).isEqualTo(Why.GONE);
            assertThat(it.cure()).isEqualTo(Cure.CURED);
        });
    }

    @Test
    void a_deletion_nobody_told_is_found_by_a_sweep() {
        DealKey gone = deal("Иван");
        for (int i = 0; i < 3; i++) wins(deal("Клиент"), "1000", "RUB");
        wins(gone, "1000", "RUB");
        sweeps();
        practice.delete(gone);
        sweeps();
        passes(Takeover.SECOND_LOOK);
        assertThat(balance("RUB")).isEqualTo("300.00");
        assertThat(differences(proves())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatever_happened_unheard_is_known_after_one_sweep_and_proved(long seed) {
        var random = new Random(seed);
        var deals = new ArrayList<DealKey>();
        for (int i = 0; i < 12; i++) deals.add(deal("Клиент " + i));
        sweeps();
        for (int i = 0; i < 60; i++) {
            DealKey deal = deals.get(random.nextInt(deals.size()));
            practice.amount(
                    deal, Money.of(String.valueOf(1 + random.nextInt(100_000)), random.nextBoolean() ? "RUB" : "USD"));
            Semantics meaning = Semantics.values()[random.nextInt(3)];
            if (random.nextInt(4) == 0) practice.moveUndated(deal, meaning);
            else practice.move(deal, meaning, random.nextBoolean());
            if (random.nextInt(10) == 0) passes(Duration.ofSeconds(random.nextInt(400)));
        }
        sweeps();
        ProofRow proof = proves();
        assertThat(differences(proof)).as("seed " + seed).isEmpty();
        assertThat(proof.totals()).as("seed " + seed).allMatch(Totals.Line::agrees);
    }

    @Test
    void thousands_of_changed_deals_cost_a_handful_of_calls() {
        sweeps();
        for (int i = 0; i < 900; i++) practice.add(EntityType.DEAL, Map.of("title", "Somebody's own"));
        int before = practice.portal.journal().all().size();
        world.ports.transactions().run(() -> world.portal.reconcile.start());
        settles();
        List<String> calls = practice.portal.journal().all().stream()
                .skip(before)
                .map(entry -> entry.method())
                .filter(method -> !method.startsWith("crm.status") && !method.startsWith("crm.category"))
                .toList();
        assertThat(calls)
                .as("changes and moves of leads, and of deals 1, 7 and up to 50 pages a call")
                .hasSize(8);
    }
}
