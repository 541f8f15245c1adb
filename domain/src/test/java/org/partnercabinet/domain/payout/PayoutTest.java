package org.partnercabinet.domain.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.partnercabinet.domain.Refusals.refuses;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.ledger.LedgerAccount.Kind;
import org.partnercabinet.domain.ledger.Lot;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.money.Percent;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.settings.RewardSettings;

class PayoutTest {
    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private static final AccountId ADMIN = new AccountId(UUID.randomUUID());
    private final PartnerId partner = new PartnerId(UUID.randomUUID());
    private final Lot corrections = Lot.corrections(partner);
    private final Lot one = new Lot(UUID.randomUUID());
    private final Lot two = new Lot(UUID.randomUUID());

    @Test
    void aPayoutIsDecidedOnceAndPaidOnlyWhenApproved() {
        Payout pending = payout(line(one, "100"), line(two, "-30"));
        refuses("payout.already-decided", () -> pending.pay("1", ADMIN, NOW));
        Payout approved = pending.approve(ADMIN, NOW);
        refuses("payout.already-decided", () -> approved.approve(ADMIN, NOW));
        refuses("payout.already-decided", () -> approved.reject("нет", ADMIN, NOW));
        refuses("payout.already-decided", () -> approved.cancel(NOW));
        Payout paid = approved.pay(" 17 ", ADMIN, NOW);
        assertThat(paid.state()).isEqualTo(new Payout.Paid(new Payout.Approved(ADMIN, NOW), "17", ADMIN, NOW));
        refuses("payout.already-decided", () -> paid.pay("17", ADMIN, NOW));
        for (Payout over : List.of(pending.reject("нет", ADMIN, NOW), pending.cancel(NOW), paid)) {
            refuses("payout.already-decided", () -> over.approve(ADMIN, NOW));
            refuses("payout.already-decided", () -> over.cancel(NOW));
        }
        refuses("text.blank", () -> pending.reject("  ", ADMIN, NOW));
    }

    @Test
    void itsLinesMakeItsAmountAndItsEntries() {
        Payout payout = payout(line(one, "100"), line(two, "-30"));
        assertThat(payout.amount()).isEqualTo(rub("70"));
        assertThat(payout.entries(Kind.AVAILABLE, Kind.RESERVED))
                .extracting(e -> e.account().kind(), e -> e.lot(), e -> e.change())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Kind.AVAILABLE, one, rub("-100")),
                        org.assertj.core.groups.Tuple.tuple(Kind.RESERVED, one, rub("100")),
                        org.assertj.core.groups.Tuple.tuple(Kind.AVAILABLE, two, rub("30")),
                        org.assertj.core.groups.Tuple.tuple(Kind.RESERVED, two, rub("-30")));
        assertThatThrownBy(() -> payout(rub("99"), List.of(line(one, "100"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> payout(line(one, "10"), line(two, "-10")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsChosenIsPaidWithEveryDebtAndEveryCorrection() {
        Lot debt = new Lot(UUID.randomUUID());
        var available = Map.of(
                one, List.of(rub("100")),
                two, List.of(rub("50")),
                debt, List.of(rub("-30")),
                corrections, List.of(rub("5"), usd("9")));
        assertThat(PayoutPolicy.lines(Set.of(one), available, corrections))
                .containsExactlyInAnyOrder(line(one, "100"), line(debt, "-30"), line(corrections, "5"));
    }

    @Test
    void whatHasNothingPayableIsNamed() {
        var available = Map.of(one, List.of(rub("100")), two, List.of(rub("-50")));
        var refusal = refuses("payout.not-payable", () -> PayoutPolicy.lines(Set.of(one, two), available, corrections));
        assertThat(refusal.details()).containsEntry("referral_id", two.value().toString());
        assertThat(refusal.field()).contains("referral_ids");
    }

    @Test
    void nothingChosenPaysTheCorrectionsIfThereAreAny() {
        var bonus = Map.of(corrections, List.of(rub("5")), one, List.of(rub("100")));
        assertThat(PayoutPolicy.lines(Set.of(), bonus, corrections)).containsExactly(line(corrections, "5"));
        refuses("payout.not-payable", () -> PayoutPolicy.lines(Set.of(), Map.of(), corrections));
        var debt = Map.of(corrections, List.of(rub("-5")));
        refuses("payout.nothing-payable", () -> PayoutPolicy.lines(Set.of(), debt, corrections));
    }

    @Test
    void oneCurrencyAPayout() {
        var apart = Map.of(one, List.of(rub("100")), two, List.of(usd("5")));
        refuses("payout.mixed-currencies", () -> PayoutPolicy.lines(Set.of(one, two), apart, corrections));
        var both = Map.of(one, List.of(usd("5"), rub("100")), two, List.of(rub("-7")));
        assertThat(PayoutPolicy.lines(Set.of(one), both, corrections))
                .containsExactlyInAnyOrder(line(one, "100"), line(two, "-7"));
        var eatenByDebt = Map.of(one, List.of(rub("100"), usd("5")), two, List.of(rub("-700")));
        assertThat(PayoutPolicy.lines(Set.of(one), eatenByDebt, corrections))
                .containsExactly(new Payout.Line(one, usd("5")));
        var common = Map.of(one, List.of(rub("100"), usd("5")), two, List.of(usd("7")));
        assertThat(PayoutPolicy.amount(PayoutPolicy.lines(Set.of(one, two), common, corrections), rub("0")))
                .isEqualTo(usd("12"));
    }

    @Test
    void theSumIsPositiveAndNotBelowTheMinimumOfItsCurrency() {
        assertThat(PayoutPolicy.amount(List.of(line(one, "100")), rub("100"))).isEqualTo(rub("100"));
        refuses("payout.below-minimum", () -> PayoutPolicy.amount(List.of(line(one, "99.99")), rub("100")));
        assertThat(PayoutPolicy.amount(List.of(line(one, "1")), usd("100"))).isEqualTo(rub("1"));
        refuses(
                "payout.nothing-payable",
                () -> PayoutPolicy.amount(List.of(line(one, "5"), line(two, "-5")), rub("0")));
        refuses("payout.nothing-payable", () -> PayoutPolicy.amount(List.of(), rub("0")));
    }

    @Test
    void theTermsHaveTheirBounds() {
        Percent ten = Percent.of("10");
        new RewardSettings(ten, 365, 3650, rub("0"));
        assertThat(refuses("number.out-of-range", () -> new RewardSettings(ten, 366, 180, rub("0")))
                        .field())
                .contains("hold_days");
        assertThat(refuses("number.out-of-range", () -> new RewardSettings(ten, 0, 0, rub("0")))
                        .field())
                .contains("protection_days");
        refuses("money.negative", () -> new RewardSettings(ten, 0, 180, rub("-1")));
    }

    private Payout payout(Payout.Line... lines) {
        Money sum = List.of(lines).stream().map(Payout.Line::amount).reduce(rub("0"), Money::plus);
        return payout(sum, List.of(lines));
    }

    private Payout payout(Money amount, List<Payout.Line> lines) {
        return new Payout(
                new PayoutId(UUID.randomUUID()),
                partner,
                amount,
                lines,
                Optional.empty(),
                "",
                NOW,
                new Payout.Pending());
    }

    private static Payout.Line line(Lot lot, String amount) {
        return new Payout.Line(lot, rub(amount));
    }

    private static Money rub(String amount) {
        return Money.of(amount, "RUB");
    }

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }
}
