package org.partnercabinet.bitrix24.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.partnercabinet.bitrix24.practice.faults.FaultRule;
import org.partnercabinet.bitrix24.practice.faults.FaultType;
import org.partnercabinet.domain.referral.DealKey;

/** Whatever happens on the way, one referral becomes one lead. */
class ExactlyOnceTest extends Delivering {
    @ParameterizedTest
    @EnumSource(
            names = {
                "CLOSE_WITHOUT_REPLY",
                "RESET",
                "HTML",
                "HTML_200",
                "TRUNCATED",
                "MALFORMED",
                "EMPTY",
                "NEITHER",
                "PHP_NOTICE",
                "HEADERS_THEN_HANG",
                "HUGE_BODY"
            })
    void a_lost_answer_makes_one_lead(FaultType fault) {
        practice.portal.fault(FaultRule.after("crm.item.add", fault).once());
        deliver();
        assertThat(leads()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"CLOSE_WITHOUT_REPLY", "RESET", "HTML", "QUERY_LIMIT", "OVERLOAD"})
    void a_call_that_was_not_executed_is_made_up_for(FaultType fault) {
        practice.portal.fault(FaultRule.before("crm.item.add", fault).once());
        deliver();
        assertThat(leads()).hasSize(1);
    }

    @Test
    void a_lead_that_appears_late_in_lists_is_not_doubled() {
        practice.portal.set("indexLagMs", 20_000);
        practice.loseNextAnswer();
        deliver();
        assertThat(leads()).hasSize(1);
    }

    @Test
    void a_rate_limit_leaves_nothing_in_doubt() {
        practice.portal.fault(
                FaultRule.before("crm.item.add", FaultType.QUERY_LIMIT).times(3));
        Instant begun = practice.portal.clock().now();
        deliver();
        assertThat(leads()).hasSize(1);
        assertThat(begun.plusSeconds(30)).isAfter(practice.portal.clock().now());
    }

    @Test
    void an_answer_lost_after_refusals_for_the_rate_is_in_doubt_from_then_on() {
        practice.portal.set("indexLagMs", 85_000);
        practice.portal.fault(
                FaultRule.before("crm.item.add", FaultType.QUERY_LIMIT).times(3));
        practice.loseNextAnswer();
        deliver();
        assertThat(leads()).hasSize(1);
    }

    @Test
    void two_at_once_make_one_lead() throws Exception {
        var pool = Executors.newFixedThreadPool(8);
        Callable<DealKey> delivery = this::deliver;
        var made =
                pool.invokeAll(List.of(delivery, delivery, delivery, delivery, delivery, delivery, delivery, delivery));
        for (var one : made) assertThat(one.get()).isEqualTo(made.get(0).get());
        pool.shutdown();
        assertThat(leads()).hasSize(1);
    }
}
