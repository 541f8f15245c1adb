package org.partnercabinet.application.payout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.PortsContract;
import org.partnercabinet.application.Scope;
import org.partnercabinet.domain.client.Client;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.ledger.Lot;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.partner.Partner;
import org.partnercabinet.domain.partner.PayoutMethod;
import org.partnercabinet.domain.partner.PayoutMethodId;
import org.partnercabinet.domain.payout.Payout;
import org.partnercabinet.domain.payout.PayoutId;
import org.partnercabinet.domain.referral.Origin;
import org.partnercabinet.domain.referral.Referral;

/** What everybody may expect of {@link PayoutQueries}. */
public abstract class PayoutQueriesContract extends PortsContract {
    private static final PageRequest FIRST = new PageRequest(1, 25);

    @Test
    void payoutsAreFoundByTheBeginningOfTheirIds() {
        Partner partner = given.partner();
        PayoutId id = add(partner, Optional.empty(), new Payout.Line(Lot.corrections(partner.id()), rub("80")));
        UUID first = new UUID(id.value().getMostSignificantBits() & ~0xffffL, 0);
        UUID last = new UUID(id.value().getMostSignificantBits() | 0xffffL, -1);
        assertThat(ports.payoutQueries().between(Scope.everybody(), first, last, 5))
                .extracting(PayoutQueries.PayoutRow::id)
                .contains(id.value());
        assertThat(ports.payoutQueries().between(Scope.of(partner.id()), id.value(), id.value(), 5))
                .extracting(PayoutQueries.PayoutRow::partnerName)
                .containsExactly(partner.profile().name());
        assertThat(ports.payoutQueries().between(Scope.of(given.partner().id()), first, last, 5))
                .isEmpty();
        assertThat(ports.payoutQueries().between(Scope.everybody(), new UUID(0, 0), new UUID(-1, -1), 1))
                .hasSize(1);
    }

    @Test
    void aRowSaysWhatForAndWhereToWithoutShowingTheRequisites() {
        Partner partner = given.partner();
        Client client = given.client();
        Referral referral = given.referral(partner.id(), client.id(), new Origin.Manual());
        var methodId = new PayoutMethodId(UUID.randomUUID());
        var method = new PayoutMethod(methodId, partner.id(), "Карта", "2200123456789010", clock.instant());
        run(() -> ports.payoutMethods().add(method));
        PayoutId id = add(
                partner,
                Optional.of(method),
                new Payout.Line(new Lot(referral.id().value()), rub("100")),
                new Payout.Line(Lot.corrections(partner.id()), rub("-20")));
        var row = ports.payoutQueries().one(Scope.of(partner.id()), id).orElseThrow();
        assertThat(row.lines())
                .containsExactlyInAnyOrder(
                        new PayoutQueries.LineRow(
                                Optional.of(referral.id().value()), Optional.of(client.name()), rub("100")),
                        new PayoutQueries.LineRow(Optional.empty(), Optional.empty(), rub("-20")));
        assertThat(row)
                .isEqualTo(new PayoutQueries.PayoutRow(
                        id.value(),
                        partner.id().value(),
                        partner.profile().name(),
                        rub("80"),
                        "pending",
                        "Прошу",
                        "",
                        Optional.of(new PayoutQueries.Method("Карта", "•••• 9010")),
                        clock.instant(),
                        Optional.empty(),
                        Optional.empty(),
                        row.lines()));
    }

    @Test
    void whoPaysIsToldTheRequisitesAsTheyWereAlsoWhenThePartnerHasRemovedThemSince() {
        Partner partner = given.partner();
        var method = new PayoutMethod(
                new PayoutMethodId(UUID.randomUUID()), partner.id(), "Карта", "2200123456789010", clock.instant());
        run(() -> ports.payoutMethods().add(method));
        PayoutId id = add(partner, Optional.of(method), new Payout.Line(Lot.corrections(partner.id()), rub("20")));
        run(() -> ports.payoutMethods().remove(partner.id(), method.id()));
        assertThat(ports.payoutQueries().requisites(id)).contains("2200123456789010");
        assertThat(ports.payoutQueries().requisites(add(partner))).isEmpty();
        assertThat(ports.payoutQueries().requisites(new PayoutId(UUID.randomUUID())))
                .isEmpty();
    }

    @Test
    void everyStateHasItsWordAndItsDecision() {
        Partner partner = given.partner();
        AccountId admin = given.account().id();
        PayoutId paid = add(partner);
        change(paid, p -> p.approve(admin, clock.instant()));
        assertThat(row(paid).status()).isEqualTo("approved");
        assertThat(row(paid).decidedAt()).contains(clock.instant());
        assertThat(row(paid).approvedAt()).contains(clock.instant());
        var approvedAt = clock.instant();
        clock.passes(Duration.ofHours(1));
        change(paid, p -> p.pay("ПП 1", admin, clock.instant()));
        assertThat(row(paid).status()).isEqualTo("paid");
        assertThat(row(paid).approvedAt()).contains(approvedAt);
        assertThat(row(paid).decidedAt()).contains(clock.instant());
        assertThat(row(paid).decision()).isEqualTo("ПП 1");
        PayoutId rejected = add(partner);
        change(rejected, p -> p.reject("Нет акта", admin, clock.instant()));
        assertThat(row(rejected).status()).isEqualTo("rejected");
        assertThat(row(rejected).decision()).isEqualTo("Нет акта");
        PayoutId cancelled = add(partner);
        change(cancelled, p -> p.cancel(clock.instant()));
        assertThat(row(cancelled).status()).isEqualTo("cancelled");
        assertThat(row(cancelled).decidedAt()).contains(clock.instant());
        assertThat(row(cancelled).method()).isEmpty();
    }

    @Test
    void nobodySeesAnothersPayouts() {
        Partner owner = given.partner();
        Partner other = given.partner();
        PayoutId id = add(owner);
        assertThat(ports.payoutQueries().one(Scope.of(other.id()), id)).isEmpty();
        assertThat(ports.payoutQueries().one(Scope.everybody(), id)).isPresent();
        assertThat(ports.payoutQueries()
                        .list(Scope.of(other.id()), Optional.empty(), FIRST)
                        .total())
                .isZero();
    }

    @Test
    void pagesAreNewestFirstAndKnowTheTotalAndTheStatusFilters() {
        Partner partner = given.partner();
        PayoutId first = add(partner);
        PayoutId second = add(partner);
        PayoutId third = add(partner);
        change(second, p -> p.cancel(clock.instant()));
        var scope = Scope.of(partner.id());
        var page = ports.payoutQueries().list(scope, Optional.empty(), new PageRequest(1, 2));
        assertThat(page.total()).isEqualTo(3);
        assertThat(page.items()).extracting(r -> r.id()).containsExactly(third.value(), second.value());
        assertThat(page.items()).allSatisfy(row -> assertThat(row.lines()).hasSize(1));
        assertThat(ports.payoutQueries()
                        .list(scope, Optional.empty(), new PageRequest(2, 2))
                        .items())
                .extracting(r -> r.id())
                .containsExactly(first.value());
        var pending = ports.payoutQueries().list(scope, Optional.of("pending"), FIRST);
        assertThat(pending.items()).extracting(r -> r.id()).containsExactly(third.value(), first.value());
        assertThat(pending.total()).isEqualTo(2);
    }

    @Test
    void payoutsAreCountedByStatus() {
        Partner partner = given.partner();
        var line = new Payout.Line(new Lot(UUID.randomUUID()), rub("1"));
        PayoutId approved = add(partner, Optional.empty(), line);
        add(partner, Optional.empty(), line);
        add(partner, Optional.empty(), line);
        add(given.partner(), Optional.empty(), line);
        change(approved, p -> p.approve(given.account().id(), clock.instant()));
        assertThat(ports.payoutQueries().counts(Scope.of(partner.id())))
                .containsExactlyInAnyOrderEntriesOf(java.util.Map.of("approved", 1L, "pending", 2L));
        assertThat(ports.payoutQueries().counts(Scope.everybody()).get("pending"))
                .isGreaterThanOrEqualTo(3);
    }

    @Test
    void aRegisterIsReadOldestFirstPlaceByPlace() {
        Partner partner = given.partner();
        var line = new Payout.Line(new Lot(UUID.randomUUID()), rub("1"));
        PayoutId first = add(partner, Optional.empty(), line);
        PayoutId second = add(partner, Optional.empty(), line, new Payout.Line(line.lot(), rub("2")));
        PayoutId third = add(partner, Optional.empty(), line);
        change(second, p -> p.approve(given.account().id(), clock.instant()));
        var scope = Scope.of(partner.id());
        var all = ports.payoutQueries().following(scope, Optional.empty(), Optional.empty(), 2);
        assertThat(all).extracting(PayoutQueries.PayoutRow::id).containsExactly(first.value(), second.value());
        assertThat(all.get(1).lines()).hasSize(2);
        var place = Optional.of(PayoutQueries.Place.of(all.get(1)));
        assertThat(ports.payoutQueries().following(scope, Optional.empty(), place, 2))
                .extracting(PayoutQueries.PayoutRow::id)
                .containsExactly(third.value());
        assertThat(ports.payoutQueries().following(scope, Optional.of("approved"), Optional.empty(), 9))
                .extracting(PayoutQueries.PayoutRow::id)
                .containsExactly(second.value());
        assertThat(ports.payoutQueries().following(Scope.everybody(), Optional.empty(), Optional.empty(), 1))
                .hasSize(1);
    }

    private PayoutId add(Partner partner) {
        Lot lot = new Lot(given.referral(partner.id()).id().value());
        return add(partner, Optional.empty(), new Payout.Line(lot, rub("50")));
    }

    private PayoutId add(Partner partner, Optional<PayoutMethod> method, Payout.Line... lines) {
        clock.passes(Duration.ofSeconds(1));
        var id = new PayoutId(UUID.randomUUID());
        Money sum = List.of(lines).stream().map(Payout.Line::amount).reduce(rub("0"), Money::plus);
        var payout = new Payout(
                id, partner.id(), sum, List.of(lines), method, "Прошу", clock.instant(), new Payout.Pending());
        run(() -> ports.payouts().add(payout));
        return id;
    }

    private void change(PayoutId id, java.util.function.UnaryOperator<Payout> change) {
        run(() -> ports.payouts().change(id, change));
    }

    private PayoutQueries.PayoutRow row(PayoutId id) {
        return ports.payoutQueries().one(Scope.everybody(), id).orElseThrow();
    }

    private static Money rub(String amount) {
        return Money.of(amount, "RUB");
    }
}
