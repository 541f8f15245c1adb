package org.partnercabinet.application.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.World;
import org.partnercabinet.application.memory.Faults.Fault;
import org.partnercabinet.domain.crm.Proof;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Entity;

class SecondLookTest {
    private final World world = World.inMemory();
    private final PartnerId anna = world.partner("anna");

    @Test
    void aDealThatIsThereAgainAtTheSecondLookWasNotDeleted() {
        List<DealKey> deals = won(1);
        world.crm.hides(deals::contains);
        hears(deals.get(0));
        world.crm.hides(key -> false);
        later();
        assertThat(available()).isEqualTo("100.00 RUB");
        assertThat(stillMissing(deals.get(0))).isFalse();
    }

    @Test
    void nothingIsDeletedWhileThePortalRefusesToAnswer() {
        List<DealKey> deals = won(1);
        world.crm.hides(deals::contains);
        hears(deals.get(0));
        for (int i = 0; i < 3; i++) world.crm.faults().nextReads(Fault.NOT_EXECUTED);
        later();
        assertThat(available()).isEqualTo("100.00 RUB");
        for (int i = 0; i < 5; i++) later();
        assertThat(available()).isEqualTo("0.00 RUB");
    }

    @Test
    void aFewAreDeletedAndManyAtOnceAreAProblem() {
        List<DealKey> deals = won(12);
        deals.subList(0, 2).forEach(world.crm::deletes);
        later();
        assertThat(available()).isEqualTo("1000.00 RUB");
        world.crm.hides(deals::contains);
        deals.forEach(this::hears);
        for (int i = 0; i < 5; i++) later();
        assertThat(available()).as("a right was lost").isEqualTo("1000.00 RUB");
        assertThat(newestProblem()).contains(new Proof.TooManyGone(10, 10));
        world.crm.hides(key -> false);
        world.passes(Duration.ofHours(2));
        world.deliverAll();
        assertThat(deals).noneMatch(this::stillMissing);
        assertThat(available()).isEqualTo("1000.00 RUB");
    }

    @Test
    void aLostRightIsNoticedAlsoWhenWeHearOfOneDealAtATime() {
        List<DealKey> deals = won(12);
        world.crm.hides(deals::contains);
        for (DealKey deal : deals.subList(0, 3)) {
            hears(deal);
            for (int i = 0; i < 3; i++) later();
        }
        assertThat(available()).isEqualTo("1200.00 RUB");
        assertThat(newestProblem()).isPresent();
    }

    @Test
    void aPersonMaySayThatAllOfItWasDeleted() {
        List<DealKey> deals = won(12);
        deals.forEach(world.crm::deletes);
        later();
        assertThat(available()).isEqualTo("1200.00 RUB");
        world.portal.prove.handle(true);
        world.deliverAll();
        assertThat(available()).isEqualTo("0.00 RUB");
    }

    @Test
    void aLeadThatIsHiddenOnceItWasConvertedIsNotMissing() {
        world.crm.makes(Entity.LEAD);
        DealKey lead = world.entry(world.brings(anna, "Пётр"));
        world.crm.converts(lead);
        world.deliverAll();
        world.crm.hides(lead::equals);
        hears(lead);
        assertThat(stillMissing(lead)).isFalse();
    }

    private List<DealKey> won(int howMany) {
        var deals = new ArrayList<DealKey>();
        for (int i = 0; i < howMany; i++) deals.add(world.entry(world.wins(anna, "1000")));
        return deals;
    }

    private void hears(DealKey deal) {
        world.portal.receive.handle("ONCRMDEALUPDATE", Optional.of(deal));
        world.deliverAll();
    }

    private void later() {
        world.deliverAll();
        world.passes(Takeover.SECOND_LOOK);
        world.deliverAll();
    }

    private boolean stillMissing(DealKey key) {
        return world.ports
                .transactions()
                .inTransaction(() -> world.ports.missingDeals().find(key))
                .isPresent();
    }

    private Optional<Proof.Problem> newestProblem() {
        return world.ports
                .transactions()
                .inTransaction(() -> world.ports.proofs().newest())
                .flatMap(Proof::problem);
    }

    private String available() {
        var balance = world.roubles(anna);
        return balance.available().minus(balance.debt()).toString();
    }
}
