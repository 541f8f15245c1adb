package org.partnercabinet.application.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.PortsContract;
import org.partnercabinet.application.Together;
import org.partnercabinet.application.event.EventQueries.Event;
import org.partnercabinet.application.event.Signal.Kind;
import org.partnercabinet.domain.identity.AccountId;

/** What everybody may expect of {@link Events} and {@link EventQueries}. */
public abstract class EventsContract extends PortsContract {
    @Test
    void eachAccountsEventsAreNumberedFromOneWithoutGaps() {
        AccountId anna = given.account().id();
        AccountId boris = given.account().id();
        signal(chat(anna, "1"), chat(boris, "1"), chat(anna, "2"));
        undone(() -> events().add(List.of(chat(anna, "never"))));
        signal(new Signal(anna, Kind.BADGE, Map.of("of", "chat", "count", "7")));
        assertThat(heard(anna, 0).events())
                .containsExactly(
                        new Event(1, Kind.CHAT, "{\"message\":1}"),
                        new Event(2, Kind.CHAT, "{\"message\":2}"),
                        new Event(3, Kind.BADGE, "{\"count\":7,\"of\":\"chat\"}"));
        assertThat(heard(anna, 2).events()).extracting(Event::number).containsExactly(3L);
        assertThat(heard(boris, 0).events()).hasSize(1);
        assertThat(queries().after(anna, 0, 2).events()).hasSize(2);
    }

    @Test
    void theNewestNumberIsKnownOfMany() {
        AccountId anna = given.account().id();
        AccountId silent = given.account().id();
        signal(chat(anna, "1"), chat(anna, "2"));
        assertThat(queries().newest(List.of(anna, silent))).isEqualTo(Map.of(anna, 2L, silent, 0L));
        assertThat(queries().newest(List.of())).isEmpty();
        assertThat(heard(anna, 2).newest()).isEqualTo(2);
        assertThat(heard(silent, 0)).isEqualTo(new EventQueries.Heard(0, List.of()));
    }

    @Test
    void whatIsForgottenLeavesAGapAndItsNumbersAreNotUsedAgain() {
        AccountId anna = given.account().id();
        signal(chat(anna, "1"), chat(anna, "2"));
        clock.passes(Duration.ofHours(1));
        signal(chat(anna, "3"));
        run(() -> events().forget(clock.instant()));
        assertThat(heard(anna, 0).events()).extracting(Event::number).containsExactly(3L);
        run(() -> events().forget(clock.instant().plusSeconds(1)));
        signal(chat(anna, "4"));
        assertThat(heard(anna, 0).events()).extracting(Event::number).containsExactly(4L);
    }

    /** The trap of numbers that are drawn before the commit: whoever reads 2 first never sees 1. */
    @Test
    void aSecondTransactionWaitsForTheFirstBeforeItGetsItsNumber() {
        AccountId anna = given.account().id();
        var added = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        FutureTask<?> first = Together.start(() -> tx(() -> {
            events().add(List.of(chat(anna, "1")));
            added.countDown();
            Together.reach(goOn);
            return true;
        }));
        Together.reach(added);
        FutureTask<?> second = Together.start(() -> tx(() -> {
            events().add(List.of(chat(anna, "2")));
            return true;
        }));
        assertThat(Together.stillWaits(second)).isTrue();
        goOn.countDown();
        Together.result(first);
        Together.result(second);
        assertThat(heard(anna, 0).events())
                .extracting(Event::data)
                .containsExactly("{\"message\":1}", "{\"message\":2}");
    }

    @Test
    void aReaderWhoFollowsManyWritersMissesNothing() {
        AccountId anna = given.account().id();
        AccountId boris = given.account().id();
        int writers = 4;
        int each = 10;
        FutureTask<Boolean> reader = Together.start(() -> followed(anna, writers * each));
        Together.times(writers, i -> {
            for (int n = 0; n < each; n++) {
                boolean turned = (i + n) % 2 == 0;
                signal(turned ? chat(anna, "1") : chat(boris, "1"), turned ? chat(boris, "1") : chat(anna, "1"));
            }
            return i;
        });
        assertThat(Together.result(reader)).isTrue();
        assertThat(heard(boris, 0).events())
                .extracting(Event::number)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, writers * each).boxed().toList());
    }

    /** Reads on from the last number until so many have come; each must follow the one before. */
    private boolean followed(AccountId account, int all) {
        long last = 0;
        while (last < all) {
            for (Event event : heard(account, last).events()) {
                if (event.number() != last + 1) return false;
                last = event.number();
            }
        }
        return true;
    }

    @Test
    void signalsBelongToATransaction() {
        needsTransaction(() -> events().add(List.of(chat(given.account().id(), "1"))));
    }

    private static Signal chat(AccountId to, String message) {
        return new Signal(to, Kind.CHAT, Map.of("message", message));
    }

    private void signal(Signal... signals) {
        run(() -> events().add(List.of(signals)));
    }

    private Events events() {
        return ports.messaging().events();
    }

    private EventQueries queries() {
        return ports.messaging().eventQueries();
    }

    private EventQueries.Heard heard(AccountId account, long after) {
        return queries().after(account, after, 1000);
    }
}
