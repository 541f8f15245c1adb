package org.partnercabinet.bitrix24.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.crm.NewDeal;
import org.partnercabinet.bitrix24.practice.faults.FaultRule;
import org.partnercabinet.bitrix24.practice.faults.FaultType;
import org.partnercabinet.bitrix24.practice.rest.Journal.Ending;
import org.partnercabinet.domain.referral.DealKey;

/** The acceptance scenarios about writing, by their numbers. */
class WriteScenariosTest extends Delivering {
    @Test
    void s01_an_add_whose_reply_is_lost_makes_one_lead() {
        after(FaultType.CLOSE_WITHOUT_REPLY);
        DealKey made = deliver();
        assertThat(leads()).containsExactly(made.id());
        assertThat(sent("crm.item.add")).isEqualTo(1);
    }

    @Test
    void s02_a_connection_reset_before_execution_makes_one_lead_after_the_wait() {
        before(FaultType.RESET, 1);
        var begun = practice.portal.clock().now();
        deliver();
        assertThat(leads()).hasSize(1);
        assertThat(Duration.between(begun, practice.portal.clock().now()))
                .isGreaterThanOrEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void s03_a_lost_lead_that_lists_show_late_is_not_doubled() {
        practice.portal.set("indexLagMs", 20_000);
        after(FaultType.CLOSE_WITHOUT_REPLY);
        deliver();
        assertThat(leads()).hasSize(1);
    }

    @Test
    void s05_an_html_page_after_execution_makes_one_lead() {
        practice.portal.fault(FaultRule.after("crm.item.add", FaultType.HTML)
                .with("status", 500)
                .once());
        deliver();
        assertThat(leads()).hasSize(1);
    }

    @Test
    void s06_many_at_once_make_one_lead() throws Exception {
        Callable<DealKey> delivery = this::deliver;
        var made = together(List.of(delivery, delivery, delivery, delivery));
        assertThat(made).containsOnly(made.get(0));
        assertThat(leads()).hasSize(1);
    }

    @Test
    void s15_of_a_batch_whose_reply_is_lost_only_what_is_safe_is_repeated() throws Exception {
        practice.portal.fault(
                FaultRule.after("batch", FaultType.CLOSE_WITHOUT_REPLY).times(3));
        List<NewDeal> deals =
                IntStream.rangeClosed(1, 40).mapToObj(Delivering::deal).toList();
        together(deals.stream()
                .map(deal -> (Callable<DealKey>) () -> deliver(deal))
                .toList());
        assertThat(practice.portal.journal().of("batch"))
                .filteredOn(it -> it.ending() == Ending.EXECUTED_REPLY_LOST)
                .hasSize(3);
        assertThat(deals).allSatisfy(deal -> assertThat(leads(deal)).hasSize(1));
    }

    @Test
    void s29_a_process_that_died_between_add_and_commit_left_one_lead() {
        var dying = new Killed();
        creations.beforeFinish = () -> {
            throw dying;
        };
        assertThatThrownBy(() -> attempt(DEAL)).isSameAs(dying);
        assertThat(leads()).hasSize(1);
        creations.beforeFinish = () -> {};
        assertThat(leads()).containsExactly(deliver().id());
    }

    private static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    private void after(FaultType fault) {
        practice.portal.fault(FaultRule.after("crm.item.add", fault).once());
    }

    private void before(FaultType fault, int times) {
        practice.portal.fault(FaultRule.before("crm.item.add", fault).times(times));
    }

    private int sent(String method) {
        return practice.portal.journal().of(method).size();
    }

    private static <T> List<T> together(List<Callable<T>> work) throws Exception {
        var pool = Executors.newFixedThreadPool(work.size());
        try {
            var done = new java.util.ArrayList<T>();
            for (var one : pool.invokeAll(work)) done.add(one.get());
            return done;
        } finally {
            pool.shutdown();
        }
    }
}
