package org.partnercabinet.domain.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercabinet.domain.Refusals.refuses;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.partnercabinet.domain.client.ClientId;

class AppealTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final OperatorId ANNA = new OperatorId(1);

    @Test
    void itWaitsIsGivenAndClosed() {
        Appeal waiting = arrived();
        assertThat(waiting.isWaiting()).isTrue();
        Appeal given = given(waiting, NOW.plusSeconds(5));
        assertThat(given.assignment().map(Assignment::operator)).contains(ANNA);
        assertThat(given.times().firstAssignedAt()).contains(NOW.plusSeconds(5));
        Appeal closed = given.closed(NOW.plusSeconds(9), Optional.empty(), " Готово ");
        assertThat(closed.state())
                .isEqualTo(new Appeal.Closed(Optional.of(ANNA), NOW.plusSeconds(9), Optional.empty(), "Готово"));
        assertThat(closed.closed(NOW.plusSeconds(99), Optional.empty(), "")).isEqualTo(closed);
    }

    @Test
    void whatWaitsMayBeClosedToo() {
        assertThat(arrived().closed(NOW, Optional.empty(), "").state())
                .isEqualTo(new Appeal.Closed(Optional.empty(), NOW, Optional.empty(), ""));
    }

    @Test
    void givenBackItKeepsItsPlaceAndIsNotTheirsForADay() {
        Appeal back = released(given(arrived(), NOW), Assignment.End.RETURNED, NOW.plusSeconds(60));
        assertThat(back.isWaiting()).isTrue();
        assertThat(back.times().queuedAt()).isEqualTo(NOW);
        assertThat(back.times().firstAssignedAt()).contains(NOW);
        Instant day = NOW.plusSeconds(60).plus(Duration.ofHours(24));
        assertThat(back.call(day.minusMillis(1)).declined()).containsExactly(ANNA);
        assertThat(back.call(day).declined()).isEmpty();
    }

    @Test
    void takenAwayItMayComeBackToThem() {
        Appeal back = released(given(arrived(), NOW), Assignment.End.REASSIGNED, NOW);
        assertThat(back.call(NOW).declined()).isEmpty();
    }

    @Test
    void openingIsRememberedOnce() {
        Appeal opened = given(arrived(), NOW).opened(NOW.plusSeconds(1));
        assertThat(opened.assignment().flatMap(Assignment::openedAt)).contains(NOW.plusSeconds(1));
        assertThat(opened.opened(NOW.plusSeconds(2))).isEqualTo(opened);
        assertThat(arrived().opened(NOW)).isEqualTo(arrived());
    }

    @Test
    void reopenedItWaitsFromThenOnForWhoHadIt() {
        Appeal again = given(arrived(), NOW).closed(NOW, Optional.empty(), "").reopened(NOW.plusSeconds(500));
        assertThat(again.times().queuedAt()).isEqualTo(NOW.plusSeconds(500));
        assertThat(again.call(NOW.plusSeconds(500)).wanted()).contains(ANNA);
        assertThat(again.call(NOW.plusSeconds(500)).onlyWanted()).isFalse();
    }

    @Test
    void aWishHoldsUntilItsEnd() {
        Appeal kept = arrived().wishing(new Wish(ANNA, Optional.of(NOW.plusSeconds(300))));
        assertThat(kept.call(NOW.plusSeconds(299)).onlyWanted()).isTrue();
        assertThat(kept.call(NOW.plusSeconds(300)).wanted()).isEmpty();
        assertThat(kept.call(NOW.plusSeconds(300)).onlyWanted()).isFalse();
    }

    @Test
    void whatDoesNotFitItsStateIsRefused() {
        Appeal given = given(arrived(), NOW);
        refuses("appeal.not-waiting", () -> given(given, NOW));
        refuses("appeal.not-closed", () -> given.reopened(NOW));
        refuses("appeal.not-assigned", () -> released(arrived(), Assignment.End.RETURNED, NOW));
    }

    @Test
    void anOperatorIsNeverOverTheLimitAndTheLimitMayFallBelowTheLoad() {
        Operator anna = Operator.hired(1, "Анна", 1).takesOn(NOW);
        refuses("operator.full", () -> anna.takesOn(NOW));
        refuses("operator.inactive", () -> anna.letsGo().active(false).takesOn(NOW));
        assertThat(anna.limit(0).load()).isEqualTo(1);
        refuses("number.out-of-range", () -> anna.limit(-1));
        refuses("number.out-of-range", () -> Seat.of(-1));
        refuses("number.out-of-range", () -> Seat.of(1001));
    }

    private static Appeal arrived() {
        var client = new ClientId(new UUID(1, 1));
        return Appeal.arrived(new AppealId(1), new SourceId(1), client, Appeal.Content.saying("Здравствуйте"), NOW);
    }

    private static Appeal given(Appeal appeal, Instant at) {
        return appeal.assigned(Assignment.by(How.AUTO, ANNA, at));
    }

    private static Appeal released(Appeal appeal, Assignment.End how, Instant at) {
        return appeal.released(new Assignment.Ended(appeal.id(), ANNA, at, how, Optional.empty(), ""));
    }
}
