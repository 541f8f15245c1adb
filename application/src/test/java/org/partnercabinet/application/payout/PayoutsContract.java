package org.partnercabinet.application.payout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.PortsContract;
import org.partnercabinet.application.Together;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.ledger.Lot;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.partner.PayoutMethod;
import org.partnercabinet.domain.partner.PayoutMethodId;
import org.partnercabinet.domain.payout.Payout;
import org.partnercabinet.domain.payout.PayoutId;

/** What everybody may expect of {@link Payouts}. */
public abstract class PayoutsContract extends PortsContract {
    @Test
    void aPayoutComesBackAsItWasAdded() {
        PartnerId partner = given.partner().id();
        var methodId = new PayoutMethodId(UUID.randomUUID());
        var method = new PayoutMethod(methodId, partner, "Карта", "2200 1234 5678 9010", clock.instant());
        run(() -> ports.payoutMethods().add(method));
        Payout payout = payout(partner, Optional.of(method));
        run(() -> ports.payouts().add(payout));
        assertThat(get(payout.id()))
                .usingRecursiveComparison()
                .ignoringCollectionOrder()
                .isEqualTo(payout);
    }

    @Test
    void aPayoutKeepsItsMethodWhenThePartnerTakesThatAway() {
        PartnerId partner = given.partner().id();
        var methodId = new PayoutMethodId(UUID.randomUUID());
        var method = new PayoutMethod(methodId, partner, "Карта", "2200 1234 5678 9010", clock.instant());
        run(() -> ports.payoutMethods().add(method));
        Payout payout = payout(partner, Optional.of(method));
        run(() -> ports.payouts().add(payout));
        run(() -> ports.payoutMethods().remove(partner, methodId));
        assertThat(get(payout.id()).method()).contains(method);
    }

    @Test
    void everyStateComesBackWithWhatItKnows() {
        AccountId admin = given.account().id();
        Payout paid = added();
        change(paid.id(), p -> p.approve(admin, clock.instant()));
        assertThat(get(paid.id()).state()).isEqualTo(new Payout.Approved(admin, clock.instant()));
        var approved = new Payout.Approved(admin, clock.instant());
        AccountId cashier = given.account().id();
        clock.passes(Duration.ofHours(1));
        change(paid.id(), p -> p.pay("ПП № 17", cashier, clock.instant()));
        assertThat(get(paid.id()).state()).isEqualTo(new Payout.Paid(approved, "ПП № 17", cashier, clock.instant()));
        Payout rejected = added();
        change(rejected.id(), p -> p.reject("Нет акта", admin, clock.instant()));
        assertThat(get(rejected.id()).state()).isEqualTo(new Payout.Rejected("Нет акта", admin, clock.instant()));
        Payout cancelled = added();
        change(cancelled.id(), p -> p.cancel(clock.instant()));
        assertThat(get(cancelled.id()).state()).isEqualTo(new Payout.Cancelled(clock.instant()));
    }

    @Test
    void ofManyDecisionsAtOnceOneIsMade() {
        Payout payout = added();
        AccountId admin = given.account().id();
        List<Boolean> decided = Together.times(6, i -> {
            try {
                change(
                        payout.id(),
                        p -> i % 2 == 0 ? p.reject("нет", admin, clock.instant()) : p.cancel(clock.instant()));
                return true;
            } catch (Refusal late) {
                assertThat(late.code()).isEqualTo("payout.already-decided");
                return false;
            }
        });
        assertThat(decided).containsOnlyOnce(true);
    }

    @Test
    void aPayoutThatWasNotCommittedIsNotThere() {
        Payout payout = payout(given.partner().id(), Optional.empty());
        undone(() -> ports.payouts().add(payout));
        refuses(Refusal.Kind.NOT_FOUND, "payout.not-found", () -> get(payout.id()));
        refuses(Refusal.Kind.NOT_FOUND, "payout.not-found", () -> change(payout.id(), p -> p));
    }

    @Test
    void aChangeNeedsATransaction() {
        Payout payout = added();
        needsTransaction(() -> ports.payouts().change(payout.id(), p -> p));
    }

    private Payout added() {
        Payout payout = payout(given.partner().id(), Optional.empty());
        run(() -> ports.payouts().add(payout));
        return payout;
    }

    private Payout payout(PartnerId partner, Optional<PayoutMethod> method) {
        var lines = List.of(
                new Payout.Line(new Lot(given.referral(partner).id().value()), Money.of("100.50", "RUB")),
                new Payout.Line(Lot.corrections(partner), Money.of("-20", "RUB")));
        var id = new PayoutId(UUID.randomUUID());
        return new Payout(
                id,
                partner,
                Money.of("80.50", "RUB"),
                lines,
                method,
                "Прошу на карту",
                clock.instant(),
                new Payout.Pending());
    }

    private Payout get(PayoutId id) {
        return tx(() -> ports.payouts().get(id));
    }

    private Payout change(PayoutId id, java.util.function.UnaryOperator<Payout> change) {
        return tx(() -> ports.payouts().change(id, change));
    }
}
