package org.partnercabinet.bitrix24.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.partnercabinet.application.crm.Crm;
import org.partnercabinet.application.crm.CrmFailure;
import org.partnercabinet.application.crm.CrmFailure.Executed;
import org.partnercabinet.application.outbox.Outcome;
import org.partnercabinet.bitrix24.Bitrix24Client;
import org.partnercabinet.bitrix24.Call;
import org.partnercabinet.bitrix24.Rank;
import org.partnercabinet.bitrix24.practice.PracticePortal;
import org.partnercabinet.bitrix24.practice.crm.EntityType;
import org.partnercabinet.bitrix24.practice.faults.FaultRule;
import org.partnercabinet.bitrix24.practice.faults.FaultType;
import org.partnercabinet.domain.crm.CrmSettings;
import org.partnercabinet.domain.referral.Entity;

/** The acceptance scenarios about limits and connections, by their numbers. */
class LimitScenariosTest {
    private static final Call LIST =
            Call.read("crm.item.list", Map.of("entityTypeId", 2, "order", Map.of("id", "ASC")), Rank.SWEEP);
    private static final Call ADD =
            Call.write("crm.item.add", Map.of("entityTypeId", 1, "fields", Map.of("title", "x")), Rank.NEW_LEAD);

    private final PracticeCrm practice = new PracticeCrm();
    private final Bitrix24Client client = practice.usualClient();

    @BeforeEach
    void limit() {
        practice.portal.set("xLimit", 50);
    }

    @AfterEach
    void close() {
        practice.close();
    }

    @Test
    void s07_two_hundred_reads_and_twenty_adds_at_once_are_never_refused() throws Exception {
        finish(work(client, 200, 20));
        assertThat(refusals()).isZero();
        assertThat(practice.portal.state().count(EntityType.LEAD)).isEqualTo(20);
    }

    @Test
    void s08_two_instances_behind_one_address_all_finish() throws Exception {
        var all = new ArrayList<>(work(client, 100, 20));
        all.addAll(work(practice.usualClient(), 100, 20));
        finish(all);
        assertThat(practice.portal.state().count(EntityType.LEAD)).isEqualTo(40);
        assertThat(refusals()).isLessThan(20);
    }

    @Test
    void s09_a_tired_method_waits_for_its_reset_and_others_go_on() {
        practice.portal.set("operatingLimit", 10);
        practice.portal.cost("crm.item.list", BigDecimal.valueOf(8));
        client.call(LIST);
        client.call(LIST);
        Duration wait = ((Outcome.NotNow) failure(LIST).outcome()).atLeast();
        assertThat(wait).isBetween(Duration.ofMinutes(1), Duration.ofMinutes(10));
        client.call(ADD);
        // The portal tells of calls that took 8 s; its clock stood still meanwhile.
        practice.portal.advance(wait.plusSeconds(10));
        client.call(LIST);
    }

    @Test
    void s09_a_sweep_sees_the_operating_time_of_the_commands_of_its_batches() {
        Crm crm = new Bitrix24Crm(client, () -> CrmSettings.usual(Entity.DEAL), practice.pace);
        Instant since = practice.later();
        practice.portal.cost("crm.item.list", BigDecimal.valueOf(400));
        crm.changedSince(Entity.DEAL, since, 0, 2);
        assertThat(client.vitals().operating()).containsEntry("crm.item.list", 400.0);
        int asked = practice.portal.journal().all().size();
        var failure = catchThrowableOfType(CrmFailure.class, () -> crm.changedSince(Entity.DEAL, since, 0, 2));
        assertThat(failure).hasMessageContaining("more urgent");
        assertThat(practice.portal.journal().all()).as("nobody asked").hasSize(asked);
        client.call(ADD);
    }

    @Test
    void s09_a_method_that_is_tired_inside_a_batch_rests_and_the_batch_goes_on() {
        Crm crm = new Bitrix24Crm(client, () -> CrmSettings.usual(Entity.DEAL), practice.pace);
        fails("OPERATION_TIME_LIMIT");
        assertThat(failureOf(() -> crm.changedSince(Entity.DEAL, practice.later(), 0, 2)))
                .isGreaterThanOrEqualTo(Duration.ofMinutes(1));
        assertThat(failure(LIST)).hasMessageContaining("OPERATION_TIME_LIMIT");
        client.call(ADD);
        assertThat(client.trouble()).isEmpty();
    }

    @Test
    void s14_a_right_that_is_missing_for_one_command_stops_this_method_and_nothing_else() {
        Crm crm = new Bitrix24Crm(client, () -> CrmSettings.usual(Entity.DEAL), practice.pace);
        fails("INVALID_CREDENTIALS");
        assertThat(failureOf(() -> crm.changedSince(Entity.DEAL, practice.later(), 0, 2)))
                .isGreaterThanOrEqualTo(Duration.ofMinutes(5));
        client.call(ADD);
        assertThat(client.trouble()).isEmpty();
    }

    @Test
    void s14_a_command_that_came_too_fast_makes_everybody_wait() {
        Crm crm = new Bitrix24Crm(client, () -> CrmSettings.usual(Entity.DEAL), practice.pace);
        fails("QUERY_LIMIT_EXCEEDED");
        assertThat(failureOf(() -> crm.changedSince(Entity.DEAL, practice.later(), 0, 2)))
                .isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(client.vitals().callsLeft()).isZero();
    }

    private void fails(String code) {
        practice.portal.fault(FaultRule.before("crm.item.list", FaultType.BATCH_PARTIAL)
                .with("commands", List.of("c0"))
                .with("code", code)
                .once());
    }

    private static Duration failureOf(ThrowingCallable call) {
        var failure = catchThrowableOfType(CrmFailure.class, call);
        assertThat(failure.executed()).isEqualTo(Executed.NO);
        return ((Outcome.NotNow) failure.outcome()).atLeast();
    }

    @Test
    void s10_a_blocked_portal_is_asked_once_and_somebody_is_told() {
        practice.portal.set("overload", true);
        failure(ADD);
        failure(LIST);
        failure(ADD);
        assertThat(practice.portal.journal().all()).hasSize(1);
        assertThat(client.trouble()).isPresent();
    }

    @Test
    void s18_a_renamed_portal_gets_the_whole_body_once_and_a_foreign_host_nothing() {
        try (var renamed = PracticePortal.start(PracticePortal.Settings.forTests())) {
            String host = renamed.restUrl().replaceAll("^http://|/$", "");
            practice.portal.set("renamedTo", renamed.restUrl());
            assertThat(failure(ADD).executed()).isEqualTo(Executed.NO);
            assertThat(renamed.journal().all()).isEmpty();
            practice.client(Set.of(host)).call(ADD);
            assertThat(renamed.journal().of("crm.item.add"))
                    .singleElement()
                    .satisfies(it -> assertThat(it.rawBody()).contains("\"title\":\"x\""));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DRIP", "HEADERS_THEN_HANG"})
    void s25_the_deadline_is_of_the_whole_call(FaultType fault) {
        practice.portal.fault(FaultRule.after("crm.item.add", fault));
        long begun = System.nanoTime();
        var failure = catchThrowableOfType(CrmFailure.class, () -> practice.client.call(ADD));
        assertThat(failure.executed()).isEqualTo(Executed.UNKNOWN);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void s30_a_changed_webhook_code_stops_the_calls_and_somebody_is_told() {
        practice.portal.ui().changeWebhookCode("another0code");
        for (int i = 0; i < 50; i++)
            assertThat(failure(i % 2 == 0 ? ADD : LIST).executed()).isEqualTo(Executed.NO);
        assertThat(practice.portal.journal().all()).hasSize(1);
        assertThat(client.trouble()).isPresent();
    }

    private CrmFailure failure(Call call) {
        var failure = catchThrowableOfType(CrmFailure.class, () -> client.call(call));
        assertThat(failure).as("a failure").isNotNull();
        return failure;
    }

    private long refusals() {
        return practice.portal.journal().all().stream()
                .filter(it -> it.error().equals("QUERY_LIMIT_EXCEEDED"))
                .count();
    }

    private static List<Callable<Object>> work(Bitrix24Client client, int reads, int adds) {
        var all = new ArrayList<Callable<Object>>();
        for (int i = 0; i < reads; i++) all.add(() -> done(client, LIST));
        for (int i = 0; i < adds; i++) all.add(() -> done(client, ADD));
        return all;
    }

    /** As the outbox does: what was certainly not executed comes again later. */
    private static Object done(Bitrix24Client client, Call call) {
        while (true) {
            try {
                return client.call(call);
            } catch (CrmFailure failure) {
                assertThat(failure.executed()).isEqualTo(Executed.NO);
            }
        }
    }

    private static void finish(List<Callable<Object>> work) throws Exception {
        var pool = Executors.newFixedThreadPool(16);
        try {
            for (var one : pool.invokeAll(work)) one.get();
        } finally {
            pool.shutdown();
        }
    }
}
