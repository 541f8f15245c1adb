package org.partnercabinet.application.payout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.World;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.referral.ReferralId;

class PayingPartnersTest {
    private final World world = World.inMemory();
    private final PartnerId anna = world.partner("anna");
    private final PartnerId boris = world.partner("boris");
    private final ReferralId first = world.wins(anna, "1000");
    private final ReferralId second = world.wins(anna, "2000");
    private final ReferralId others = world.wins(boris, "500");
    private final PayPartners pay = new PayPartners(
            world.ports.transactions(),
            world.ports.ledger(),
            world.ports.payouts(),
            new PayPartners.Steps(world.money.request, world.money.approve, world.money.pay));

    @Test
    void eachGetsAllThatIsOwedInOnePayoutThatIsPaidAtOnce() {
        var paid = pay.handle(List.of(all(anna, "300"), all(boris, "50")), "PP-9", "by hand", world.admin);
        assertThat(paid).allMatch(one -> one.refusal().isEmpty());
        var payout = world.ports
                .payoutQueries()
                .one(Scope.of(anna), paid.get(0).payout().orElseThrow())
                .orElseThrow();
        assertThat(payout.status()).isEqualTo("paid");
        assertThat(payout.decision()).isEqualTo("PP-9");
        assertThat(payout.amount()).isEqualTo(Money.of("300", "RUB"));
        assertThat(world.roubles(anna).paid()).isEqualTo(Money.of("300", "RUB"));
        assertThat(world.roubles(boris).paid()).isEqualTo(Money.of("50", "RUB"));
        assertThat(world.ports.ledgerQueries().owing()).isEmpty();
    }

    @Test
    void whoIsOwedAnotherSumByNowIsNotTouchedAndTheOthersArePaid() {
        var paid = pay.handle(List.of(all(anna, "299"), all(boris, "50")), "", "", world.admin);
        assertThat(paid.get(0).refusal().map(Refusal::code)).contains("payout.amount-changed");
        assertThat(paid.get(0).payout()).isEmpty();
        assertThat(world.roubles(anna).paid().isZero()).isTrue();
        assertThat(world.roubles(anna).reserved().isZero()).isTrue();
        assertThat(world.roubles(anna).available()).isEqualTo(Money.of("300", "RUB"));
        assertThat(world.ports.payoutQueries().counts(Scope.of(anna))).isEmpty();
        assertThat(world.roubles(boris).paid()).isEqualTo(Money.of("50", "RUB"));
        var again = pay.handle(List.of(all(boris, "50")), "", "", world.admin);
        assertThat(again.get(0).refusal().map(Refusal::code)).contains("payout.not-payable");
    }

    /** As when the request carries an Idempotency-Key: its answer is kept in a transaction around all of it. */
    @Test
    void inATransactionOfTheCallerWhatIsRefusedLeavesNothingEither() {
        var paid = world.ports
                .transactions()
                .inTransaction(() -> pay.handle(List.of(all(anna, "299"), all(boris, "50")), "", "", world.admin));
        assertThat(paid.get(0).refusal().map(Refusal::code)).contains("payout.amount-changed");
        assertThat(world.ports.payoutQueries().counts(Scope.of(anna))).isEmpty();
        assertThat(world.roubles(anna).available()).isEqualTo(Money.of("300", "RUB"));
        assertThat(world.roubles(boris).paid()).isEqualTo(Money.of("50", "RUB"));
    }

    @Test
    void decisionsAboutManyAreEachByItself() {
        var tx = world.ports.transactions();
        var decide = new DecidePayouts(tx, world.money.approve, world.money.reject, world.money.pay);
        var annas = world.requests(anna, first);
        var boriss = world.requests(boris, others);
        world.money.approve.handle(annas, world.admin);
        var decided = tx.inTransaction(
                () -> decide.handle(List.of(annas, boriss, boriss), new DecidePayouts.Decision.Approve(), world.admin));
        assertThat(decided).extracting(DecidePayouts.Decided::payout).containsExactly(annas, boriss);
        assertThat(decided.get(0).refusal().map(Refusal::code)).contains("payout.already-decided");
        assertThat(decided.get(1).refusal()).isEmpty();
        assertThat(world.ports.payoutQueries().counts(Scope.of(boris))).containsEntry("approved", 1L);
    }

    @Test
    void onlyTheChosenClientsArePaidAndNobodyElses() {
        var some = new PayPartners.Wanted(anna, Money.of("200", "RUB"), Optional.of(Set.of(second)));
        assertThat(pay.handle(List.of(some), "", "", world.admin).get(0).payout())
                .isPresent();
        assertThat(world.roubles(anna).available()).isEqualTo(Money.of("100", "RUB"));
        var foreign = new PayPartners.Wanted(anna, Money.of("50", "RUB"), Optional.of(Set.of(first, others)));
        assertThat(pay.handle(List.of(foreign), "", "", world.admin)
                        .get(0)
                        .refusal()
                        .map(Refusal::code))
                .contains("referral.not-found");
        assertThat(world.roubles(boris).available()).isEqualTo(Money.of("50", "RUB"));
    }

    @Test
    void anotherCurrencyThanWhatIsOwedIsRefused() {
        var euros = new PayPartners.Wanted(boris, Money.of("50", "EUR"), Optional.of(Set.of(others)));
        assertThat(pay.handle(List.of(euros), "", "", world.admin)
                        .get(0)
                        .refusal()
                        .map(Refusal::code))
                .contains("payout.amount-changed");
        assertThat(world.roubles(boris).paid().isZero()).isTrue();
    }

    private static PayPartners.Wanted all(PartnerId partner, String roubles) {
        return new PayPartners.Wanted(partner, Money.of(roubles, "RUB"), Optional.empty());
    }
}
