package org.partnercabinet.application.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.PortsContract;
import org.partnercabinet.application.Together;
import org.partnercabinet.application.messaging.NotificationQueries.Told;
import org.partnercabinet.domain.messaging.Notification;
import org.partnercabinet.domain.messaging.NotificationId;
import org.partnercabinet.domain.partner.PartnerId;

/** What everybody may expect of {@link Notifications} and {@link NotificationQueries}. */
public abstract class NotificationsContract extends PortsContract {
    @Test
    void whatWasToldIsListedNewestFirst() {
        PartnerId partner = given.partner().id();
        Notification first = tell(partner, "payout.approved", "payout:" + given.word());
        clock.passes(Duration.ofSeconds(1));
        Notification second = tell(partner, "payout.paid", first.subject());
        clock.passes(Duration.ofSeconds(1));
        Notification third = tell(partner, "payout.rejected", "payout:" + given.word());
        tell(given.partner().id(), "payout.paid", "payout:" + given.word());
        var page =
                ports.notificationQueries().list(partner, new PageRequest(1, 2)).map(Told::notification);
        assertThat(page.items()).containsExactly(third, second);
        assertThat(page.total()).isEqualTo(3);
        assertThat(ports.notificationQueries()
                        .list(partner, new PageRequest(2, 2))
                        .map(Told::notification)
                        .items())
                .containsExactly(first);
    }

    @Test
    void theSameIsToldOnceAndTheTransactionStaysUsable() {
        PartnerId partner = given.partner().id();
        Notification told = tell(partner, "payout.paid", "payout:" + given.word());
        run(() -> {
            ports.notifications().add(notification(partner, told.kind(), told.subject()));
            ports.notifications().add(notification(partner, "payout.approved", told.subject()));
        });
        assertThat(list(partner)).hasSize(2).contains(told);
    }

    @Test
    void toldAtOnceByManyIsToldOnce() {
        PartnerId partner = given.partner().id();
        String subject = "payout:" + given.word();
        Together.times(6, i -> tell(partner, "payout.paid", subject));
        assertThat(list(partner)).hasSize(1);
    }

    @Test
    void onlyItsPartnerCanReadIt() {
        PartnerId partner = given.partner().id();
        Notification told = tell(partner, "payout.paid", "payout:" + given.word());
        PartnerId other = given.partner().id();
        assertThat(tx(() -> ports.notifications().markRead(other, told.id(), clock.instant())))
                .isFalse();
        assertThat(list(partner).get(0).readAt()).isEmpty();
        assertThat(tx(() -> ports.notifications().markRead(partner, told.id(), clock.instant())))
                .isTrue();
        assertThat(list(partner).get(0).readAt()).contains(clock.instant());
        assertThat(tx(() -> ports.notifications()
                        .markRead(partner, new NotificationId(UUID.randomUUID()), clock.instant())))
                .isFalse();
    }

    @Test
    void readTwiceIsReadAndStillThere() {
        PartnerId partner = given.partner().id();
        Notification told = tell(partner, "payout.paid", "payout:" + given.word());
        run(() -> ports.notifications().markRead(partner, told.id(), clock.instant()));
        assertThat(tx(() -> ports.notifications()
                        .markRead(partner, told.id(), clock.instant().plusSeconds(5))))
                .isTrue();
        assertThat(list(partner).get(0).readAt()).isPresent();
    }

    @Test
    void whatWasNotCommittedWasNotTold() {
        PartnerId partner = given.partner().id();
        undone(() -> ports.notifications().add(notification(partner, "payout.paid", "payout:x")));
        assertThat(list(partner)).isEmpty();
    }

    @Test
    void whatWasPutAwayIsNeitherSeenNorToldAgain() {
        PartnerId partner = given.partner().id();
        Notification told = tell(partner, "payout.paid", "payout:" + given.word());
        PartnerId other = given.partner().id();
        assertThat(tx(() -> ports.notifications().putAway(other, told.id(), clock.instant())))
                .isFalse();
        assertThat(tx(() -> ports.notifications().putAway(partner, told.id(), clock.instant())))
                .isTrue();
        assertThat(list(partner)).isEmpty();
        assertThat(ports.notificationQueries().unread(partner)).isZero();
        assertThat(tx(() -> ports.notifications().putAway(partner, told.id(), clock.instant())))
                .isFalse();
        assertThat(tx(() -> ports.notifications().markRead(partner, told.id(), clock.instant())))
                .isFalse();
        assertThat(tx(() -> ports.notifications().add(notification(partner, told.kind(), told.subject()))))
                .isFalse();
        assertThat(list(partner)).isEmpty();
    }

    @Test
    void allAreReadAtOnceAndNobodyElses() {
        PartnerId partner = given.partner().id();
        PartnerId other = given.partner().id();
        for (int i = 0; i < 3; i++) tell(partner, "payout.paid", "payout:" + given.word());
        tell(other, "payout.paid", "payout:" + given.word());
        run(() -> ports.notifications().markRead(partner, list(partner).get(0).id(), clock.instant()));
        assertThat(ports.notificationQueries().unread(partner)).isEqualTo(2);
        Instant later = clock.instant().plusSeconds(5);
        Instant before = clock.instant().minusSeconds(1);
        assertThat(tx(() -> ports.notifications().markAllRead(partner, before, later)))
                .isZero();
        assertThat(tx(() -> ports.notifications().markAllRead(partner, clock.instant(), later)))
                .isEqualTo(2);
        assertThat(tx(() -> ports.notifications().markAllRead(partner, clock.instant(), later)))
                .isZero();
        assertThat(list(partner))
                .extracting(n -> n.readAt().orElseThrow())
                .containsExactlyInAnyOrder(clock.instant(), later, later);
        assertThat(ports.notificationQueries().unread(other)).isEqualTo(1);
    }

    private Notification tell(PartnerId partner, String kind, String subject) {
        Notification notification = notification(partner, kind, subject);
        run(() -> ports.notifications().add(notification));
        return notification;
    }

    private Notification notification(PartnerId partner, String kind, String subject) {
        var id = new NotificationId(UUID.randomUUID());
        return new Notification(id, partner, kind, subject, "Слова", clock.instant(), Optional.empty());
    }

    private List<Notification> list(PartnerId partner) {
        return ports.notificationQueries()
                .list(partner, new PageRequest(1, 25))
                .map(Told::notification)
                .items();
    }
}
