package org.partnercabinet.bootstrap.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.partnercabinet.domain.identity.PasswordHash;
import org.partnercabinet.persistence.Database;
import org.partnercabinet.persistence.sample.SampleData;
import org.partnercabinet.persistence.sample.SampleData.Sizes;

/** Numbers of a year of a big programme, and whether redirects mind how many clicks are stored. */
final class Analytics {
    private static final Duration STEP = Duration.ofSeconds(5);
    private static final int WARM_UP_STEPS = 6;
    private static final int CONNECTIONS = 64;
    private static final int LINKS = 20;
    private static final int TIMES = 40;
    private static final double AIM_MILLIS = 300;
    private static final double AIM_RATIO = 0.9;

    private final Path folder;
    private final Sizes sizes;
    private final int rounds;
    private final Report report;
    private final HttpClient http = HttpClient.newHttpClient();

    /** @param rounds of redirects, 0 for none of them */
    Analytics(Path folder, Sizes sizes, int rounds, Report report) {
        this.folder = folder;
        this.sizes = sizes;
        this.rounds = rounds;
        this.report = report;
    }

    /** @param empty another database of the same kind */
    void run(String name, Map<String, String> full, Map<String, String> empty) throws IOException, SQLException {
        long start = System.nanoTime();
        fill(full, sizes);
        fill(empty, new Sizes(4, 0, 0));
        report.note("%s: %,d clicks, %,d referrals and %,d partners in %.0f s."
                .formatted(
                        name, sizes.clicks(), sizes.referrals(), sizes.partners(), (System.nanoTime() - start) / 1e9));
        var big = new Product(full);
        var small = new Product(empty);
        String partner = big.text("select cast(id as varchar(36)) from partner order by registered_at, id limit 1");
        try (Child child = big.start(folder)) {
            numbers(name, child, partner);
        }
        if (rounds > 0) redirects(name, small, big);
        assertThat(big.number("select sum(clicks) + sum(bots) from link_counter"))
                .as("%s: everything counted on links", name)
                .isEqualTo(big.number("select count(*) from click"))
                .isEqualTo(big.number("select sum(clicks) + sum(bots) from click_day where kind = 'l'"))
                .isEqualTo(big.number("select sum(clicks) + sum(bots) from click_day where kind = 'p'"));
    }

    private static void fill(Map<String, String> at, Sizes sizes) {
        String user = at.getOrDefault("DATABASE_USER", "");
        try (var database = Database.open(at.get("DATABASE_URL"), user, "", 4)) {
            new SampleData(database, sizes, ZoneId.of("Europe/Moscow"))
                    .fill(Instant.now().truncatedTo(ChronoUnit.MICROS), new PasswordHash("$none$"), clicks -> {});
        }
    }

    private void numbers(String name, Child child, String partner) throws IOException {
        String token = signIn(child);
        LocalDate today = LocalDate.ofInstant(Instant.now(), ZoneId.of("Europe/Moscow"));
        String year = "?from=" + today.minusDays(364) + "&to=" + today;
        for (String scope : List.of("", "&partner_id=" + partner)) {
            for (String what : List.of("summary", "series", "breakdown", "funnel", "links")) {
                measure(name + (scope.isEmpty() ? ", all" : ", one"), child, token, what, year + scope);
            }
            for (String by : List.of("referrer", "utm_term", "device", "source")) {
                measure(
                        name + (scope.isEmpty() ? ", all" : ", one"),
                        child,
                        token,
                        "breakdown",
                        year + scope + "&by=" + by);
            }
            measure(name + (scope.isEmpty() ? ", all" : ", one"), child, token, "summary", "?period=30d" + scope);
        }
    }

    private void measure(String who, Child child, String token, String what, String query) throws IOException {
        for (int i = 0; i < 5; i++) get(child, token, what, query);
        var took = new Latencies();
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            get(child, token, what, query);
            took.add(System.nanoTime() - start);
        }
        double p95 = took.percentile(0.95);
        String shown = query.replaceAll("[?&](from|to|partner_id)=[^&]*", "");
        report.line(
                "Analytics: " + who + ", " + what + " " + shown,
                "p50 %.0f ms, p95 %.0f ms".formatted(took.percentile(0.5), p95),
                "",
                Report.aim("p95 ≤ 300 ms", p95 <= AIM_MILLIS));
    }

    private void get(Child child, String token, String what, String query) throws IOException {
        var request = HttpRequest.newBuilder(address(child, "/api/analytics/" + what + query))
                .header("Authorization", "Bearer " + token)
                .build();
        send(request);
    }

    private String signIn(Child child) throws IOException {
        var request = HttpRequest.newBuilder(address(child, "/api/auth/login"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(Product.SIGN_IN))
                .build();
        return send(request).replaceAll("(?s).*\"access_token\"\\s*:\\s*\"([^\"]+)\".*", "$1");
    }

    private String send(HttpRequest request) throws IOException {
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return answer.body();
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }

    private static URI address(Child child, String path) {
        return URI.create("http://127.0.0.1:" + child.port() + path);
    }

    /** By turns, so that both see the same weather. */
    private void redirects(String name, Product small, Product big) throws IOException, SQLException {
        List<String> few = codes(small);
        List<String> some = codes(big);
        try (Child none = small.start(folder);
                Child many = big.start(folder)) {
            var without = new Load(none.port(), CONNECTIONS, new Visitors(few, none.port())::request, "302");
            var with = new Load(many.port(), CONNECTIONS, new Visitors(some, many.port())::request, "302");
            for (int i = 0; i < WARM_UP_STEPS; i++) {
                without.run(STEP);
                with.run(STEP);
            }
            var ratios = new ArrayList<Double>();
            var perSecond = new ArrayList<Double>();
            for (int i = 0; i < rounds; i++) {
                double before = without.run(STEP).perSecond();
                perSecond.add(with.run(STEP).perSecond());
                ratios.add(perSecond.get(i) / before);
            }
            double ratio = Report.median(ratios);
            report.line(
                    "Redirects: %s, %,d clicks stored".formatted(name, sizes.clicks()),
                    "%,.0f/s (%s)".formatted(Report.median(perSecond), Report.range(perSecond)),
                    "%.2f of an empty database".formatted(ratio),
                    Report.aim("0.90 of an empty one", ratio >= AIM_RATIO));
        }
    }

    private static List<String> codes(Product product) throws SQLException {
        return List.of(product.text("select string_agg(code, ',') from (select code from link order by code limit "
                        + LINKS + ") some_links")
                .split(","));
    }
}
