package org.partnercabinet.bootstrap.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.partnercabinet.bitrix24.practice.Ui;
import org.partnercabinet.bitrix24.practice.crm.EntityType;
import org.partnercabinet.domain.referral.Entity;

/**
 * How near the way to Bitrix24 comes to what the portal allows: two requests a second of fifty commands each, fifty
 * requests at once after a rest. {@code -Ddeliveries=5000} takes six minutes.
 */
final class Deliveries {
    private static final int COUNT = Integer.getInteger("deliveries", 1000);
    private static final int DEALS_EACH = 20;
    private static final double AIM = 1.15;
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private Deliveries() {}

    static void run(Product product, Report report) throws SQLException {
        try (var practice = new PortalPractice(product)) {
            long begun = System.nanoTime();
            practice.brings(COUNT);
            delivered(practice, COUNT);
            double seconds = (System.nanoTime() - begun) / 1e9;
            var asked = practice.asked();
            double ratio = seconds / asked.leastSeconds();
            report.line(
                    "%,d new referrals to Bitrix24".formatted(COUNT),
                    "%,.0f s, %,d commands in %,d calls".formatted(seconds, asked.commands(), asked.calls()),
                    "%.2f of %,.0f s".formatted(ratio, asked.leastSeconds()),
                    Report.aim("≤ " + AIM, ratio <= AIM));
            assertThat(asked.refusals()).as("over the rate").isZero();
            away(practice, report);
            swept(practice, report);
        }
    }

    /** All are converted at once, into so many deals that the sweep has twenty times as much to take over. */
    private static void swept(PortalPractice practice, Report report) {
        var before = practice.asked();
        var how = new Ui.Conversions(null, "RUB", DEALS_EACH, false);
        practice.portal.state().all(EntityType.LEAD).stream()
                .limit(COUNT)
                .map(lead -> ((Number) Objects.requireNonNull(lead.get("id"))).longValue())
                .forEach(lead -> practice.portal.ui().convertLead(lead, how));
        int changed = COUNT * DEALS_EACH;
        long begun = System.nanoTime();
        practice.app.core().sweeping.handle(Product.admin(practice.app));
        PortalPractice.until(() -> practice.taken(Entity.DEAL) >= changed, PATIENCE);
        double seconds = (System.nanoTime() - begun) / 1e9;
        var asked = practice.asked();
        report.line(
                "%,d changed deals swept".formatted(changed),
                "%,.0f s, %,d commands in %,d calls"
                        .formatted(seconds, asked.commands() - before.commands(), asked.calls() - before.calls()),
                "",
                "");
        assertThat(asked.refusals()).as("over the rate").isZero();
    }

    private static void away(PortalPractice practice, Report report) {
        practice.portal.stopListening();
        List<Double> millis = practice.brings(COUNT);
        practice.portal.listenAgain();
        long begun = System.nanoTime();
        delivered(practice, 2 * COUNT);
        double seconds = (System.nanoTime() - begun) / 1e9;
        double slowest = millis.stream().max(Double::compare).orElseThrow();
        report.line(
                "%,d more while Bitrix24 is away".formatted(COUNT),
                "%.1f ms (median), slowest %.0f ms; delivered %,.0f s after it is back"
                        .formatted(Report.median(millis), slowest, seconds),
                "",
                Report.aim("< 100 ms each", slowest < 100));
        assertThat(practice.asked().refusals()).as("over the rate").isZero();
    }

    private static void delivered(PortalPractice practice, int count) {
        PortalPractice.until(() -> practice.portal.state().count(EntityType.LEAD) >= count, PATIENCE);
        assertThat(practice.portal.state().count(EntityType.LEAD)).isEqualTo(count);
    }
}
