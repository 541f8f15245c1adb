package org.partnercabinet.application.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.PortsContract;
import org.partnercabinet.application.Together;
import org.partnercabinet.application.event.Signal;
import org.partnercabinet.application.messaging.BroadcastQueries.BroadcastRow;
import org.partnercabinet.application.messaging.Broadcasts.Receiver;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.file.FileId;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.messaging.Broadcast;
import org.partnercabinet.domain.messaging.BroadcastId;
import org.partnercabinet.domain.messaging.Notification;
import org.partnercabinet.domain.messaging.NotificationId;
import org.partnercabinet.domain.messaging.Side;
import org.partnercabinet.domain.messaging.Speaker;
import org.partnercabinet.domain.messaging.StoredFile;
import org.partnercabinet.domain.partner.Partner;
import org.partnercabinet.domain.partner.PartnerId;

/** What everybody may expect of {@link Broadcasts} and {@link BroadcastQueries}. */
public abstract class BroadcastsContract extends PortsContract {
    @Test
    void aBroadcastComesBackAsItWasAndFollowsItsLife() {
        Broadcast scheduled = add(false, List.of(given.partner().id()));
        assertThat(row(scheduled).broadcast()).isEqualTo(scheduled);
        Broadcast sending = scheduled.begin();
        run(() -> {
            assertThat(store().lock(scheduled.id())).isEqualTo(scheduled);
            store().put(sending);
        });
        Broadcast sent = sending.finish(clock.instant());
        run(() -> store().put(sent));
        assertThat(row(scheduled).broadcast()).isEqualTo(sent);
        needsTransaction(() -> store().lock(scheduled.id()));
        refuses(
                Refusal.Kind.NOT_FOUND,
                "broadcast.not-found",
                () -> run(() -> store().lock(new BroadcastId(UUID.randomUUID()))));
        assertThat(queries().list(new PageRequest(1, 100)).items())
                .extracting(BroadcastRow::broadcast)
                .contains(sent);
    }

    @Test
    void receiversWhoAreNoPartnersAreNotCounted() {
        PartnerId anna = given.partner().id();
        Broadcast broadcast = broadcast(false);
        assertThat(tx(() -> store().add(broadcast, List.of(anna, new PartnerId(UUID.randomUUID())))))
                .hasValue(1);
    }

    @Test
    void whoWaitsIsReachedSomeAtATime() {
        List<Partner> partners = List.of(given.partner(), given.partner(), given.partner());
        Partner blocked = given.partner();
        run(() -> ports.partners().change(blocked.id(), p -> p.block(p.account(), clock.instant())));
        List<PartnerId> all = java.util.stream.Stream.concat(partners.stream(), java.util.stream.Stream.of(blocked))
                .map(Partner::id)
                .toList();
        Broadcast broadcast = add(false, all);
        List<Receiver> first = store().waiting(broadcast.id(), 2);
        assertThat(first).hasSize(2);
        run(() -> store().reached(
                        broadcast.id(), first.stream().map(Receiver::partner).toList()));
        List<Receiver> second = store().waiting(broadcast.id(), 2);
        assertThat(second).hasSize(1).doesNotContainAnyElementsOf(first);
        assertThat(partners)
                .extracting(p -> new Receiver(p.id(), p.account()))
                .containsAll(first)
                .containsAll(second);
        run(() -> store().reached(broadcast.id(), List.of(second.get(0).partner())));
        assertThat(store().waiting(broadcast.id(), 2)).isEmpty();
        assertThat(row(broadcast).receivers()).isEqualTo(4);
        run(() -> store().leaveOutTheRest(broadcast.id()));
        assertThat(row(broadcast).receivers()).isEqualTo(3);
    }

    @Test
    void allAreThoseWhoAreApprovedThen() {
        Partner approved = given.partner();
        Partner pending = given.pendingPartner();
        Broadcast broadcast = add(true, List.of());
        assertThat(row(broadcast).receivers()).isZero();
        run(() -> store().addressAll(broadcast.id()));
        run(() -> store().addressAll(broadcast.id()));
        assertThat(store().waiting(broadcast.id(), 100_000))
                .contains(new Receiver(approved.id(), approved.account()))
                .doesNotContain(new Receiver(pending.id(), pending.account()));
    }

    @Test
    void itIsToldOnceAndCountedWhoHasReadIt() {
        Partner anna = given.partner();
        Partner boris = given.partner();
        Broadcast broadcast = add(false, List.of(anna.id(), boris.id()));
        assertThat(tell(broadcast, anna)).containsExactly(anna.id());
        assertThat(tell(broadcast, anna, boris)).containsExactly(boris.id());
        assertThat(tell(broadcast, anna, boris)).isEmpty();
        var told = ports.notificationQueries()
                .list(anna.id(), new PageRequest(1, 25))
                .items();
        assertThat(told).hasSize(1);
        assertThat(told.get(0).letter()).contains(broadcast.letter());
        assertThat(row(broadcast).delivered()).isEqualTo(2);
        assertThat(row(broadcast).read()).isZero();
        run(() -> ports.notifications()
                .markRead(anna.id(), told.get(0).notification().id(), clock.instant()));
        run(() -> ports.notifications()
                .putAway(anna.id(), told.get(0).notification().id(), clock.instant()));
        assertThat(row(broadcast).delivered()).isEqualTo(2);
        assertThat(row(broadcast).read()).isEqualTo(1);
    }

    @Test
    void whatIsWantedAgainUnderTheSameKeyIsWrittenOnceAlsoAtOnce() {
        Partner anna = given.partner();
        AccountId by = given.account().id();
        var m = ports.messaging();
        var stamp = new CreateBroadcast.Stamp(ports.outbox(), UUID::randomUUID, clock);
        var create = new CreateBroadcast(ports.transactions(), m.broadcasts(), m.files(), stamp);
        var letter = new Broadcast.Letter("News", "There are", Optional.empty());
        var wanted = new CreateBroadcast.Wanted(letter, List.of(anna.id()), Optional.empty(), Optional.of("k1"));
        var ids = Together.times(3, i -> create.handle(wanted, by));
        assertThat(ids).hasSize(3).containsOnly(ids.get(0));
        assertThat(tx(() -> m.broadcasts().waiting(ids.get(0), 10))).hasSize(1);
        assertThat(create.handle(wanted, given.account().id()))
                .as("somebody else's key is another one")
                .isNotEqualTo(ids.get(0));
    }

    @Test
    void itsFileIsForTheTeamAndForThoseWhoHaveIt() {
        Partner anna = given.partner();
        Partner boris = given.partner();
        Broadcast broadcast = add(false, List.of(anna.id(), boris.id()));
        StoredFile file = file();
        assertThat(tx(() -> ports.messaging().files().attach(file.id(), broadcast.id(), anna.account())))
                .as("somebody else's draft")
                .isFalse();
        assertThat(tx(() -> ports.messaging().files().attach(file.id(), broadcast.id(), file.by())))
                .isTrue();
        assertThat(tx(() -> ports.messaging().files().attach(file.id(), broadcast.id(), file.by())))
                .isFalse();
        assertThat(row(broadcast).file()).contains(file);
        assertThat(tx(() -> store().lock(broadcast.id())).letter().file()).contains(file.id());
        tell(broadcast, anna);
        assertThat(seen(file, anna)).isTrue();
        assertThat(seen(file, boris)).isFalse();
        var team = new Speaker(given.account().id(), Side.TEAM);
        assertThat(ports.messaging().fileQueries().readable(file.id(), team, Optional.empty()))
                .contains(file);
        var told = ports.notificationQueries()
                .list(anna.id(), new PageRequest(1, 25))
                .items()
                .get(0);
        assertThat(told.file()).contains(file);
        run(() -> ports.notifications().putAway(anna.id(), told.notification().id(), clock.instant()));
        assertThat(seen(file, anna)).isFalse();
    }

    @Test
    void manyProcessesWhoSendItAtOnceTellEverybodyOnce() {
        var partners = new java.util.ArrayList<Partner>();
        for (int i = 0; i < 10; i++) partners.add(given.partner());
        Broadcast broadcast = add(false, partners.stream().map(Partner::id).toList());
        var m = ports.messaging();
        var send = new SendBroadcast(
                ports.transactions(), store(), ports.notifications(), m.events(), UUID::randomUUID, clock);
        Together.times(4, i -> send.deliver(broadcast.id().value().toString()));
        assertThat(row(broadcast).broadcast().state()).isEqualTo(Broadcast.State.SENT);
        assertThat(row(broadcast).delivered()).isEqualTo(10);
        for (Partner partner : partners) {
            assertThat(m.eventQueries().after(partner.account(), 0, 100).events())
                    .extracting(event -> event.kind())
                    .containsExactly(Signal.Kind.NOTIFICATION);
        }
    }

    @Test
    void whatIsCancelledInTimeIsToldToNobody() {
        Partner anna = given.partner();
        Broadcast broadcast = add(false, List.of(anna.id()));
        new CancelBroadcast(ports.transactions(), store()).handle(broadcast.id());
        var send = new SendBroadcast(
                ports.transactions(),
                store(),
                ports.notifications(),
                ports.messaging().events(),
                UUID::randomUUID,
                clock);
        send.deliver(broadcast.id().value().toString());
        assertThat(row(broadcast).delivered()).isZero();
        refuses(
                Refusal.Kind.CONFLICT,
                "broadcast.cancelled",
                () -> new CancelBroadcast(ports.transactions(), store()).handle(broadcast.id()));
    }

    @Test
    void whatIsRemovedIsGoneForEverybody() {
        Partner anna = given.partner();
        Broadcast broadcast = add(false, List.of(anna.id()));
        StoredFile file = file();
        run(() -> ports.messaging().files().attach(file.id(), broadcast.id(), file.by()));
        tell(broadcast, anna);
        run(() -> store().remove(broadcast.id()));
        assertThat(queries().one(broadcast.id())).isEmpty();
        assertThat(ports.notificationQueries()
                        .list(anna.id(), new PageRequest(1, 25))
                        .items())
                .isEmpty();
        assertThat(seen(file, anna)).isFalse();
        assertThat(ports.messaging().files().piece(file.id(), 0)).isEmpty();
    }

    @Test
    void theLongestLetterHasRoom() {
        for (String letter : List.of("x", "Я", "中", "😀")) {
            var longest = new Broadcast.Letter(
                    letter.repeat(Broadcast.Letter.LONGEST_TITLE),
                    letter.repeat(Broadcast.Letter.LONGEST_TEXT),
                    Optional.empty());
            Broadcast plain = broadcast(true);
            var broadcast = new Broadcast(
                    plain.id(),
                    longest,
                    true,
                    plain.by(),
                    plain.createdAt(),
                    plain.dueAt(),
                    plain.state(),
                    Optional.empty());
            run(() -> store().add(broadcast, List.of()));
            assertThat(row(broadcast).broadcast()).isEqualTo(broadcast);
        }
    }

    private List<PartnerId> tell(Broadcast broadcast, Partner... partners) {
        List<Notification> told = java.util.Arrays.stream(partners)
                .map(partner -> new Notification(
                        new NotificationId(UUID.randomUUID()),
                        partner.id(),
                        Broadcast.KIND,
                        broadcast.subject(),
                        "",
                        clock.instant(),
                        Optional.empty()))
                .toList();
        return tx(() -> ports.notifications().addAll(broadcast.id(), told));
    }

    private StoredFile file() {
        byte[] bytes = "прайс".getBytes(StandardCharsets.UTF_8);
        var id = new FileId(UUID.randomUUID());
        StoredFile file =
                StoredFile.of(id, Optional.empty(), given.account().id(), "прайс.txt", bytes, clock.instant());
        run(() -> ports.messaging().files().add(file, bytes));
        return file;
    }

    private boolean seen(StoredFile file, Partner partner) {
        var reader = new Speaker(partner.account(), Side.PARTNER);
        return ports.messaging()
                .fileQueries()
                .readable(file.id(), reader, Optional.of(partner.id()))
                .isPresent();
    }

    private Broadcast add(boolean toAll, List<PartnerId> receivers) {
        Broadcast broadcast = broadcast(toAll);
        run(() -> store().add(broadcast, receivers));
        return broadcast;
    }

    private Broadcast broadcast(boolean toAll) {
        return new Broadcast(
                new BroadcastId(UUID.randomUUID()),
                new Broadcast.Letter("Новые условия", "С 1 марта:\n15 %", Optional.empty()),
                toAll,
                given.account().id(),
                clock.instant(),
                clock.instant().plus(Duration.ofHours(1)),
                Broadcast.State.SCHEDULED,
                Optional.empty());
    }

    private BroadcastRow row(Broadcast broadcast) {
        return queries().one(broadcast.id()).orElseThrow();
    }

    private Broadcasts store() {
        return ports.messaging().broadcasts();
    }

    private BroadcastQueries queries() {
        return ports.messaging().broadcastQueries();
    }
}
