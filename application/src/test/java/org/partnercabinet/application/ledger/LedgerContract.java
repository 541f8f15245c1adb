package org.partnercabinet.application.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.PortsContract;
import org.partnercabinet.application.Together;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.ledger.LedgerAccount.Kind;
import org.partnercabinet.domain.ledger.Lot;
import org.partnercabinet.domain.ledger.Movement;
import org.partnercabinet.domain.ledger.Reason;
import org.partnercabinet.domain.ledger.Transfer;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.partner.PartnerId;

/** What everybody may expect of the {@link Ledger}. */
public abstract class LedgerContract extends PortsContract {
    private PartnerId partner;
    private Lot lot;

    @BeforeEach
    void somebody() {
        partner = given.partner().id();
        lot = lot();
    }

    @AfterEach
    void everythingSumsToZero() {
        assertThat(ports.ledgerQueries().totals().values()).allMatch(sum -> sum == 0L);
    }

    @Test
    void whatIsBookedIsThere() {
        given.books(partner, lot, "100.50", "RUB", Kind.PROGRAM, Kind.AVAILABLE);
        given.books(partner, lot, "40", "RUB", Kind.AVAILABLE, Kind.RESERVED);
        given.books(partner, lot, "7", "USD", Kind.PROGRAM, Kind.HELD);
        assertThat(lot(Kind.AVAILABLE)).containsExactly(Money.of("60.50", "RUB"));
        assertThat(lot(Kind.RESERVED)).containsExactly(Money.of("40", "RUB"));
        assertThat(lot(Kind.HELD)).containsExactly(Money.of("7", "USD"));
        assertThat(lot(Kind.PAID)).isEmpty();
    }

    @Test
    void lotsAreToldApartAndZeroIsLeftOut() {
        Lot other = lot();
        Lot empty = lot();
        given.books(partner, lot, "10", "RUB", Kind.PROGRAM, Kind.AVAILABLE);
        given.books(partner, lot, "3", "EUR", Kind.PROGRAM, Kind.AVAILABLE);
        given.books(partner, other, "-5", "RUB", Kind.PROGRAM, Kind.AVAILABLE);
        given.books(partner, empty, "8", "RUB", Kind.PROGRAM, Kind.AVAILABLE);
        given.books(partner, empty, "8", "RUB", Kind.AVAILABLE, Kind.RESERVED);
        given.books(given.partner().id(), lot(), "99", "RUB", Kind.PROGRAM, Kind.AVAILABLE);
        Map<Lot, List<Money>> lots = tx(() -> ports.ledger().lots(partner, Kind.AVAILABLE));
        assertThat(lots).containsOnlyKeys(lot, other);
        assertThat(lots.get(lot)).containsExactlyInAnyOrder(Money.of("10", "RUB"), Money.of("3", "EUR"));
        assertThat(lots.get(other)).containsExactly(Money.of("-5", "RUB"));
        assertThat(tx(() -> ports.ledger().lots(partner, Kind.RESERVED))).containsOnlyKeys(empty);
    }

    @Test
    void theSameCauseIsNeverBookedTwiceAndTheTransactionStaysUsable() {
        Transfer first = given.books(partner, lot, "10", "RUB", Kind.PROGRAM, Kind.AVAILABLE);
        var movement = new Movement(partner).move(lot, Money.of("10", "RUB"), Kind.PROGRAM, Kind.AVAILABLE);
        Transfer again = given.transfer(partner, first.reason(), first.cause(), movement);
        Transfer fresh = given.transfer(partner, first.reason(), given.word(), movement);
        run(() -> {
            ports.ledger().lock(partner);
            refuses(
                    Refusal.Kind.CONFLICT,
                    "ledger.already-booked",
                    () -> ports.ledger().record(List.of(again)));
            ports.ledger().record(List.of(fresh));
        });
        assertThat(lot(Kind.AVAILABLE)).containsExactly(Money.of("20", "RUB"));
    }

    @Test
    void whatIsNotCommittedIsNotBooked() {
        var movement = new Movement(partner).move(lot, Money.of("10", "RUB"), Kind.PROGRAM, Kind.AVAILABLE);
        Transfer transfer = given.transfer(partner, reason(), given.word(), movement);
        undone(() -> {
            ports.ledger().lock(partner);
            ports.ledger().record(List.of(transfer));
        });
        assertThat(lot(Kind.AVAILABLE)).isEmpty();
        given.record(List.of(transfer));
        assertThat(lot(Kind.AVAILABLE)).containsExactly(Money.of("10", "RUB"));
    }

    @Test
    void itIsKnownWhatASubjectWasGrantedAndHowOften() {
        String subject = "deal:" + given.word();
        assertThat(granted(subject).transfers()).isZero();
        assertThat(granted(subject).amounts()).isEmpty();
        book(subject, "10", "RUB", Kind.PROGRAM, Kind.HELD);
        book(subject, "5", "RUB", Kind.PROGRAM, Kind.AVAILABLE);
        book(subject, "3", "RUB", Kind.AVAILABLE, Kind.PROGRAM);
        book(subject, "2", "USD", Kind.PROGRAM, Kind.AVAILABLE);
        book("deal:" + given.word(), "77", "RUB", Kind.PROGRAM, Kind.AVAILABLE);
        assertThat(granted(subject).transfers()).isEqualTo(4);
        assertThat(granted(subject).amounts().values())
                .containsExactlyInAnyOrder(Money.of("12", "RUB"), Money.of("2", "USD"));
    }

    @Test
    void whoLocksFirstDecidesFirstSoNoDecisionIsMadeOnOldNumbers() {
        String subject = "deal:" + given.word();
        Together.times(8, thread -> {
            for (int round = 0; round < 5; round++) {
                run(() -> {
                    ports.ledger().lock(partner);
                    int number = ports.ledger().granted(subject).transfers() + 1;
                    var one = new Movement(partner).move(lot, Money.of("1", "RUB"), Kind.PROGRAM, Kind.AVAILABLE);
                    var why = Reason.of(Reason.Kind.REWARD_ADJUSTED, subject);
                    ports.ledger().record(List.of(given.transfer(partner, why, subject + "/" + number, one)));
                });
            }
            return thread;
        });
        assertThat(granted(subject).transfers()).isEqualTo(40);
        assertThat(lot(Kind.AVAILABLE)).containsExactly(Money.of("40", "RUB"));
    }

    @Test
    void transfersInOppositeOrderAtOnceDoNotDeadlock() {
        PartnerId other = given.partner().id();
        Together.times(6, thread -> {
            PartnerId mine = thread % 2 == 0 ? partner : other;
            List<String> currencies = thread % 2 == 0 ? List.of("RUB", "USD", "EUR") : List.of("EUR", "USD", "RUB");
            for (int round = 0; round < 8; round++) {
                run(() -> {
                    ports.ledger().lock(mine);
                    currencies.forEach(currency -> {
                        var one = new Movement(mine).move(lot(), Money.of("1", currency), Kind.PROGRAM, Kind.AVAILABLE);
                        ports.ledger().record(List.of(given.transfer(mine, reason(), given.word(), one)));
                    });
                });
            }
            return thread;
        });
        assertThat(ports.ledgerQueries().balances(partner))
                .extracting(b -> b.available())
                .containsExactly(Money.of("24", "EUR"), Money.of("24", "RUB"), Money.of("24", "USD"));
    }

    @Test
    void manyTransfersAreBookedInOneCallInTheirOrder() {
        List<Transfer> many = new ArrayList<>();
        for (int i = 1; i <= 200; i++) {
            var movement = new Movement(partner).move(lot, Money.of("" + i, "RUB"), Kind.PROGRAM, Kind.AVAILABLE);
            many.add(given.transfer(partner, reason(), given.word(), movement));
        }
        given.record(many);
        assertThat(lot(Kind.AVAILABLE)).containsExactly(Money.of("20100", "RUB"));
        var newestFirst = ports.ledgerQueries().statement(partner, java.util.Optional.empty(), 3);
        assertThat(newestFirst)
                .extracting(line -> line.id())
                .containsExactly(
                        many.get(199).id().value(),
                        many.get(198).id().value(),
                        many.get(197).id().value());
    }

    @Test
    void hugeAmountsStayExact() {
        Money huge = new Money(4_000_000_000_000_000_017L, Money.currency("RUB"));
        var movement = new Movement(partner).move(lot, huge, Kind.PROGRAM, Kind.AVAILABLE);
        given.record(List.of(given.transfer(partner, reason(), given.word(), movement)));
        assertThat(lot(Kind.AVAILABLE)).containsExactly(huge);
        var back = new Movement(partner).move(lot, huge.negated(), Kind.PROGRAM, Kind.AVAILABLE);
        given.record(List.of(given.transfer(partner, reason(), given.word(), back)));
        assertThat(lot(Kind.AVAILABLE)).isEmpty();
    }

    @Test
    void nobodyUnknownHasALedger() {
        refuses(
                Refusal.Kind.NOT_FOUND,
                "partner.not-found",
                () -> run(() -> ports.ledger().lock(new PartnerId(UUID.randomUUID()))));
    }

    @Test
    void whatWasLockedInAPartThatFailedIsNotLockedAfterIt() {
        var movement = new Movement(partner).move(lot, Money.of("1", "RUB"), Kind.PROGRAM, Kind.AVAILABLE);
        Transfer transfer = given.transfer(partner, reason(), given.word(), movement);
        run(() -> {
            assertThatThrownBy(() -> ports.transactions().partly(() -> {
                        ports.ledger().lock(partner);
                        throw new IllegalArgumentException("on purpose");
                    }))
                    .hasMessage("on purpose");
            assertThatThrownBy(() -> ports.ledger().record(List.of(transfer)))
                    .isInstanceOf(IllegalStateException.class);
        });
        assertThat(lot(Kind.AVAILABLE)).isEmpty();
    }

    @Test
    void everythingNeedsATransaction() {
        var movement = new Movement(partner).move(lot, Money.of("1", "RUB"), Kind.PROGRAM, Kind.AVAILABLE);
        Transfer transfer = given.transfer(partner, reason(), given.word(), movement);
        needsTransaction(() -> ports.ledger().lock(partner));
        needsTransaction(() -> ports.ledger().record(List.of(transfer)));
        assertThat(lot(Kind.AVAILABLE)).isEmpty();
    }

    private void book(String subject, String amount, String currency, Kind from, Kind to) {
        var movement = new Movement(partner).move(lot, Money.of(amount, currency), from, to);
        var why = Reason.of(Reason.Kind.REWARD_ADJUSTED, subject);
        given.record(List.of(given.transfer(partner, why, given.word(), movement)));
    }

    private Ledger.Granted granted(String subject) {
        return tx(() -> ports.ledger().granted(subject));
    }

    private Set<Money> lot(Kind kind) {
        return Set.copyOf(tx(() -> ports.ledger().lot(partner, kind, lot)));
    }

    private static Lot lot() {
        return new Lot(UUID.randomUUID());
    }

    private static Reason reason() {
        return Reason.of(Reason.Kind.CORRECTION, "correction:" + UUID.randomUUID());
    }
}
