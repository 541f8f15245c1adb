package org.partnercabinet.bitrix24.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.crm.CreateOnce;
import org.partnercabinet.application.crm.Crm;
import org.partnercabinet.application.crm.CrmCreations;
import org.partnercabinet.application.crm.CrmFailure;
import org.partnercabinet.application.crm.NewDeal;
import org.partnercabinet.application.crm.NewDeal.Person;
import org.partnercabinet.application.outbox.Outcome;
import org.partnercabinet.bitrix24.practice.crm.EntityType;
import org.partnercabinet.bitrix24.practice.faults.FaultRule;
import org.partnercabinet.bitrix24.practice.faults.FaultType;
import org.partnercabinet.domain.client.ClientId;
import org.partnercabinet.domain.link.Utm;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.domain.referral.ReferralId;

/** Whatever happens on the way, one referral becomes one lead. */
class ExactlyOnceTest {
    private static final NewDeal DEAL = new NewDeal(
            new ReferralId(new UUID(1, 1)),
            new Person(new ClientId(new UUID(2, 1)), "Anna", Optional.of("+79005550117"), Optional.empty(), ""),
            "",
            Utm.NONE,
            "form",
            "P-7",
            "Partner");

    private final PracticeCrm practice = new PracticeCrm();
    private final Crm crm = practice.crm(Entity.LEAD);
    private final Creations creations = new Creations();

    @AfterEach
    void close() {
        practice.close();
    }

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

    private List<Long> leads() {
        return practice.portal
                .state()
                .withOrigin(
                        EntityType.LEAD,
                        "partner-cabinet",
                        DEAL.referral().value().toString());
    }

    /** Tries as the outbox does, until it is there. */
    private DealKey deliver() {
        var once = new CreateOnce(new AtOnce(), creations, new PortalTime());
        for (int attempt = 0; attempt < 200; attempt++) {
            try {
                String made = once.handle(
                        "entry",
                        () -> crm.findEntry(DEAL.referral()).map(DealKey::toString),
                        () -> crm.addEntry(DEAL, 1).toString());
                return DealKey.read(made).orElseThrow();
            } catch (CrmFailure failure) {
                assertThat(failure.outcome()).isInstanceOf(Outcome.NotNow.class);
                practice.portal.advance(((Outcome.NotNow) failure.outcome()).atLeast());
            }
        }
        throw new AssertionError("never delivered");
    }

    private final class PortalTime extends Clock {
        @Override
        public Instant instant() {
            return practice.portal.clock().now();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private static final class AtOnce implements Transactions {
        @Override
        public synchronized <T> T inTransaction(Supplier<T> work) {
            return work.get();
        }

        @Override
        public synchronized <T> T partly(Supplier<T> part) {
            return part.get();
        }
    }

    private static final class Creations implements CrmCreations {
        private final Map<String, String> made = new HashMap<>();
        private final Map<String, Instant> claims = new HashMap<>();

        @Override
        public synchronized Optional<String> made(String key) {
            return Optional.ofNullable(made.get(key));
        }

        @Override
        public synchronized boolean claim(String key, Instant now, Instant until) {
            Instant held = claims.getOrDefault(key, Instant.MIN);
            if (made.containsKey(key) || now.isBefore(held)) return false;
            claims.put(key, until);
            return true;
        }

        @Override
        public synchronized void release(String key) {
            claims.remove(key);
        }

        @Override
        public synchronized void hold(String key, Instant claimedUntil, Instant until) {
            if (claimedUntil.equals(claims.get(key))) claims.put(key, until);
        }

        @Override
        public synchronized void finish(String key, String remote) {
            made.putIfAbsent(key, remote);
        }
    }
}
