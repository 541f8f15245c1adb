package org.partnercabinet.bootstrap.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.TestClock;
import org.partnercabinet.application.Together;
import org.partnercabinet.application.World;
import org.partnercabinet.application.crm.Crm;
import org.partnercabinet.application.distribution.Actor;
import org.partnercabinet.application.distribution.AddOperator;
import org.partnercabinet.application.distribution.AppealQueries.Filter;
import org.partnercabinet.application.distribution.NewAppeal;
import org.partnercabinet.application.distribution.SaveSchedule;
import org.partnercabinet.application.distribution.SetWeights;
import org.partnercabinet.application.distribution.Topics;
import org.partnercabinet.application.referral.NewReferral;
import org.partnercabinet.bootstrap.e2e.Api;
import org.partnercabinet.domain.client.ExternalId;
import org.partnercabinet.domain.distribution.AppealId;
import org.partnercabinet.domain.distribution.OperatorId;
import org.partnercabinet.domain.distribution.Shift;
import org.partnercabinet.domain.distribution.Source;
import org.partnercabinet.domain.distribution.SourceId;
import org.partnercabinet.domain.link.Link;
import org.partnercabinet.domain.link.TargetUrl;
import org.partnercabinet.domain.link.Utm;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.referral.Origin;

/** A portal that answers nobody, and more that is to reach it than is tried at once: appeals go on. */
final class SlowPortalTest {
    private static final int AT_ONCE = 240;

    private final CountDownLatch asked = new CountDownLatch(AT_ONCE);
    private final CountDownLatch end = new CountDownLatch(1);
    private final TestClock clock = TestClock.at("2026-03-02T09:00:00Z");
    private final World world = World.on(hanging(), clock);
    private final SourceId bot = world.distribution()
            .addSource
            .handle("Bot", Optional.empty(), Source.Rules.DEFAULT)
            .id();

    private Crm hanging() {
        return (Crm)
                Proxy.newProxyInstance(Crm.class.getClassLoader(), new Class<?>[] {Crm.class}, (proxy, it, with) -> {
                    asked.countDown();
                    Together.reach(end);
                    throw new IllegalStateException("nobody answered");
                });
    }

    @Test
    void neither_a_shift_nor_a_request_waits_for_it() {
        var cases = world.distribution();
        var partner = world.partner("pavel");
        for (int i = 0; i < 300; i++) {
            world.portal.register.handle(new NewReferral(partner, world.person("Client"), new Origin.Manual(), ""));
        }
        try (var workers = new OutboxWorkers(world.portal.deliver, AT_ONCE, clock)) {
            workers.start();
            Together.reach(asked);
            world.ports.transactions().run(cases.sweep::start);
            var waits = waitsForTheShift();
            clock.passes(Duration.ofSeconds(10));
            workers.nudge();
            Api.until(() -> served(waits), served -> served);

            cases.leadLink.handle(Optional.empty(), Optional.of(bot));
            world.portal.leaveRequest.handle(link(partner).code(), Optional.empty(), world.person("Ivan"), "A site");
            workers.nudge();
            Api.until(() -> messages(), said -> said.contains("A site"));
            assertThat(world.ports.outboxQueue().depths().get(Topics.INCOMING.name()))
                    .isNull();
            end.countDown();
        }
    }

    /** @return an appeal whose only operator begins in ten seconds */
    private AppealId waitsForTheShift() {
        var cases = world.distribution();
        OperatorId anna =
                cases.addOperator.handle(AddOperator.Setup.of("Anna", 9)).id();
        var week = Map.of(DayOfWeek.MONDAY, List.of(Shift.of("09:00:10", "18:00")));
        var days = cases.saveSchedule.handle(
                Optional.empty(), new SaveSchedule.Hours("Days", ZoneOffset.UTC, week, Map.of()));
        cases.changeOperator.handle(anna, o -> o.schedule(Optional.of(days.id())), Actor.admin(world.admin));
        cases.setWeights.handle(bot, List.of(new SetWeights.Weight(anna, 10)));
        var lead = new NewAppeal.NewLead(
                Optional.of(new ExternalId("tg_1")), "", Optional.empty(), Optional.empty(), Optional.empty());
        var accepted = cases.accept.handle(new NewAppeal(bot, lead, "Hello", false, Optional.empty()));
        assertThat(accepted.operator()).isEmpty();
        return accepted.appeal().id();
    }

    private boolean served(AppealId id) {
        return world.distribution()
                .ports
                .appealQueries()
                .one(id)
                .orElseThrow()
                .operator()
                .isPresent();
    }

    private List<String> messages() {
        return world.distribution().ports.appealQueries().list(Filter.ALL, new PageRequest(1, 100)).items().stream()
                .map(row -> row.message())
                .toList();
    }

    private Link link(PartnerId partner) {
        var target = Optional.of(new TargetUrl("https://example.org/"));
        var id = world.partners.createLink.handle(
                partner, new Link.Content("Site", Link.Type.DIRECT, target, Utm.NONE, true));
        return world.ports
                .transactions()
                .inTransaction(() -> world.ports.links().find(id))
                .orElseThrow();
    }
}
