package org.partnercabinet.application.reward;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.PortsContract;
import org.partnercabinet.application.reward.Releases.Freed;
import org.partnercabinet.application.reward.Releases.Untold;
import org.partnercabinet.domain.ledger.LedgerAccount.Kind;
import org.partnercabinet.domain.ledger.Lot;
import org.partnercabinet.domain.ledger.Movement;
import org.partnercabinet.domain.ledger.Reason;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.partner.PartnerId;

/** What everybody may expect of {@link Releases}. */
public abstract class ReleasesContract extends PortsContract {
    private PartnerId partner;

    @BeforeEach
    void somebody() {
        partner = given.partner().id();
    }

    @Test
    void whereNothingWasReleasedThereIsNothingToTell() {
        given.books(partner, lot(), "100", "RUB", Kind.PROGRAM, Kind.AVAILABLE);
        assertThat(untold(partner)).isEmpty();
    }

    @Test
    void whatWasReleasedIsAddedUpByCurrencyWithTheReferralsItCameFrom() {
        Lot lot = lot();
        releases(partner, lot, "10.50", "RUB");
        releases(partner, lot, "5", "RUB");
        releases(partner, lot(), "100", "RUB");
        releases(partner, lot(), "7", "EUR");
        releases(given.partner().id(), lot(), "99", "RUB");
        assertThat(untold(partner).orElseThrow().freed())
                .containsExactly(new Freed(Money.of("7", "EUR"), 1), new Freed(Money.of("115.50", "RUB"), 2));
    }

    @Test
    void whatWasToldIsNotToldAgainAndWhatComesLaterIs() {
        releases(partner, lot(), "10", "RUB");
        tell();
        assertThat(untold(partner)).isEmpty();
        releases(partner, lot(), "3", "RUB");
        assertThat(untold(partner).orElseThrow().freed()).isEqualTo(List.of(new Freed(Money.of("3", "RUB"), 1)));
        tell();
        assertThat(untold(partner)).isEmpty();
    }

    @Test
    void aTellingThatWasUndoneIsStillToBeDone() {
        releases(partner, lot(), "10", "RUB");
        undone(() -> ports.releases()
                .told(partner, ports.releases().untold(partner).orElseThrow().upTo()));
        assertThat(untold(partner)).isPresent();
    }

    @Test
    void bothNeedATransaction() {
        needsTransaction(() -> ports.releases().untold(partner));
        needsTransaction(() -> ports.releases().told(partner, 1));
    }

    private void tell() {
        long upTo = untold(partner).orElseThrow().upTo();
        run(() -> ports.releases().told(partner, upTo));
    }

    private Optional<Untold> untold(PartnerId whose) {
        return tx(() -> {
            ports.ledger().lock(whose);
            return ports.releases().untold(whose);
        });
    }

    private void releases(PartnerId whose, Lot lot, String amount, String currency) {
        given.books(whose, lot, amount, currency, Kind.PROGRAM, Kind.HELD);
        var moved = new Movement(whose).move(lot, Money.of(amount, currency), Kind.HELD, Kind.AVAILABLE);
        var reason = Reason.of(Reason.Kind.HOLD_RELEASED, "referral:" + lot.value());
        given.record(List.of(given.transfer(whose, reason, given.word(), moved)));
    }

    private Lot lot() {
        return new Lot(new UUID(given.word().hashCode(), given.word().hashCode()));
    }
}
