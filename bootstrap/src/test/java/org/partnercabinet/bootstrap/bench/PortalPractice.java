package org.partnercabinet.bootstrap.bench;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.partnercabinet.application.crm.Sweeps;
import org.partnercabinet.application.referral.NewReferral;
import org.partnercabinet.bitrix24.practice.PracticePortal;
import org.partnercabinet.bitrix24.practice.rest.Journal;
import org.partnercabinet.bootstrap.App;
import org.partnercabinet.bootstrap.config.ConfigReader;
import org.partnercabinet.domain.client.Phone;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.domain.referral.Origin;

/** The product in this JVM with a practice portal in real time, and what the portal was asked. */
final class PortalPractice implements AutoCloseable {
    private static final int LARGEST_BATCH = 50;
    static final int BURST = 50;
    static final double PER_SECOND = 2;

    final PracticePortal portal = PracticePortal.start(PracticePortal.Settings.forDemo(0, 0));
    final App app;
    final PartnerId partner;
    private long asked;

    /** What was asked of the portal. @param commands those of batches, and calls outside of them */
    record Asked(int calls, int commands, long refusals) {
        /** How long the portal makes so many commands take at least, in full batches. @param atOnce it takes so many */
        double leastSeconds(int atOnce) {
            int least = (commands + LARGEST_BATCH - 1) / LARGEST_BATCH;
            return Math.max(0, least - atOnce) / PER_SECOND;
        }

        Asked since(Asked before) {
            return new Asked(calls - before.calls, commands - before.commands, refusals - before.refusals);
        }
    }

    /** The portal limits how often it is asked; how long its own methods take is invented there and does not count. */
    PortalPractice(Product product) {
        portal.set(Map.of("operatingLimit", 0, "timeMode", "NO_OPERATING"));
        var environment = product.withPortal(portal.webhookUrl());
        app = new App(ConfigReader.read(environment), Clock.systemUTC());
        partner = Product.partner(app);
    }

    /** @return milliseconds each took */
    List<Double> brings(int count) {
        var millis = new ArrayList<Double>();
        for (int i = 0; i < count; i++) {
            var phone = new Phone("+7999%07d".formatted(asked++));
            var person = new NewReferral.Person("Client", Optional.of(phone), Optional.empty(), "");
            long begun = System.nanoTime();
            app.core().registerReferral.handle(new NewReferral(partner, person, new Origin.Manual(), ""));
            millis.add((System.nanoTime() - begun) / 1e6);
        }
        return millis;
    }

    /** Looks again and again; sleeping is all there is to do meanwhile. */
    static void until(BooleanSupplier reached, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() > end) throw new AssertionError("not within " + atMost);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    Asked asked() {
        List<Journal.Entry> all = portal.journal().all();
        int commands = all.stream().mapToInt(PortalPractice::commands).sum();
        long refusals = all.stream()
                .filter(it -> it.error().equals("QUERY_LIMIT_EXCEEDED"))
                .count();
        return new Asked(all.size(), commands, refusals);
    }

    /** How many of them the last finished or running sweep has looked at. */
    long taken(Entity entity) {
        return app.stores().sweeps.all().stream()
                .filter(sweep -> sweep.entity() == entity)
                .mapToLong(Sweeps.Sweep::seen)
                .sum();
    }

    private static int commands(Journal.Entry entry) {
        return entry.parameters().get("cmd") instanceof Map<?, ?> commands ? commands.size() : 1;
    }

    @Override
    public void close() {
        app.close();
        portal.close();
    }
}
