package org.partnercabinet.bitrix24.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.TestClock;
import org.partnercabinet.application.crm.Connections;
import org.partnercabinet.application.crm.CrmFailure;
import org.partnercabinet.application.crm.PortalInForce;
import org.partnercabinet.application.crm.PortalInForce.Source;
import org.partnercabinet.application.crm.PortalSecrets;
import org.partnercabinet.application.memory.MemoryPorts;
import org.partnercabinet.bitrix24.Bitrix24Client;
import org.partnercabinet.bitrix24.Connection;
import org.partnercabinet.bitrix24.Pace;
import org.partnercabinet.bitrix24.WebhookUrl;
import org.partnercabinet.bitrix24.practice.PracticePortal;
import org.partnercabinet.domain.crm.CrmSettings;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Entity;

/** A connection that changes while it is used. */
class CurrentPortalTest {
    private static final AccountId ADMIN = new AccountId(new UUID(1, 1));
    private static final DealKey DEAL = new DealKey(Entity.DEAL, 7);

    private final MemoryPorts ports = new MemoryPorts(TestClock.at("2026-03-02T09:00:00Z"));
    private final List<Source> opened = new ArrayList<>();

    @Test
    void the_next_use_after_a_change_goes_to_the_new_portal_in_every_process() {
        try (var one = PracticePortal.start(PracticePortal.Settings.forTests());
                var two = PracticePortal.start(PracticePortal.Settings.forTests());
                var here = current(secrets(one));
                var elsewhere = current(secrets(one))) {
            new CurrentCrm(here).read(DEAL);
            new CurrentCrm(elsewhere).read(DEAL);
            assertThat(calls(one)).isEqualTo(2);
            put(secrets(two));
            new CurrentCrm(here).read(DEAL);
            new CurrentCrm(elsewhere).read(DEAL);
            new CurrentCrm(elsewhere).read(DEAL);
            assertThat(calls(two)).isEqualTo(3);
            ports.transactions()
                    .run(() -> ports.connections().remove(ports.connections().version(), ADMIN, Instant.EPOCH));
            new CurrentCrm(here).read(DEAL);
            assertThat(calls(one)).isEqualTo(3);
            assertThat(opened)
                    .containsExactly(
                            Source.ENVIRONMENT, Source.ENVIRONMENT, Source.STORED, Source.STORED, Source.ENVIRONMENT);
        }
    }

    @Test
    void what_runs_ends_on_the_portal_it_began_on_and_that_is_closed_then() throws Exception {
        var open = new ArrayList<OpenPortal>();
        try (var one = PracticePortal.start(PracticePortal.Settings.forTests());
                var two = PracticePortal.start(PracticePortal.Settings.forTests());
                var portal = current(secrets(one))) {
            var began = new CountDownLatch(1);
            var changed = new CountDownLatch(1);
            var running = CompletableFuture.supplyAsync(() -> portal.use(it -> {
                open.add(it);
                began.countDown();
                await(changed);
                return it.crm().read(DEAL);
            }));
            assertThat(began.await(10, TimeUnit.SECONDS)).isTrue();
            put(secrets(two));
            new CurrentCrm(portal).read(DEAL);
            changed.countDown();
            assertThat(running.get(10, TimeUnit.SECONDS)).isEmpty();
            assertThat(calls(one)).isEqualTo(1);
            assertThat(calls(two)).isEqualTo(1);
            assertThatThrownBy(() -> open.get(0).crm().read(DEAL)).hasMessageContaining("Closed");
        }
    }

    @Test
    void without_a_connection_everything_waits_and_no_event_is_believed() {
        try (var none = current(Optional.empty())) {
            assertThatThrownBy(() -> new CurrentCrm(none).read(DEAL))
                    .isInstanceOfSatisfying(
                            CrmFailure.class,
                            failure -> assertThat(failure.executed()).isEqualTo(CrmFailure.Executed.NO));
            assertThatThrownBy(() -> new CurrentDictionaries(none).users()).isInstanceOf(CrmFailure.class);
            assertThat(none.find(OpenPortal::events)).isEmpty();
            assertThat(opened).isEmpty();
        }
    }

    @Test
    void secrets_that_cannot_be_read_any_more_are_a_failure_that_waits() {
        var broken = new PortalInForce(
                new Broken(new Connections.Unreadable(new IllegalStateException())), Optional.empty());
        try (var portal = new CurrentPortal(broken, (secrets, source) -> open(secrets))) {
            assertThatThrownBy(() -> new CurrentCrm(portal).read(DEAL))
                    .isInstanceOf(CrmFailure.class)
                    .hasMessageContaining("SECRET_KEY");
        }
    }

    @Test
    void another_mistake_is_not_called_a_changed_key() {
        var fault = new IllegalStateException("the database is closed");
        try (var portal = new CurrentPortal(
                new PortalInForce(new Broken(fault), Optional.empty()), (secrets, source) -> open(secrets))) {
            assertThatThrownBy(() -> new CurrentCrm(portal).read(DEAL)).isSameAs(fault);
        }
    }

    private CurrentPortal current(Optional<PortalSecrets> initial) {
        return new CurrentPortal(new PortalInForce(ports.connections(), initial), (secrets, source) -> {
            opened.add(source);
            return open(secrets);
        });
    }

    private static OpenPortal open(PortalSecrets secrets) {
        var client = new Bitrix24Client(Connection.to(WebhookUrl.parse(secrets.webhook())));
        return new OpenPortal(
                client,
                new Bitrix24Crm(client, () -> CrmSettings.usual(Entity.DEAL), Pace.REAL),
                new Bitrix24Crm(client, () -> CrmSettings.usual(Entity.DEAL), Pace.REAL),
                new Bitrix24Dictionaries(client, Pace.REAL),
                new Bitrix24Events(List.of()));
    }

    private void put(Optional<PortalSecrets> secrets) {
        ports.transactions()
                .run(() -> ports.connections()
                        .put(ports.connections().version(), secrets.orElseThrow(), ADMIN, Instant.EPOCH));
    }

    private static Optional<PortalSecrets> secrets(PracticePortal portal) {
        return Optional.of(new PortalSecrets(portal.webhookUrl(), Optional.empty()));
    }

    private static int calls(PracticePortal portal) {
        return portal.journal().of("crm.item.get").size();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private record Broken(IllegalStateException fault) implements Connections {
        @Override
        public long version() {
            return 1;
        }

        @Override
        public Stored stored() {
            throw fault;
        }

        @Override
        public boolean put(long before, PortalSecrets secrets, AccountId by, Instant at) {
            throw new AssertionError("who cannot read it must not write it");
        }

        @Override
        public boolean remove(long before, AccountId by, Instant at) {
            throw new AssertionError("who cannot read it must not write it");
        }
    }
}
