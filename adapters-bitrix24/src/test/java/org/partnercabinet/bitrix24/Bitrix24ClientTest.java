package org.partnercabinet.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.partnercabinet.application.crm.CrmFailure;
import org.partnercabinet.application.crm.CrmFailure.Executed;
import org.partnercabinet.application.outbox.Outcome;
import org.partnercabinet.bitrix24.practice.PracticePortal;
import org.partnercabinet.bitrix24.practice.crm.EntityType;
import org.partnercabinet.bitrix24.practice.faults.FaultRule;
import org.partnercabinet.bitrix24.practice.faults.FaultType;
import org.partnercabinet.bitrix24.practice.rest.Journal;

/** The client against the practice portal's faults, over real HTTP. */
class Bitrix24ClientTest {
    private static final Call READ = Call.read("crm.category.list", Map.of("entityTypeId", 2), Rank.MONEY);
    private static final Call WRITE =
            Call.write("crm.item.add", Map.of("entityTypeId", 1, "fields", Map.of("title", "x")), Rank.NEW_LEAD);

    private final PracticePortal portal = PracticePortal.start(PracticePortal.Settings.forTests());
    private final PortalPace pace = new PortalPace(portal.clock());
    private final Bitrix24Client client = client(Set.of());

    private Bitrix24Client client(Set<String> trusted) {
        var soon = new Deadlines(Duration.ofSeconds(2), Duration.ofMillis(500), Duration.ofMillis(500));
        return new Bitrix24Client(new Connection(WebhookUrl.parse(portal.webhookUrl()), trusted, soon), pace);
    }

    @AfterEach
    void close() {
        portal.close();
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "HTML",
                "HTML_200",
                "TRUNCATED",
                "TRUNCATED_CHUNKED",
                "MALFORMED",
                "PHP_NOTICE",
                "EMPTY",
                "NEITHER",
                "CLOSE_WITHOUT_REPLY",
                "RESET",
                "HEADERS_THEN_HANG",
                "DRIP",
                "DELAY",
                "HUGE_BODY"
            })
    void a_spoilt_answer_to_a_write_leaves_it_in_doubt_and_it_is_sent_once(FaultType fault) {
        portal.fault(FaultRule.after("crm.item.add", fault));
        assertThat(failure(client, WRITE).executed()).isEqualTo(Executed.UNKNOWN);
        assertThat(portal.state().count(EntityType.LEAD)).isEqualTo(1);
        assertThat(sent("crm.item.add")).isEqualTo(1);
    }

    @Test
    void a_spoilt_answer_to_a_read_is_no_more_than_a_reason_to_ask_again() {
        portal.fault(FaultRule.after("crm.category.list", FaultType.CLOSE_WITHOUT_REPLY)
                .once());
        assertThat(failure(client, READ).executed()).isEqualTo(Executed.NO);
        assertThat(client.call(READ).path("categories")).isNotEmpty();
    }

    @Test
    void what_never_left_was_not_executed() {
        portal.stopListening();
        assertThat(failure(client, WRITE).executed()).isEqualTo(Executed.NO);
        portal.listenAgain();
        client.call(WRITE);
        assertThat(portal.state().count(EntityType.LEAD)).isEqualTo(1);
    }

    @Test
    void over_the_rate_a_read_is_sent_again_after_growing_pauses() {
        portal.fault(
                FaultRule.before("crm.category.list", FaultType.QUERY_LIMIT).times(3));
        assertThat(client.call(READ).path("categories")).isNotEmpty();
        assertThat(pace.sleeps().stream().filter(it -> it.toMillis() >= 1000))
                .extracting(Duration::toSeconds)
                .containsExactly(1L, 2L, 4L);
    }

    @Test
    void over_the_rate_a_write_is_not_sent_again_by_itself() {
        portal.fault(FaultRule.before("crm.item.add", FaultType.QUERY_LIMIT).once());
        CrmFailure failure = failure(client, WRITE);
        assertThat(failure.executed()).isEqualTo(Executed.NO);
        assertThat(sent("crm.item.add")).isEqualTo(1);
        client.call(WRITE);
        assertThat(portal.state().count(EntityType.LEAD)).isEqualTo(1);
    }

    @Test
    void a_write_whose_turn_would_come_late_is_not_sent() {
        portal.fault(FaultRule.before("crm.category.list", FaultType.QUERY_LIMIT));
        failure(client, READ);
        failure(client, READ);
        long before = pace.sleeps().size();
        CrmFailure failure = failure(client, WRITE);
        assertThat(failure.executed()).isEqualTo(Executed.NO);
        assertThat(pace.sleeps()).hasSize((int) before);
        assertThat(sent("crm.item.add")).isZero();
    }

    @Test
    void if_that_does_not_help_it_waits_for_another_time() {
        portal.fault(FaultRule.before("*", FaultType.QUERY_LIMIT));
        CrmFailure failure = failure(client, WRITE);
        assertThat(failure.executed()).isEqualTo(Executed.NO);
        assertThat(((Outcome.NotNow) failure.outcome()).atLeast()).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(portal.state().count(EntityType.LEAD)).isZero();
    }

    @Test
    void two_hundred_reads_and_twenty_additions_at_once_are_never_refused_for_their_rate() throws Exception {
        var pool = Executors.newFixedThreadPool(16);
        Callable<Object> read = () -> client.call(READ);
        Callable<Object> write = this::written;
        List<Callable<Object>> all = Stream.concat(
                        IntStream.range(0, 200).mapToObj(i -> read),
                        IntStream.range(0, 20).mapToObj(i -> write))
                .toList();
        for (var done : pool.invokeAll(all)) done.get();
        pool.shutdown();
        assertThat(portal.journal().all()).extracting(Journal.Entry::error).doesNotContain("QUERY_LIMIT_EXCEEDED");
        assertThat(portal.state().count(EntityType.LEAD)).isEqualTo(20);
    }

    @Test
    void a_method_without_operating_time_waits_until_it_has_some_and_others_go_on() {
        portal.set("operatingLimit", 10);
        portal.cost("crm.category.list", java.math.BigDecimal.valueOf(20));
        client.call(READ);
        CrmFailure failure = failure(client, READ);
        assertThat(failure.executed()).isEqualTo(Executed.NO);
        Duration wait = ((Outcome.NotNow) failure.outcome()).atLeast();
        assertThat(wait).isBetween(Duration.ofMinutes(1), Duration.ofMinutes(10));
        failure(client, READ);
        assertThat(sent("crm.category.list")).isEqualTo(2);
        client.call(WRITE);
        portal.advance(Duration.ofMinutes(11));
        assertThat(client.call(READ).path("categories")).isNotEmpty();
    }

    @Test
    void a_blocked_portal_is_asked_once_in_five_minutes() {
        portal.set("overload", true);
        for (int i = 0; i < 20; i++)
            assertThat(failure(client, i % 2 == 0 ? READ : WRITE).executed()).isEqualTo(Executed.NO);
        assertThat(portal.journal().all()).hasSize(1);
        assertThat(client.trouble()).isPresent();
        portal.set("overload", false);
        portal.advance(Duration.ofMinutes(5));
        client.call(WRITE);
        assertThat(client.trouble()).isEmpty();
    }

    @Test
    void a_changed_webhook_code_stops_the_calls_without_failing_the_referral() {
        portal.ui().changeWebhookCode("new0code");
        CrmFailure failure = failure(client, WRITE);
        assertThat(failure.executed()).isEqualTo(Executed.NO);
        assertThat(((Outcome.NotNow) failure.outcome()).atLeast()).isGreaterThanOrEqualTo(Duration.ofMinutes(5));
        failure(client, READ);
        assertThat(portal.journal().all()).hasSize(1);
    }

    @Test
    void the_secret_does_not_follow_a_portal_to_a_host_nobody_trusts() {
        try (var stranger = PracticePortal.start(PracticePortal.Settings.forTests())) {
            portal.set("renamedTo", stranger.restUrl());
            CrmFailure failure = failure(client, WRITE);
            assertThat(failure.executed()).isEqualTo(Executed.NO);
            assertThat(failure).hasMessageContaining("has moved to").hasMessageContaining(host(stranger));
            assertThat(stranger.journal().all()).isEmpty();
        }
    }

    @Test
    void a_renamed_portal_is_followed_to_a_trusted_host_once_and_then_called_there() {
        try (var renamed = PracticePortal.start(PracticePortal.Settings.forTests())) {
            portal.set("renamedTo", renamed.restUrl());
            var trusting = client(Set.of(host(renamed)));
            trusting.call(WRITE);
            portal.close();
            trusting.call(WRITE);
            assertThat(renamed.state().count(EntityType.LEAD)).isEqualTo(2);
        }
    }

    @Test
    void a_proxy_of_the_machine_is_not_asked() {
        ProxySelector usual = ProxySelector.getDefault();
        try {
            ProxySelector.setDefault(ProxySelector.of(new InetSocketAddress("127.0.0.1", 1)));
            client(Set.of()).call(WRITE);
        } finally {
            ProxySelector.setDefault(usual);
        }
        assertThat(portal.state().count(EntityType.LEAD)).isEqualTo(1);
    }

    @Test
    void a_redirect_in_a_circle_ends() {
        portal.fault(FaultRule.before("crm.item.add", FaultType.REDIRECT).with("location", "loop"));
        assertThat(failure(client, WRITE).executed()).isEqualTo(Executed.NO);
        assertThat(sent("crm.item.add")).isLessThanOrEqualTo(2);
    }

    @Test
    void a_thing_that_is_not_there_is_empty() {
        var get = Call.read("crm.item.get", Map.of("entityTypeId", 2, "id", 77), Rank.MONEY);
        assertThat(client.find(get)).isEmpty();
        assertThat(failure(client, get).executed()).isEqualTo(Executed.REFUSED);
    }

    @Test
    void one_who_is_interrupted_while_waiting_sends_nothing() {
        Thread.currentThread().interrupt();
        assertThat(failure(client, WRITE).executed()).isEqualTo(Executed.NO);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(portal.journal().all()).isEmpty();
    }

    /** As the outbox does: what was certainly not executed comes again later. */
    private Object written() {
        while (true) {
            try {
                return client.call(WRITE);
            } catch (CrmFailure failure) {
                assertThat(failure.executed()).isEqualTo(Executed.NO);
            }
        }
    }

    private static String host(PracticePortal portal) {
        return portal.restUrl().replaceAll("^http://|/$", "");
    }

    private long sent(String method) {
        return portal.journal().all().stream()
                .filter(it -> it.method().equals(method))
                .count();
    }

    private static CrmFailure failure(Bitrix24Client client, Call call) {
        CrmFailure failure = catchThrowableOfType(CrmFailure.class, () -> client.call(call));
        assertThat(failure).as("a failure").isNotNull();
        return failure;
    }
}
