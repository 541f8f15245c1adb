package org.partnercabinet.application.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.PortsContract;
import org.partnercabinet.domain.client.Client;
import org.partnercabinet.domain.ledger.LedgerAccount.Kind;
import org.partnercabinet.domain.ledger.Lot;
import org.partnercabinet.domain.ledger.Movement;
import org.partnercabinet.domain.ledger.Reason;
import org.partnercabinet.domain.ledger.Transfer;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.money.Percent;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.referral.Origin;
import org.partnercabinet.domain.referral.Referral;

/** What everybody may expect of {@link LedgerQueries}. */
public abstract class LedgerQueriesContract extends PortsContract {
    @Test
    void whomTheCompanyOwesIsListedMostFirstAfterDebts() {
        PartnerId little = owed("10");
        PartnerId much = owed("70");
        PartnerId nothing = owed("30");
        given.books(nothing, new Lot(UUID.randomUUID()), "-30", "JPY", Kind.PROGRAM, Kind.AVAILABLE);
        var all = Optional.of(Set.of(little, much, nothing));
        var yen = Currency.getInstance("JPY");
        var page = ports.ledgerQueries().owed(yen, all, new PageRequest(1, 1));
        assertThat(page.total()).isEqualTo(2);
        assertThat(page.items()).extracting(LedgerQueries.Owed::partner).containsExactly(much.value());
        assertThat(page.items().get(0).amount()).isEqualTo(Money.of("70", "JPY"));
        assertThat(page.items().get(0).name())
                .isEqualTo(ports.partnerQueries().one(much).orElseThrow().name());
        assertThat(ports.ledgerQueries()
                        .owed(yen, Optional.empty(), new PageRequest(1, 100))
                        .items())
                .extracting(LedgerQueries.Owed::partner)
                .contains(little.value(), much.value())
                .doesNotContain(nothing.value());
        assertThat(ports.ledgerQueries().owing())
                .filteredOn(owing -> owing.amount().currency().equals(yen))
                .allMatch(owing -> owing.partners() >= 2 && owing.amount().compareTo(Money.of("80", "JPY")) >= 0)
                .hasSize(1);
    }

    @Test
    void whatAllPartnersAreOwedAndWerePaidIsOneSumACurrency() {
        given.books(given.partner().id(), lot(), "30", "CHF", Kind.PROGRAM, Kind.AVAILABLE);
        PartnerId asks = given.partner().id();
        given.books(asks, lot(), "5", "CHF", Kind.PROGRAM, Kind.RESERVED);
        given.books(asks, lot(), "7", "CHF", Kind.PROGRAM, Kind.PAID);
        given.books(asks, lot(), "900", "CHF", Kind.PROGRAM, Kind.HELD);
        PartnerId owes = given.partner().id();
        given.books(owes, lot(), "-11", "CHF", Kind.PROGRAM, Kind.AVAILABLE);
        given.books(owes, lot(), "2", "CHF", Kind.PROGRAM, Kind.PAID);
        var francs = ports.ledgerQueries().inAll().stream()
                .filter(all -> all.currency().getCurrencyCode().equals("CHF"))
                .toList();
        assertThat(francs)
                .containsExactly(
                        new LedgerQueries.InAll(Money.of("30", "CHF"), Money.of("5", "CHF"), Money.of("9", "CHF")));
        assertThat(francs.get(0).toPay()).isEqualTo(Money.of("35", "CHF"));
    }

    private PartnerId owed(String amount) {
        PartnerId partner = given.partner().id();
        given.books(partner, new Lot(UUID.randomUUID()), amount, "JPY", Kind.PROGRAM, Kind.AVAILABLE);
        return partner;
    }

    @Test
    void whoHasNoMoneyHasNoBalance() {
        assertThat(ports.ledgerQueries().balances(given.partner().id())).isEmpty();
    }

    @Test
    void aBalanceTellsEachAccountPerCurrency() {
        PartnerId partner = given.partner().id();
        Lot lot = lot();
        given.books(partner, lot, "100", "RUB", Kind.PROGRAM, Kind.HELD);
        given.books(partner, lot, "60", "RUB", Kind.HELD, Kind.AVAILABLE);
        given.books(partner, lot, "30", "RUB", Kind.AVAILABLE, Kind.RESERVED);
        given.books(partner, lot, "20", "RUB", Kind.RESERVED, Kind.PAID);
        given.books(partner, lot, "9", "EUR", Kind.PROGRAM, Kind.AVAILABLE);
        given.books(given.partner().id(), lot(), "1000", "RUB", Kind.PROGRAM, Kind.AVAILABLE);
        assertThat(ports.ledgerQueries().balances(partner))
                .containsExactly(
                        new LedgerQueries.Balance(eur("0"), eur("9"), eur("0"), eur("0"), eur("0")),
                        new LedgerQueries.Balance(rub("40"), rub("30"), rub("10"), rub("20"), rub("0")));
    }

    @Test
    void debtsAreToldApartFromWhatMayBeRequested() {
        PartnerId partner = given.partner().id();
        given.books(partner, lot(), "100", "RUB", Kind.PROGRAM, Kind.AVAILABLE);
        given.books(partner, lot(), "-30", "RUB", Kind.PROGRAM, Kind.AVAILABLE);
        given.books(partner, Lot.corrections(partner), "-5.50", "RUB", Kind.PROGRAM, Kind.AVAILABLE);
        assertThat(ports.ledgerQueries().balances(partner))
                .containsExactly(new LedgerQueries.Balance(rub("0"), rub("100"), rub("0"), rub("0"), rub("35.50")));
    }

    @Test
    void aLineSaysWhyAndAboutWhom() {
        PartnerId partner = given.partner().id();
        Client client = given.client();
        Referral referral = given.referral(partner, client.id(), new Origin.Manual());
        var earning = new Reason.Earning(rub("1000.56"), Percent.of("12.5"), rub("125.07"));
        var reason = new Reason(Reason.Kind.REWARD_EARNED, "deal:" + given.word(), Optional.of(earning), "слова");
        var movement =
                new Movement(partner).move(new Lot(referral.id().value()), rub("125.07"), Kind.PROGRAM, Kind.AVAILABLE);
        Transfer transfer = given.transfer(partner, reason, given.word(), movement);
        given.record(List.of(transfer));
        var line =
                ports.ledgerQueries().statement(partner, Optional.empty(), 10).get(0);
        assertThat(line)
                .isEqualTo(new LedgerQueries.Line(
                        line.seq(),
                        transfer.id().value(),
                        clock.instant(),
                        reason,
                        Map.of(Kind.AVAILABLE, rub("125.07")),
                        Optional.of(referral.id().value()),
                        Optional.of(client.name())));
    }

    @Test
    void aLineAboutSeveralThingsOrACorrectionNamesNoReferral() {
        PartnerId partner = given.partner().id();
        Lot one = new Lot(given.referral(partner).id().value());
        Lot two = new Lot(given.referral(partner).id().value());
        given.books(partner, one, "10", "RUB", Kind.PROGRAM, Kind.AVAILABLE);
        given.books(partner, two, "5", "RUB", Kind.PROGRAM, Kind.AVAILABLE);
        var movement = new Movement(partner)
                .move(one, rub("10"), Kind.AVAILABLE, Kind.RESERVED)
                .move(two, rub("5"), Kind.AVAILABLE, Kind.RESERVED);
        var why = Reason.of(Reason.Kind.PAYOUT_REQUESTED, "payout:" + given.word());
        given.record(List.of(given.transfer(partner, why, given.word(), movement)));
        given.books(partner, Lot.corrections(partner), "1", "RUB", Kind.PROGRAM, Kind.AVAILABLE);
        var lines = ports.ledgerQueries().statement(partner, Optional.empty(), 2);
        assertThat(lines.get(0).referral()).isEmpty();
        assertThat(lines.get(0).client()).isEmpty();
        assertThat(lines.get(1).referral()).isEmpty();
        assertThat(lines.get(1).changes())
                .containsExactlyInAnyOrderEntriesOf(Map.of(Kind.AVAILABLE, rub("-15"), Kind.RESERVED, rub("15")));
    }

    @Test
    void theStatementGoesOnWhereItWasLeftNewestFirst() {
        PartnerId partner = given.partner().id();
        List<UUID> oldestFirst = new java.util.ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            oldestFirst.add(given.books(partner, lot(), "" + i, "RUB", Kind.PROGRAM, Kind.AVAILABLE)
                    .id()
                    .value());
            given.books(given.partner().id(), lot(), "1", "RUB", Kind.PROGRAM, Kind.AVAILABLE);
        }
        var first = ports.ledgerQueries().statement(partner, Optional.empty(), 2);
        assertThat(first).extracting(l -> l.id()).containsExactly(oldestFirst.get(4), oldestFirst.get(3));
        var rest = ports.ledgerQueries()
                .statement(partner, Optional.of(first.get(1).seq()), 10);
        assertThat(rest)
                .extracting(l -> l.id())
                .containsExactly(oldestFirst.get(2), oldestFirst.get(1), oldestFirst.get(0));
        assertThat(ports.ledgerQueries()
                        .statement(partner, Optional.of(rest.get(2).seq()), 10))
                .isEmpty();
    }

    @Test
    void whatAPayoutMayBeMadeOfBeginsWithWhatItAlwaysTakesIn() {
        PartnerId partner = given.partner().id();
        var less = given.referral(partner);
        var more = given.referral(partner);
        var debt = given.referral(partner);
        given.books(partner, new Lot(less.id().value()), "5", "RUB", Kind.PROGRAM, Kind.AVAILABLE);
        given.books(partner, new Lot(more.id().value()), "10", "RUB", Kind.PROGRAM, Kind.AVAILABLE);
        given.books(partner, new Lot(debt.id().value()), "3", "RUB", Kind.AVAILABLE, Kind.PROGRAM);
        given.books(partner, Lot.corrections(partner), "1", "RUB", Kind.PROGRAM, Kind.AVAILABLE);
        var payable = ports.ledgerQueries().payable(partner, 10);
        assertThat(payable)
                .extracting(LedgerQueries.Payable::amount)
                .containsExactly(rub("1"), rub("-3"), rub("10"), rub("5"));
        assertThat(payable.get(0).referral()).isEmpty();
        assertThat(payable.get(2).referral()).contains(more.id().value());
        assertThat(payable.get(2).client()).isPresent();
        assertThat(ports.ledgerQueries().payable(partner, 1)).hasSize(1);
        assertThat(ports.ledgerQueries().payable(given.partner().id(), 10)).isEmpty();
    }

    @Test
    void allAccountsSumToZeroPerCurrency() {
        given.books(given.partner().id(), lot(), "12.34", "RUB", Kind.PROGRAM, Kind.AVAILABLE);
        assertThat(ports.ledgerQueries().totals()).containsEntry("RUB", 0L);
        assertThat(ports.ledgerQueries().totals().values()).allMatch(sum -> sum == 0L);
    }

    private static Lot lot() {
        return new Lot(UUID.randomUUID());
    }

    private static Money rub(String amount) {
        return Money.of(amount, "RUB");
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}
