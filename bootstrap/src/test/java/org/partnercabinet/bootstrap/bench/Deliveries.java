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
 * How near the way to Bitrix24 and back comes to what the portal allows: two requests a second of fifty commands each,
 * fifty requests at once after a rest. {@code -Ddeliveries=5000} takes six minutes.
 */
final class Deliveries {
    private static final int COUNT = Integer.getInteger("deliveries", 1000);
    private static final int DEALS = Integer.getInteger("deals", 20_000);
    private static final int DEALS_EACH = Math.max(1, DEALS / COUNT);
    private static final double AIM = 1.15;
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private Deliveries() {}

    static void run(Product product, Report report) throws SQLException {
        try (var practice = new PortalPractice(product)) {
            Took there = there(practice, report);
            long rested = System.nanoTime();
            convert(practice);
            Took back = swept(practice, report, (System.nanoTime() - rested) / 1e9);
            double least = there.least() + back.least();
            double ratio = (there.seconds() + back.seconds()) / least;
            report.line(
                    "%,d referrals there and %,d deals back".formatted(COUNT, COUNT * DEALS_EACH),
                    "%,.0f s".formatted(there.seconds() + back.seconds()),
                    "%.2f of %,.0f s".formatted(ratio, least),
                    Report.aim("≤ " + AIM, ratio <= AIM));
            away(practice, report);
        }
    }

    /** @param least seconds that the portal's limit makes it take */
    private record Took(double seconds, double least) {}

    private static Took there(PortalPractice practice, Report report) {
        long begun = System.nanoTime();
        practice.brings(COUNT);
        delivered(practice, COUNT);
        double seconds = (System.nanoTime() - begun) / 1e9;
        var asked = practice.asked();
        double least = asked.leastSeconds(PortalPractice.BURST);
        double ratio = seconds / least;
        report.line(
                "%,d new referrals to Bitrix24".formatted(COUNT),
                "%,.0f s, %,d commands in %,d calls".formatted(seconds, asked.commands(), asked.calls()),
                "%.2f of %,.0f s".formatted(ratio, least),
                Report.aim("≤ " + AIM, ratio <= AIM));
        assertThat(asked.refusals()).as("over the rate").isZero();
        return new Took(seconds, least);
    }

    /** All at once, into so many deals that there is more to take over than was brought. */
    private static void convert(PortalPractice practice) {
        var how = new Ui.Conversions(null, "RUB", DEALS_EACH, false);
        practice.portal.state().all(EntityType.LEAD).stream()
                .limit(COUNT)
                .map(lead -> ((Number) Objects.requireNonNull(lead.get("id"))).longValue())
                .forEach(lead -> practice.portal.ui().convertLead(lead, how));
    }

    /** @param rest seconds since the last call: what may be sent at once came back only as far as that */
    private static Took swept(PortalPractice practice, Report report, double rest) {
        var before = practice.asked();
        int changed = COUNT * DEALS_EACH;
        long begun = System.nanoTime();
        practice.app.core().sweeping.handle(Product.admin(practice.app));
        PortalPractice.until(() -> practice.taken(Entity.DEAL) >= changed, PATIENCE);
        double seconds = (System.nanoTime() - begun) / 1e9;
        var asked = practice.asked().since(before);
        double least = asked.leastSeconds(Math.min(PortalPractice.BURST, (int) (rest * PortalPractice.PER_SECOND)));
        report.line(
                "%,d changed deals swept".formatted(changed),
                "%,.0f s, %,d commands in %,d calls".formatted(seconds, asked.commands(), asked.calls()),
                "the portal allows it in %,.0f s".formatted(least),
                "");
        assertThat(asked.refusals()).as("over the rate").isZero();
        return new Took(seconds, least);
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
