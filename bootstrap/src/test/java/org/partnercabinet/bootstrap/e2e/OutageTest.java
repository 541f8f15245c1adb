package org.partnercabinet.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.partnercabinet.bitrix24.practice.Ui;
import org.partnercabinet.bitrix24.practice.crm.EntityType;
import org.partnercabinet.bitrix24.practice.faults.FaultRule;
import org.partnercabinet.bitrix24.practice.faults.FaultType;
import org.partnercabinet.bitrix24.practice.rest.Journal;
import org.partnercabinet.bootstrap.App;
import org.partnercabinet.bootstrap.e2e.PortalOrders.Order;

/**
 * Bitrix24 is away for an hour, first holding every call and then refusing them, while clients come and deals are won.
 * The hour passes at once. That a sweep waits for clients is said where it can be said for certain, of the limiter and of
 * the outbox: here it may have been under way already. {@code -Daway=2000} brings as many clients as a company may have in such an hour, and only
 * then says much of the order within a rank: {@link App#WORKERS} are under way together.
 */
class OutageTest {
    private static final int CLIENTS = Integer.getInteger("away", 400);
    private static final int WHILE_HELD = 40;
    private static final int DEALS = 20;
    private static final Duration HELD_BACK = Duration.ofSeconds(25);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final ShiftedTime time = new ShiftedTime();
    private final RunningApp running = new RunningApp(RunningApp.inMemory(), time);
    private final Map<String, Integer> ages = new HashMap<>();
    private final Api partner = MainJobContract.approvedPartner(running.api, running.admin(), "anna@partner.example");

    @AfterEach
    void close() {
        running.close();
    }

    @Test
    void after_an_hour_without_bitrix24_all_is_delivered_once_the_urgent_first_and_within_the_limit() {
        // How long the portal's own methods take is invented there and does not count here.
        running.portal.set(Map.of("operatingLimit", 0, "timeMode", "NO_OPERATING"));
        List<Long> deals = deals();
        long begun = System.nanoTime();
        running.portal.fault(FaultRule.before("*", FaultType.HEADERS_THEN_HANG));
        comes(WHILE_HELD);
        assertThat(Duration.ofNanos(System.nanoTime() - begun))
                .as("all were answered before any call to the portal had ended")
                .isLessThan(HELD_BACK);
        running.portal.stopListening();
        running.portal.faults().clear();
        deals.forEach(deal -> running.portal.ui().moveStage(EntityType.DEAL, deal, "WON"));
        comes(CLIENTS - WHILE_HELD);
        hourPasses();
        assertThat(running.portal.state().count(EntityType.LEAD)).isEqualTo(DEALS);

        running.portal.journal().clear();
        running.portal.listenAgain();
        passes(LONGEST_WAIT.plusMinutes(1));
        Api.until(PATIENCE, () -> running.portal.state().count(EntityType.LEAD), leads -> leads >= DEALS + CLIENTS);
        Api.until(PATIENCE, this::waiting, waiting -> waiting == 0);
        Api.until(
                PATIENCE,
                () -> PortalOrders.of(running.portal.journal().all()),
                orders -> orders.all().stream().anyMatch(Order::sweeps));
        everybodyIsThereOnce(deals);
        inOrder(running.portal.journal().all());
    }

    private void everybodyIsThereOnce(List<Long> deals) {
        for (String referral : ages.keySet())
            assertThat(running.portal.state().withOrigin(EntityType.LEAD, "partner-cabinet", referral))
                    .as(referral)
                    .hasSize(1);
        Api.until(
                PATIENCE,
                () -> number("select count(*) from deal where entity = 'deal' and semantics = 'won'"),
                won -> won == deals.size());
        assertThat(number("select count(*) from referral where crm_state = 'sent'"))
                .isEqualTo(DEALS + CLIENTS);
    }

    private void inOrder(List<Journal.Entry> journal) {
        assertThat(journal).noneMatch(entry -> entry.error().equals("QUERY_LIMIT_EXCEEDED"));
        List<Order> orders = PortalOrders.of(journal).all();
        List<Order> leads = orders.stream().filter(order -> order.adds(1)).toList();
        assertThat(leads).extracting(Order::origin).containsExactlyInAnyOrderElementsOf(ages.keySet());
        Order lastMoney = IntStream.range(0, DEALS)
                .mapToObj(i ->
                        orders.stream().filter(order -> order.reads(2)).toList().get(i))
                .reduce((first, second) -> second)
                .orElseThrow();
        assertThat(leads.stream().filter(lead -> lead.request() < lastMoney.request()))
                .as("new leads before what was won; but those under way when the portal is back go on")
                .hasSizeLessThanOrEqualTo(App.WORKERS);
        assertThat(IntStream.range(0, leads.size())
                        .filter(i -> ages.get(leads.get(i).origin()) >= i + App.WORKERS))
                .as("clients who overtook more than are under way together; but those under way then go on")
                .hasSizeLessThanOrEqualTo(App.WORKERS);
    }

    /** Of clients that came before. */
    private List<Long> deals() {
        var before = new ArrayList<String>();
        for (int i = 0; i < DEALS; i++) before.add(brought("+7900%07d".formatted(i)));
        running.settled();
        var how = new Ui.Conversions(null, "RUB", 1, false);
        var deals = new ArrayList<Long>();
        for (String referral : before) {
            long lead = running.portal
                    .state()
                    .withOrigin(EntityType.LEAD, "partner-cabinet", referral)
                    .get(0);
            deals.addAll(running.portal.ui().convertLead(lead, how));
        }
        running.settled();
        assertThat(number("select count(*) from deal where entity = 'deal'")).isEqualTo(DEALS);
        return deals;
    }

    private void comes(int clients) {
        for (int i = 0; i < clients; i++) ages.put(brought("+7901%07d".formatted(ages.size())), ages.size());
    }

    private String brought(String phone) {
        var reply = partner.post("/api/referrals", Map.of("name", "Client", "phone", phone));
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        return reply.at("/id");
    }

    /** In steps; in each of them all that is due is tried. */
    private void hourPasses() {
        for (int i = 0; i < 6; i++) {
            passes(LONGEST_WAIT.multipliedBy(2));
            Api.until(PATIENCE, this::due, due -> due == 0);
        }
    }

    private void passes(Duration step) {
        time.passes(step);
        running.portal.clock().advance(step);
    }

    private long due() {
        return number("select count(*) from outbox where topic like '%crm%' and state = 'waiting'"
                + " and lease_token is null and due_at < timestamp with time zone '" + time.instant() + "'");
    }

    private long waiting() {
        return number("select count(*) from outbox where topic in ('referral.to-crm', 'crm.follow')");
    }

    private long number(String sql) {
        return Rows.number(running.database, sql);
    }
}
