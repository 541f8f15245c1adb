package org.partnercabinet.persistence.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.LongConsumer;
import org.partnercabinet.domain.identity.PasswordHash;
import org.partnercabinet.persistence.Database;
import org.partnercabinet.persistence.link.ClickLoad;
import org.partnercabinet.persistence.link.JdbiClickDays;
import org.partnercabinet.persistence.settings.JdbiSettings;

/**
 * A year of a big programme, for measuring: partners with five links each, clicks, referrals, deals and rewards. A few
 * partners have much and most have little, as in life. The same sizes give the same data but for its moments.
 */
public final class SampleData {
    private static final Duration YEAR = Duration.ofDays(365);
    private static final long SEED = 20_260_101;

    private final Database database;
    private final Sizes sizes;
    private final ZoneId zone;
    private final Random random = new Random(SEED);

    /** How much of each there shall be. */
    public record Sizes(int partners, long clicks, int referrals) {
        public Sizes {
            if (partners < 1 || clicks < 0 || referrals < 0) throw new IllegalArgumentException("sizes");
        }
    }

    public SampleData(Database database, Sizes sizes, ZoneId zone) {
        this.database = database;
        this.sizes = sizes;
        this.zone = zone;
    }

    /** Whether there is nobody who could be disturbed. */
    public boolean isEmpty() {
        return database.with(
                handle -> handle.createQuery("select count(*) from (select id from partner limit 1) somebody")
                                .mapTo(Long.class)
                                .one()
                        == 0);
    }

    /**
     * @param nobodys what no password is known for: sample partners cannot sign in
     * @param progress told how many clicks are there
     */
    public void fill(Instant now, PasswordHash nobodys, LongConsumer progress) {
        database.transactions().run(() -> new JdbiSettings(database).addTimeZone(zone));
        List<SamplePartner> partners =
                new SamplePartners(database, random).add(sizes.partners, now.minus(YEAR), nobodys);
        double[] parts = parts(partners.size());
        var clicks = new SampleClicks(random, now.minus(YEAR), now.minus(Duration.ofMinutes(1)));
        var load = new ClickLoad(database, zone);
        long made = 0;
        for (int i = 0; i < parts.length; i++) {
            long count = i == parts.length - 1 ? sizes.clicks - made : Math.round(parts[i] * sizes.clicks);
            load.load(partners.get(i).id(), clicks.of(partners.get(i), Math.max(0, count)));
            made += count;
            progress.accept(made);
        }
        var referrals = new SampleReferrals(database, random, now.minus(YEAR), now);
        int brought = 0;
        for (int i = 0; i < parts.length; i++) {
            int count =
                    i == parts.length - 1 ? sizes.referrals - brought : (int) Math.round(parts[i] * sizes.referrals);
            referrals.bring(partners.get(i), Math.max(0, count));
            brought += count;
        }
        close(now);
        // Databases choose their ways by what they know of their tables, which after a load is nothing.
        database.with(handle -> handle.execute("analyze"));
    }

    /** The n-th partner has a part that falls with n. */
    private static double[] parts(int partners) {
        var parts = new ArrayList<Double>();
        double sum = 0;
        for (int i = 0; i < partners; i++) {
            parts.add(1.0 / (i + 10));
            sum += parts.get(i);
        }
        double whole = sum;
        return parts.stream().mapToDouble(part -> part / whole).toArray();
    }

    private void close(Instant now) {
        var days = new JdbiClickDays(database);
        LocalDate last = LocalDate.ofInstant(now, zone).minusDays(2);
        boolean more = true;
        while (more) more = database.transactions().inTransaction(() -> days.close(last));
    }
}
