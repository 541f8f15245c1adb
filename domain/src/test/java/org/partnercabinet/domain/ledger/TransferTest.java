package org.partnercabinet.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.partnercabinet.domain.ledger.LedgerAccount.Kind;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.partner.PartnerId;

class TransferTest {
    private final PartnerId partner = new PartnerId(UUID.randomUUID());
    private final Lot lot = new Lot(UUID.randomUUID());

    @Test
    void aMovementSumsToZeroByItself() {
        List<Entry> entries = new Movement(partner)
                .move(lot, rub("100"), Kind.PROGRAM, Kind.HELD)
                .move(lot, rub("0"), Kind.HELD, Kind.PAID)
                .move(lot, rub("-30"), Kind.AVAILABLE, Kind.RESERVED)
                .entries();
        assertThat(entries)
                .containsExactly(
                        new Entry(LedgerAccount.program(rub("1").currency()), lot, rub("-100")),
                        new Entry(account(Kind.HELD), lot, rub("100")),
                        new Entry(account(Kind.AVAILABLE), lot, rub("30")),
                        new Entry(account(Kind.RESERVED), lot, rub("-30")));
        assertThat(transfer(entries).currency()).isEqualTo(rub("1").currency());
    }

    @Test
    void whatDoesNotSumToZeroIsNoTransfer() {
        wrong(List.of());
        wrong(List.of(new Entry(account(Kind.HELD), lot, rub("1"))));
        wrong(List.of(new Entry(account(Kind.HELD), lot, rub("1")), new Entry(account(Kind.PAID), lot, rub("-2"))));
        var huge = new Money(Long.MAX_VALUE, rub("1").currency());
        wrong(List.of(
                new Entry(account(Kind.HELD), lot, huge),
                new Entry(account(Kind.PAID), lot, huge),
                new Entry(account(Kind.AVAILABLE), lot, new Money(2, huge.currency()))));
    }

    @Test
    void currenciesAndPartnersDoNotMix() {
        Money dollar = Money.of("1", "USD");
        var ofDollars = LedgerAccount.of(partner, Kind.PAID, dollar.currency());
        wrong(List.of(new Entry(account(Kind.HELD), lot, rub("1")), new Entry(ofDollars, lot, dollar.negated())));
        var others = LedgerAccount.of(new PartnerId(UUID.randomUUID()), Kind.PAID, rub("1").currency());
        wrong(List.of(new Entry(account(Kind.HELD), lot, rub("1")), new Entry(others, lot, rub("-1"))));
        assertThatThrownBy(() -> new Entry(account(Kind.HELD), lot, dollar))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Entry(account(Kind.HELD), lot, rub("0")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void onlyTheProgrammesAccountIsNobodys() {
        assertThatThrownBy(() -> LedgerAccount.of(partner, Kind.PROGRAM, rub("1").currency()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LedgerAccount(Optional.empty(), Kind.PAID, rub("1").currency()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void wrong(List<Entry> entries) {
        assertThatThrownBy(() -> transfer(entries)).isInstanceOf(IllegalArgumentException.class);
    }

    private Transfer transfer(List<Entry> entries) {
        var reason = Reason.of(Reason.Kind.CORRECTION, "correction:1");
        return new Transfer(
                new TransferId(UUID.randomUUID()), partner, "cause", reason, entries, Instant.EPOCH, Optional.empty());
    }

    private LedgerAccount account(Kind kind) {
        return LedgerAccount.of(partner, kind, rub("1").currency());
    }

    private static Money rub(String amount) {
        return Money.of(amount, "RUB");
    }
}
