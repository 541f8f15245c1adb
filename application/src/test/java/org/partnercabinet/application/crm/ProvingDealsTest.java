package org.partnercabinet.application.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.World;
import org.partnercabinet.application.crm.ProofQueries.ProofRow;
import org.partnercabinet.application.memory.Faults.Fault;
import org.partnercabinet.domain.client.ClientId;
import org.partnercabinet.domain.crm.DealSnapshot.Signs;
import org.partnercabinet.domain.crm.Difference;
import org.partnercabinet.domain.crm.Difference.Cure;
import org.partnercabinet.domain.crm.Difference.Why;
import org.partnercabinet.domain.crm.Proof;
import org.partnercabinet.domain.crm.ProofId;
import org.partnercabinet.domain.crm.Totals;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.domain.referral.Semantics;

class ProvingDealsTest {
    private final World world = World.inMemory();
    private final PartnerId anna = world.partner("anna");
    private DealKey deal;

    @BeforeEach
    void somethingIsWonAndThenNobodyTellsAnyMore() {
        deal = world.entry(world.wins(anna, "1000.10"));
        world.wins(anna, "2000.20");
        world.crm.listener(key -> {});
    }

    @Test
    void whenNothingIsMissingNumbersAndSumsAgree() {
        ProofRow proof = proves();
        assertThat(proof.differences()).isEmpty();
        assertThat(proof.totals()).singleElement().satisfies(line -> {
            assertThat(line.kind()).isEqualTo(new Totals.Kind(Entity.DEAL, Semantics.WON, "RUB"));
            assertThat(line.theirs().count()).isEqualTo(2);
            assertThat(line.theirs().sum()).isEqualByComparingTo("3000.30");
            assertThat(line.agrees()).isTrue();
        });
        assertThat(proof.proof().problem()).isEmpty();
    }

    @Test
    void aChangeNobodyToldIsNamedAndCured() {
        world.passes(Duration.ofSeconds(1));
        world.crm.amounts(deal, Money.of("500", "RUB"));
        ProofRow proof = proves();
        assertThat(differences(proof)).singleElement().satisfies(it -> {
            assertThat(it.key()).isEqualTo(deal);
            assertThat(it.why()).isEqualTo(Why.CHANGE_MISSED);
            assertThat(it.cure()).isEqualTo(Cure.CURED);
            assertThat(it.ours().orElseThrow().amount()).contains(Money.of("1000.10", "RUB"));
            assertThat(it.theirs().orElseThrow().amount()).contains(Money.of("500", "RUB"));
        });
        assertThat(proof.totals()).noneMatch(Totals.Line::agrees);
        assertThat(world.roubles(anna).available()).hasToString("250.02 RUB");
        assertThat(proves().totals()).allMatch(Totals.Line::agrees);
    }

    @Test
    void aMoveWithoutADateIsNamedAndCured() {
        world.crm.movesQuietly(deal, Semantics.LOST);
        assertThat(differences(proves())).singleElement().satisfies(it -> {
            assertThat(it.why()).isEqualTo(Why.CHANGED_WITHOUT_DATE);
            assertThat(it.cure()).isEqualTo(Cure.CURED);
        });
        assertThat(world.roubles(anna).available()).hasToString("200.02 RUB");
    }

    @Test
    void whatCannotBeReadStaysAsItWasAndIsNamed() {
        world.crm.locks(deal::equals);
        world.passes(Duration.ofSeconds(1));
        world.portal.receive.handle("ONCRMDEALUPDATE", Optional.of(deal));
        world.deliverAll();
        assertThat(world.roubles(anna).available()).hasToString("300.03 RUB");
        ProofRow proof = proves();
        assertThat(differences(proof)).singleElement().satisfies(it -> {
            assertThat(it.why()).isEqualTo(Why.UNREADABLE);
            assertThat(it.cure()).isEqualTo(Cure.OPEN);
            assertThat(it.theirs().orElseThrow().amount()).isEmpty();
        });
        assertThat(proof.proof().problem()).isEmpty();
        assertThat(world.roubles(anna).available()).hasToString("300.03 RUB");
        world.crm.locks(key -> false);
        world.crm.amounts(deal, Money.of("0", "RUB"));
        proves();
        assertThat(world.roubles(anna).available()).as("0 is a sum").hasToString("200.02 RUB");
        assertThat(differences(proves())).isEmpty();
    }

    @Test
    void aWonDealWhoseSumWasNeverReadableEarnsNothingAndIsNamed() {
        DealKey hidden = world.entry(world.brings(anna, "Клиент"));
        world.crm.moves(hidden, Semantics.WON);
        assertThat(differences(proves()))
                .singleElement()
                .satisfies(it -> assertThat(it.why()).isEqualTo(Why.UNREADABLE));
        assertThat(world.roubles(anna).available()).hasToString("300.03 RUB");
        world.passes(Duration.ofSeconds(1));
        world.crm.amounts(hidden, Money.of("1000", "RUB"));
        proves();
        assertThat(world.roubles(anna).available()).hasToString("400.03 RUB");
        assertThat(differences(proves())).isEmpty();
    }

    @Test
    void whenMuchCannotBeReadAtOnceTheProofAsksForTheRight() {
        for (int i = 0; i < 10; i++) world.wins(anna, "10");
        proves();
        world.crm.locks(key -> true);
        ProofRow proof = proves();
        assertThat(proof.proof().problem()).contains(new Proof.TooManyUnreadable(12, 12));
        assertThat(world.roubles(anna).available()).hasToString("310.03 RUB");
    }

    @Test
    void otherCurrenciesAreCountedApart() {
        world.passes(Duration.ofSeconds(1));
        world.crm.amounts(deal, Money.of("500", "USD"));
        proves();
        assertThat(proves().totals())
                .extracting(line -> line.kind().currency() + " " + line.theirs().count())
                .containsExactly("RUB 1", "USD 1");
    }

    @Test
    void aDeletedDealIsPendingUntilTheSecondLook() {
        world.crm.deletes(deal);
        ProofRow proof = proves();
        assertThat(differences(proof)).singleElement().satisfies(it -> {
            assertThat(it.why()).isEqualTo(Why.GONE);
            assertThat(it.cure()).isEqualTo(Cure.PENDING);
            assertThat(it.theirs()).isEmpty();
        });
        assertThat(world.roubles(anna).available()).hasToString("300.03 RUB");
        world.passes(Takeover.SECOND_LOOK);
        world.deliverAll();
        assertThat(differences(proof)).extracting(Difference::cure).containsExactly(Cure.CURED);
        assertThat(world.roubles(anna).available()).hasToString("200.02 RUB");
    }

    @Test
    void whenTooMuchVanishesAtOnceNothingIsTakenBackAndTheProofSaysSo() {
        for (int i = 0; i < 10; i++) world.brings(anna, "Клиент");
        String before = world.roubles(anna).available().toString();
        world.crm.hides(key -> true);
        ProofRow proof = proves();
        world.passes(Takeover.SECOND_LOOK);
        world.deliverAll();
        assertThat(proof.proof().problem()).contains(new Proof.TooManyGone(12, 12));
        assertThat(differences(proof)).extracting(Difference::cure).containsOnly(Cure.OPEN);
        assertThat(differences(proof)).extracting(Difference::why).containsOnly(Why.TOO_MANY_GONE);
        assertThat(world.roubles(anna).available()).hasToString(before);
    }

    @Test
    void whatWeNeverHeardOfIsTakenOver() {
        world.crm.makes(Entity.LEAD);
        DealKey lead = world.entry(world.brings(anna, "Пётр"));
        world.passes(Duration.ofSeconds(1));
        DealKey converted = world.crm.converts(lead);
        ProofRow proof = proves();
        assertThat(differences(proof))
                .extracting(it -> it.key() + " " + it.why() + " " + it.cure())
                .containsExactlyInAnyOrder(lead + " CHANGE_MISSED CURED", converted + " NEVER_HEARD CURED");
        assertThat(counts(proof))
                .containsExactly(
                        "LEAD OPEN : 0 theirs, 1 ours",
                        "LEAD WON : 1 theirs, 0 ours",
                        "DEAL OPEN : 1 theirs, 0 ours",
                        "DEAL WON RUB: 2 theirs, 2 ours");
        ProofRow next = proves();
        assertThat(differences(next)).isEmpty();
        assertThat(counts(next))
                .containsExactly(
                        "LEAD WON : 1 theirs, 1 ours",
                        "DEAL OPEN : 1 theirs, 1 ours",
                        "DEAL WON RUB: 2 theirs, 2 ours");
    }

    private static List<String> counts(ProofRow proof) {
        return proof.totals().stream()
                .map(line -> line.kind().entity() + " " + line.kind().semantics() + " "
                        + line.kind().currency() + ": " + line.theirs().count() + " theirs, "
                        + line.ours().count() + " ours")
                .toList();
    }

    @Test
    void aDoubleOriginIsExplainedInEveryProof() {
        DealKey copy = world.crm.copies(deal);
        for (int i = 0; i < 2; i++) {
            assertThat(differences(proves())).singleElement().satisfies(it -> {
                assertThat(it.key()).isEqualTo(copy);
                assertThat(it.why()).isEqualTo(Why.DOUBLE_ORIGIN);
                assertThat(it.cure()).isEqualTo(Cure.EXPLAINED);
            });
        }
    }

    @Test
    void whatPointsToAPartnerBecomesAReferralAndThatIsTheCure() {
        DealKey own = world.crm.ownDeal();
        long contact = world.crm.newContact(new NewDeal.Person(
                new ClientId(new UUID(9, 9)), "Олег", Optional.of("+79120000009"), Optional.empty(), ""));
        String code = world.ports
                .transactions()
                .inTransaction(() -> world.ports.partners().get(anna))
                .code()
                .value();
        world.crm.signs(own, new Signs(Optional.of(code), List.of(contact), Optional.empty()));
        assertThat(differences(proves())).singleElement().satisfies(it -> {
            assertThat(it.key()).isEqualTo(own);
            assertThat(it.why()).isEqualTo(Why.NEW_BY_SYNC);
            assertThat(it.cure()).isEqualTo(Cure.CURED);
        });
        assertThat(differences(proves())).isEmpty();
    }

    @Test
    void thereIsOneEveryDayAndOneAtATime() {
        world.ports.transactions().run(() -> world.portal.proveDaily.start());
        for (int day = 0; day < 3; day++) {
            world.passes(Duration.ofDays(1));
            world.deliverAll();
        }
        assertThat(world.ports.proofQueries().list(new PageRequest(1, 10)).total())
                .isEqualTo(3);
        assertThat(world.portal.prove.handle(false)).isEqualTo(world.portal.prove.handle(false));
    }

    @Test
    void whileThePortalFailsAProofSaysWhyAndGoesOnLater() {
        world.crm.faults().nextReads(Fault.NOT_EXECUTED);
        ProofId id = world.portal.prove.handle(false);
        world.deliverAll();
        ProofRow stuck = world.ports.proofQueries().one(id).orElseThrow();
        assertThat(stuck.proof().isFinished()).isFalse();
        assertThat(stuck.proof().problem()).contains(new Proof.NoAnswer("ordered: NOT_EXECUTED"));
        world.passes(Duration.ofMinutes(10));
        world.deliverAll();
        ProofRow done = world.ports.proofQueries().one(id).orElseThrow();
        assertThat(done.proof().isFinished()).isTrue();
        assertThat(done.proof().problem()).isEmpty();
    }

    @Test
    void whatItHadComparedBeforeItHadToWaitIsNeitherComparedNorForgottenAgain() {
        int before = world.crm.faults().readsSoFar();
        assertThat(proves().differences()).isEmpty();
        int whole = world.crm.faults().readsSoFar() - before;
        world.passes(Duration.ofSeconds(1));
        world.crm.amounts(deal, Money.of("500", "RUB"));
        world.crm.faults().passReads(whole - 2, Fault.NOT_EXECUTED);
        ProofId id = world.portal.prove.handle(false);
        world.deliverAll();
        assertThat(world.ports.proofQueries().one(id).orElseThrow().proof().isFinished())
                .isFalse();
        world.passes(Duration.ofMinutes(10));
        before = world.crm.faults().readsSoFar();
        world.deliverAll();
        assertThat(world.crm.faults().readsSoFar() - before).isEqualTo(2);
        ProofRow done = world.ports.proofQueries().one(id).orElseThrow();
        assertThat(done.proof().isFinished()).isTrue();
        assertThat(done.totals()).singleElement().satisfies(line -> {
            assertThat(line.ours().count()).isEqualTo(2);
            assertThat(line.ours().sum()).isEqualByComparingTo("3000.30");
            assertThat(line.theirs().sum()).isEqualByComparingTo("2500.20");
        });
        assertThat(differences(done)).extracting(Difference::why).containsExactly(Why.CHANGE_MISSED);
    }

    private ProofRow proves() {
        world.passes(Duration.ofMinutes(1));
        ProofId id = world.portal.prove.handle(false);
        world.deliverAll();
        ProofRow row = world.ports.proofQueries().one(id).orElseThrow();
        assertThat(row.proof().isFinished()).isTrue();
        return row;
    }

    private List<Difference> differences(ProofRow row) {
        return world.ports
                .proofQueries()
                .differences(row.proof().id(), Optional.empty(), new PageRequest(1, 100))
                .items();
    }
}
