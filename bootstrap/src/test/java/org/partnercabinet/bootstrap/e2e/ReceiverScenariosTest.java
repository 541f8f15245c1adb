package org.partnercabinet.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnercabinet.bitrix24.practice.crm.EntityType;
import org.partnercabinet.bitrix24.practice.events.EventFault;
import org.partnercabinet.bitrix24.practice.events.EventFault.Mode;

/**
 * The acceptance scenarios about the receiver of Bitrix24's events, by their numbers, with a database behind it. {@code
 * -Devents=10000} sends as many as the scenario says; how fast it should be is measured by the benchmarks.
 */
class ReceiverScenariosTest {
    private static final int BURST = Integer.getInteger("events", 2_000);
    private static final int SENDERS = 32;
    private static final int LEADS = 50;
    private static final Duration COMMIT = Duration.ofMillis(20);
    private static final String LEAD = "event=ONCRMLEADUPDATE&data%5BFIELDS%5D%5BID%5D=";
    private static final String FORM = "application/x-www-form-urlencoded";

    private final RunningApp running = new RunningApp(RunningApp.inMemory());

    @AfterEach
    void close() {
        running.close();
    }

    @Test
    void s20_an_event_that_is_faster_than_the_reply_makes_no_second_referral() {
        running.portal.eventFault(EventFault.always(Mode.BEFORE_REPLY));
        Api partner = MainJobContract.approvedPartner(running.api, running.admin(), "anna@partner.example");
        var made = partner.post("/api/referrals", Map.of("name", "Ivan", "phone", "+79123456789"));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        Api.until(
                () -> partner.get("/api/referrals")
                        .json()
                        .at("/items/0/crm/state")
                        .asText(),
                "sent"::equals);
        running.settled();
        assertThat(running.rows().count("crm_event")).isPositive();
        assertThat(running.rows().count("referral")).isEqualTo(1);
        assertThat(running.portal.state().count(EntityType.LEAD)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "&auth%5Bapplication_token%5D=",
                "&auth%5Bapplication_token%5D=somebody0elses0token",
                "&auth%5Bapplication_token%5D=portaltoken0123456789&auth%5Bapplication_token%5D=other",
                "&auth%5Bapplication_token%5D=other&auth%5Bapplication_token%5D=portaltoken0123456789"
            })
    void s23_with_a_wrong_token_or_two_or_none_it_is_refused_and_nothing_is_stored(String token) {
        Rows before = running.rows();
        var reply = running.api.text("POST", "/webhooks/bitrix24", LEAD + 7 + token, FORM);
        assertThat(reply.status()).isBetween(400, 422);
        assertThat(running.rows().since(before)).isEmpty();
    }

    @Test
    void s24_of_thousands_of_events_at_once_none_that_was_accepted_is_lost_though_the_database_is_slow()
            throws Exception {
        try (var slow = new SlowPostgres(COMMIT);
                var receiver = new RunningApp(slow.database())) {
            List<Long> millis = burst(receiver.api);
            long p99 = millis.get(millis.size() * 99 / 100);
            System.out.println(BURST + " events: median " + millis.get(millis.size() / 2) + " ms, p99 " + p99 + " ms");
            assertThat(receiver.rows().count("crm_event")).isEqualTo(millis.size());
            receiver.settled();
            for (int lead = 1; lead <= LEADS; lead++)
                assertThat(reads(receiver, lead)).as("lead " + lead).isBetween(1, millis.size() / LEADS);
            assertThat(p99).as("ms, 100 where nobody else uses the machine").isLessThan(1000);
        }
    }

    /** How often it was read again; events that wait together are one reading. */
    private static int reads(RunningApp receiver, int lead) {
        return (int) PortalOrders.of(receiver.portal.journal().all()).all().stream()
                .filter(order -> order.reads(1) && order.isAbout(lead))
                .count();
    }

    /** @return milliseconds each took, the fastest first */
    private static List<Long> burst(Api api) throws Exception {
        var pool = Executors.newFixedThreadPool(SENDERS);
        var work = new ArrayList<Callable<List<Long>>>();
        for (int i = 0; i < SENDERS; i++) work.add(() -> sends(api));
        var millis = new ArrayList<Long>();
        for (var sender : pool.invokeAll(work)) millis.addAll(sender.get());
        pool.shutdown();
        millis.sort(null);
        return millis;
    }

    private static List<Long> sends(Api api) {
        var millis = new ArrayList<Long>();
        for (int i = 0; i < BURST / SENDERS; i++) {
            String body = LEAD + (1 + i % LEADS) + "&auth%5Bapplication_token%5D=" + RunningApp.TOKEN;
            long begun = System.nanoTime();
            var reply = api.text("POST", "/webhooks/bitrix24", body, FORM);
            millis.add((System.nanoTime() - begun) / 1_000_000);
            assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        }
        return millis;
    }
}
