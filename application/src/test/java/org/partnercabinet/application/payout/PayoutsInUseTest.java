package org.partnercabinet.application.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercabinet.application.Refusals.refuses;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.Together;
import org.partnercabinet.application.World;
import org.partnercabinet.application.ledger.LedgerQueries.Balance;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.messaging.Notification;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.money.Percent;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.partner.PayoutMethod;
import org.partnercabinet.domain.payout.Payout;
import org.partnercabinet.domain.payout.PayoutId;
import org.partnercabinet.domain.referral.ReferralId;
import org.partnercabinet.domain.referral.Semantics;
import org.partnercabinet.domain.settings.RewardSettings;

class PayoutsInUseTest {
    private final World world = World.inMemory();
    private final PartnerId anna = world.partner("anna");
    private final ReferralId referral = world.wins(anna, "1000");

    @Test
    void whatIsRequestedIsReservedApprovedAndPaidExactly() {
        PayoutId id = world.requests(anna, referral);
        assertThat(money()).isEqualTo(new Balance(rub("0"), rub("0"), rub("100"), rub("0"), rub("0")));
        world.money.approve.handle(id, world.admin);
        assertThat(money().reserved()).isEqualTo(rub("100"));
        world.money.pay.handle(id, "ПП 17", world.admin);
        assertThat(money()).isEqualTo(new Balance(rub("0"), rub("0"), rub("0"), rub("100"), rub("0")));
        assertThat(payout(id).state())
                .isEqualTo(new Payout.Paid(
                        new Payout.Approved(world.admin, world.clock.instant()),
                        "ПП 17",
                        world.admin,
                        world.clock.instant()));
    }

    @Test
    void ofEightRequestsForOneRewardAtOnceOneWins() {
        List<String> answers = Together.times(8, i -> {
            try {
                world.requests(anna, referral);
                return "ok";
            } catch (Refusal late) {
                assertThat(late.kind()).isEqualTo(Refusal.Kind.CONFLICT);
                return late.code();
            }
        });
        assertThat(answers).containsOnlyOnce("ok").containsOnly("ok", "payout.not-payable");
        assertThat(money().reserved()).isEqualTo(rub("100"));
    }

    @Test
    void rejectionAndCancellationGiveTheMoneyBack() {
        PayoutId rejected = world.requests(anna, referral);
        refuses(Refusal.Kind.INVALID, "text.blank", () -> world.money.reject.handle(rejected, " ", world.admin));
        world.money.reject.handle(rejected, "нет акта", world.admin);
        assertThat(money().available()).isEqualTo(rub("100"));
        PayoutId cancelled = world.requests(anna, referral);
        world.money.cancel.handle(Scope.of(anna), cancelled, world.admin);
        assertThat(money()).isEqualTo(new Balance(rub("0"), rub("100"), rub("0"), rub("0"), rub("0")));
    }

    @Test
    void everyDecisionIsMadeOnce() {
        PayoutId id = world.requests(anna, referral);
        decided(() -> world.money.pay.handle(id, "", world.admin));
        world.money.approve.handle(id, world.admin);
        decided(() -> world.money.approve.handle(id, world.admin));
        decided(() -> world.money.reject.handle(id, "поздно", world.admin));
        decided(() -> world.money.cancel.handle(Scope.of(anna), id, world.admin));
        world.money.pay.handle(id, "", world.admin);
        decided(() -> world.money.pay.handle(id, "", world.admin));
        assertThat(money().paid()).isEqualTo(rub("100"));
    }

    @Test
    void ofRejectionAndCancellationAtOnceOneIsTooLateAndTheMoneyComesBackOnce() {
        PayoutId id = world.requests(anna, referral);
        List<Boolean> done = Together.times(6, i -> {
            try {
                if (i % 2 == 0) world.money.cancel.handle(Scope.of(anna), id, world.admin);
                else world.money.reject.handle(id, "нет", world.admin);
                return true;
            } catch (Refusal late) {
                return false;
            }
        });
        assertThat(done).containsOnlyOnce(true);
        assertThat(money().available()).isEqualTo(rub("100"));
    }

    @Test
    void aDealLostAfterPaymentIsADebtThatTheNextPayoutDeducts() {
        PayoutId id = world.requests(anna, referral);
        world.money.approve.handle(id, world.admin);
        world.money.pay.handle(id, "", world.admin);
        lost(referral);
        assertThat(money().debt()).isEqualTo(rub("100"));
        refuses(Refusal.Kind.RULE, "payout.nothing-payable", () -> world.requests(anna, world.wins(anna, "900")));
        PayoutId next = world.requests(anna, world.wins(anna, "2500"));
        assertThat(payout(next).amount()).isEqualTo(rub("150"));
        assertThat(money().debt()).isEqualTo(rub("0"));
        assertThat(money().available()).isEqualTo(rub("90"));
    }

    @Test
    void anOpenPayoutStaysAsItWasRequestedWhateverBecomesOfItsDeals() {
        PayoutId id = world.requests(anna, referral);
        lost(referral);
        assertThat(money()).isEqualTo(new Balance(rub("0"), rub("0"), rub("100"), rub("0"), rub("100")));
        world.money.reject.handle(id, "сделка проиграна", world.admin);
        assertThat(money()).isEqualTo(new Balance(rub("0"), rub("0"), rub("0"), rub("0"), rub("0")));
    }

    @Test
    void correctionsAreAlwaysIncludedAndCanBeRequestedAlone() {
        world.money.correct.handle(anna, rub("15"), "бонус", world.admin);
        PayoutId id = world.requests(anna, referral);
        assertThat(payout(id).amount()).isEqualTo(rub("115"));
        refuses(Refusal.Kind.CONFLICT, "payout.not-payable", () -> world.requests(anna));
        world.money.correct.handle(anna, rub("7"), "ещё", world.admin);
        assertThat(payout(world.requests(anna)).amount()).isEqualTo(rub("7"));
    }

    @Test
    void theMinimumCountsInItsCurrencyOnly() {
        world.terms(new RewardSettings(Percent.of("10"), 0, 180, rub("100.01")));
        Refusal small = refuses(Refusal.Kind.RULE, "payout.below-minimum", () -> world.requests(anna, referral));
        assertThat(small.details()).containsEntry("minimum", rub("100.01")).containsEntry("amount", rub("100"));
        assertThat(money().available()).as("nothing was reserved").isEqualTo(rub("100"));
        ReferralId dollars = world.brings(anna, "Иван");
        world.crm.amounts(world.entry(dollars), Money.of("10", "USD"));
        world.crm.moves(world.entry(dollars), Semantics.WON);
        world.deliverAll();
        assertThat(payout(world.requests(anna, dollars)).amount()).isEqualTo(Money.of("1", "USD"));
    }

    @Test
    void oneCurrencyAPayoutAndTheOtherNext() {
        world.money.correct.handle(anna, rub("3"), "бонус", world.admin);
        world.money.correct.handle(anna, Money.of("4", "USD"), "бонус", world.admin);
        assertThat(payout(world.requests(anna)).amount()).isEqualTo(rub("3"));
        assertThat(payout(world.requests(anna)).amount()).isEqualTo(Money.of("4", "USD"));
        ReferralId dollars = world.brings(anna, "Иван");
        world.crm.amounts(world.entry(dollars), Money.of("10", "USD"));
        world.crm.moves(world.entry(dollars), Semantics.WON);
        world.deliverAll();
        refuses(Refusal.Kind.RULE, "payout.mixed-currencies", () -> world.requests(anna, referral, dollars));
    }

    @Test
    void nobodyRequestsAnothersReferralOrMethodAndNobodyCancelsForAnother() {
        PartnerId boris = world.partner("boris");
        refuses(Refusal.Kind.NOT_FOUND, "referral.not-found", () -> world.requests(boris, referral));
        PayoutMethod card = world.partners.addPayoutMethod.handle(boris, "Карта", "2200 1234 5678 9010");
        refuses(
                Refusal.Kind.NOT_FOUND,
                "payout-method.not-found",
                () -> world.money.request.handle(anna, Set.of(referral), Optional.of(card.id()), "", Optional.empty()));
        PayoutId id = world.requests(anna, referral);
        refuses(
                Refusal.Kind.NOT_FOUND,
                "payout.not-found",
                () -> world.money.cancel.handle(Scope.of(boris), id, world.admin));
    }

    @Test
    void heldMoneyCannotBeRequested() {
        world.terms(new RewardSettings(Percent.of("10"), 14, 180, rub("0")));
        ReferralId held = world.wins(anna, "1000");
        refuses(Refusal.Kind.CONFLICT, "payout.not-payable", () -> world.requests(anna, held));
    }

    @Test
    void aRequestTakenBackByThePartnerIsNoNewsToThemButOneTakenBackForThemIs() {
        world.money.cancel.handle(Scope.of(anna), world.requests(anna, referral), world.admin);
        world.deliverAll();
        assertThat(told()).isEmpty();
        world.money.cancel.handle(Scope.everybody(), world.requests(anna, referral), world.admin);
        world.deliverAll();
        assertThat(told()).extracting(n -> n.kind()).containsExactly("payout.cancelled");
    }

    @Test
    void eachDecisionIsToldOnceAndCanBeRead() {
        PayoutId rejected = world.requests(anna, referral);
        world.money.reject.handle(rejected, "нет акта", world.admin);
        world.deliverAll();
        world.passes(Duration.ofSeconds(1));
        PayoutId paid = world.requests(anna, referral);
        world.money.approve.handle(paid, world.admin);
        world.deliverAll();
        world.passes(Duration.ofSeconds(1));
        world.money.pay.handle(paid, "ПП 17", world.admin);
        world.deliverAll();
        assertThat(told())
                .extracting(n -> n.kind())
                .containsExactly("payout.paid", "payout.approved", "payout.rejected");
        assertThat(told()).extracting(n -> n.comment()).containsExactly("ПП 17", "", "нет акта");
        world.money.tell.deliver(paid.value() + "/paid");
        assertThat(told()).hasSize(3);
        world.money.markRead.handle(anna, told().get(0).id());
        assertThat(told().get(0).readAt()).contains(world.clock.instant());
        refuses(
                Refusal.Kind.NOT_FOUND,
                "notification.not-found",
                () -> world.money.markRead.handle(
                        world.partner("boris"), told().get(0).id()));
    }

    @Test
    void anApprovalThatIsToldLateSaysNothingOfThePayment() {
        PayoutId paid = world.requests(anna, referral);
        world.money.approve.handle(paid, world.admin);
        world.money.pay.handle(paid, "ПП 17", world.admin);
        world.deliverAll();
        assertThat(told())
                .extracting(n -> n.kind() + ":" + n.comment())
                .containsExactlyInAnyOrder("payout.approved:", "payout.paid:ПП 17");
    }

    /** Of payouts. */
    private List<Notification> told() {
        return world
                .ports
                .notificationQueries()
                .list(anna, new PageRequest(1, 25))
                .map(told -> told.notification())
                .items()
                .stream()
                .filter(told -> told.kind().startsWith("payout."))
                .toList();
    }

    private void lost(ReferralId id) {
        world.passes(Duration.ofSeconds(1));
        world.crm.moves(world.entry(id), Semantics.LOST);
        world.deliverAll();
    }

    private static void decided(org.assertj.core.api.ThrowableAssert.ThrowingCallable late) {
        refuses(Refusal.Kind.CONFLICT, "payout.already-decided", late);
    }

    private Balance money() {
        return world.roubles(anna);
    }

    private Payout payout(PayoutId id) {
        return world.ports
                .transactions()
                .inTransaction(() -> world.ports.payouts().get(id));
    }

    private static Money rub(String amount) {
        return Money.of(amount, "RUB");
    }
}
