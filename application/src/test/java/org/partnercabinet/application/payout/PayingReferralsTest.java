package org.partnercabinet.application.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercabinet.application.Refusals.refuses;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.World;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.referral.ReferralId;

class PayingReferralsTest {
    private final World world = World.inMemory();
    private final PartnerId anna = world.partner("anna");
    private final PartnerId boris = world.partner("boris");
    private final ReferralId first = world.wins(anna, "1000");
    private final ReferralId second = world.wins(anna, "2000");
    private final ReferralId others = world.wins(boris, "500");
    private final PayReferrals pay = new PayReferrals(
            world.ports.transactions(),
            world.ports.referrals(),
            world.money.request,
            world.money.approve,
            world.money.pay);

    @Test
    void eachPartnerGetsOnePayoutThatIsPaidAtOnce() {
        var paid = pay.handle(List.of(first, others, second), "PP-9", "by hand", world.admin);
        assertThat(paid).extracting(PayReferrals.Paid::partner).containsExactly(anna, boris);
        assertThat(paid).allMatch(part -> part.refusal().isEmpty());
        var payout = world.ports
                .payoutQueries()
                .one(Scope.of(anna), paid.get(0).payout().orElseThrow())
                .orElseThrow();
        assertThat(payout.status()).isEqualTo("paid");
        assertThat(payout.amount()).isEqualTo(Money.of("300", "RUB"));
        assertThat(payout.decision()).isEqualTo("PP-9");
        assertThat(world.roubles(anna).paid()).isEqualTo(Money.of("300", "RUB"));
        assertThat(world.roubles(boris).paid()).isEqualTo(Money.of("50", "RUB"));
    }

    @Test
    void whatIsPaidOrRequestedAlreadyIsRefusedAndTheOthersArePaid() {
        world.requests(anna, first);
        var paid = pay.handle(List.of(first, second, others), "", "", world.admin);
        assertThat(paid.get(0).refusal().map(Refusal::code)).contains("payout.not-payable");
        assertThat(paid.get(0).payout()).isEmpty();
        assertThat(paid.get(1).payout()).isPresent();
        assertThat(world.roubles(anna).paid().isZero()).isTrue();
        var again = pay.handle(List.of(others), "", "", world.admin);
        assertThat(again.get(0).refusal().map(Refusal::code)).contains("payout.not-payable");
    }

    @Test
    void anUnknownReferralStopsEverything() {
        refuses(
                Refusal.Kind.NOT_FOUND,
                "referral.not-found",
                () -> pay.handle(List.of(first, new ReferralId(UUID.randomUUID())), "", "", world.admin));
        assertThat(world.roubles(anna).paid().isZero()).isTrue();
    }
}
