package org.partnercabinet.bootstrap.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.partner.PartnerId;

/** Transfers on one partner's money, each in a transaction of its own: lock, check, post, commit. */
final class Postings {
    private static final Duration WARM_UP = Duration.ofSeconds(8);
    private static final Duration SAMPLE = Duration.ofSeconds(3);
    private static final int SAMPLES = 5;

    /** A correction moves money from one account to another. */
    private static final int POSTINGS = 2;

    private static final Money AMOUNT = Money.of("1", "RUB");

    private Postings() {}

    static void run(String name, Product product, Report report) throws SQLException {
        long[] posted = {0};
        product.here(app -> {
            PartnerId partner = Product.partner(app);
            AccountId admin = Product.admin(app);
            Runnable post = () -> app.core().correctBalance.handle(partner, AMOUNT, "bench", admin);
            for (int threads : new int[] {1, 8}) {
                posted[0] += count(post, threads, WARM_UP);
                var perSecond = new ArrayList<Double>();
                for (int i = 0; i < SAMPLES; i++) {
                    long count = count(post, threads, SAMPLE);
                    posted[0] += count;
                    perSecond.add(count / (double) SAMPLE.toSeconds());
                }
                double median = Report.median(perSecond);
                report.line(
                        "Ledger, one partner: " + name + ", " + threads + (threads == 1 ? " thread" : " threads"),
                        "%,.0f postings/s; %,.0f transfers/s (%s)"
                                .formatted(median * POSTINGS, median, Report.range(perSecond)),
                        "%.1f of 1 000".formatted(median * POSTINGS / 1000),
                        Report.aim("1 000 postings/s", median * POSTINGS >= 1000));
            }
            return app;
        });
        assertThat(product.number("select count(*) from ledger_transfer")).isEqualTo(posted[0]);
        assertThat(product.number("select sum(minor) from ledger_entry")).isZero();
        assertThat(product.number("select minor from ledger_account where kind = 'available'"))
                .isEqualTo(posted[0] * AMOUNT.minor());
    }

    private static long count(Runnable post, int threads, Duration time) {
        var done = new LongAdder();
        long end = System.nanoTime() + time.toNanos();
        Callable<Object> work = () -> {
            for (; System.nanoTime() < end; done.increment()) post.run();
            return done;
        };
        var pool = Executors.newFixedThreadPool(threads);
        try {
            for (var finished : pool.invokeAll(Collections.nCopies(threads, work))) finished.get();
        } catch (InterruptedException | ExecutionException broken) {
            throw new AssertionError(broken);
        } finally {
            pool.shutdown();
        }
        return done.sum();
    }
}
