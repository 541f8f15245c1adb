package org.partnercabinet.bitrix24.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.crm.Crm;
import org.partnercabinet.bitrix24.Bitrix24Client;
import org.partnercabinet.bitrix24.Call;
import org.partnercabinet.bitrix24.Rank;
import org.partnercabinet.bitrix24.practice.crm.EntityType;
import org.partnercabinet.bitrix24.practice.faults.FaultRule;
import org.partnercabinet.bitrix24.practice.faults.FaultType;
import org.partnercabinet.domain.crm.CrmSettings;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Entity;

/** Behind whom calls for appeals wait: while two calls of a rank are on their way, others of that rank do. */
class AppealCallsTest {
    private static final Duration AT_MOST = Duration.ofSeconds(30);

    private final PracticeCrm practice = new PracticeCrm();
    private final Bitrix24Client client = practice.usualClient();
    private final Crm appeals =
            new Bitrix24Crm(client, () -> CrmSettings.usual(Entity.LEAD), practice.pace, Rank.APPEAL);
    private final ExecutorService callers = Executors.newCachedThreadPool();

    @AfterEach
    void close() {
        client.close();
        practice.close();
        callers.shutdownNow();
    }

    @Test
    void the_contact_that_a_partners_client_may_wait_for_does_not_wait_behind_appeals() {
        var held = held(Rank.APPEAL);
        assertThat(appeals.addContact(Delivering.DEAL.person())).isPositive();
        assertThat(held).as("still on their way").noneMatch(Future::isDone);
    }

    @Test
    void what_became_of_an_appeal_is_not_read_among_what_somebody_earns_by() {
        var lead = new DealKey(Entity.LEAD, practice.add(EntityType.LEAD, Map.of("title", "An appeal")));
        // Once an hour the names of stages are read with it.
        assertThat(appeals.read(lead)).isPresent();
        var held = held(Rank.MONEY);
        assertThat(appeals.read(lead)).isPresent();
        assertThat(appeals.dealsOf(lead.id())).isEmpty();
        assertThat(held).as("still on their way").noneMatch(Future::isDone);
    }

    /** One after the other, so that none takes the other along. */
    private List<Future<?>> held(Rank rank) {
        practice.portal.fault(FaultRule.before("profile", FaultType.DELAY)
                .with("millis", AT_MOST.multipliedBy(2).toMillis()));
        var held = new ArrayList<Future<?>>();
        for (int i = 0; i < 2; i++) {
            int free = client.vitals().callsLeft();
            held.add(callers.submit(() -> client.call(Call.read("profile", Map.of(), rank))));
            long begun = System.nanoTime();
            while (client.vitals().callsLeft() == free && System.nanoTime() - begun < AT_MOST.toNanos())
                Thread.onSpinWait();
            assertThat(client.vitals().callsLeft()).isLessThan(free);
        }
        return held;
    }
}
