package org.partnercabinet.bootstrap.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.partnercabinet.bootstrap.App;
import org.partnercabinet.bootstrap.e2e.Api;
import org.partnercabinet.bootstrap.e2e.DeclaredPages;
import org.partnercabinet.bootstrap.security.Argon2Hasher;
import org.partnercabinet.domain.identity.Password;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.persistence.Database;
import org.partnercabinet.persistence.sample.SampleData;
import org.partnercabinet.persistence.sample.SampleData.Sizes;

/** How long every page takes, from the request to the last byte, in a database with a year of a big programme in it. */
final class PageTimes {
    /** The JVM has made code of its own of a page by then. */
    private static final int WARM_UP = 40;

    private static final int TIMES = 100;
    private static final double AIM_MILLIS = 50;
    private static final Pattern PAGES =
            Pattern.compile(Optional.ofNullable(System.getenv("BENCH_PAGES")).orElse(".*"));
    private static final String PASSWORD = "partner password";

    private final Path folder;
    private final Map<String, String> database;
    private final Sizes sizes;
    private final HttpClient http = HttpClient.newHttpClient();

    private record Measured(String page, double p50, double p95) {}

    PageTimes(Path folder, Map<String, String> database, Sizes sizes) {
        this.folder = folder;
        this.database = database;
        this.sizes = sizes;
    }

    void run(String name, Report report) throws IOException, SQLException {
        fill();
        var product = new Product(database);
        List<Endpoint> endpoints = product.here(App::endpoints);
        String busiest =
                product.text("select p.email from partner p join (select partner, count(*) as brought from referral"
                        + " group by partner order by 2 desc limit 1) most on most.partner = p.id");
        try (Child child = product.start(folder)) {
            var ids = new HashMap<String, String>();
            var readers = readers(child, busiest, ids);
            var all = new ArrayList<Measured>();
            for (var reader : readers.entrySet()) {
                for (var page : DeclaredPages.of(endpoints, reader.getKey())) {
                    if (!isWanted(page.route().path())) continue;
                    var address = DeclaredPages.address(page, ids);
                    if (address.isPresent()) all.add(measured(child, page, address.get(), reader.getValue()));
                    else report.note(name + ": no record for " + page.route().path() + ", so it was not measured.");
                }
                for (var address : List.of("/search?q=клиент", "/search?q=7912")) {
                    if (!reader.getKey().equals("nobody") && isWanted(address)) {
                        all.add(new Measured(reader.getKey() + ": " + address, 0, 0));
                        all.set(
                                all.size() - 1,
                                measure(child, reader.getKey() + ": " + address, address, reader.getValue()));
                    }
                }
            }
            tell(name, all, report);
        }
    }

    private static boolean isWanted(String page) {
        return PAGES.matcher(page).find();
    }

    private void tell(String name, List<Measured> all, Report report) {
        all.sort(Comparator.comparingDouble(Measured::p95).reversed());
        for (var one : all) {
            report.line(
                    name + ": " + one.page(),
                    "p50 %.0f ms, p95 %.0f ms".formatted(one.p50(), one.p95()),
                    "",
                    Report.aim("p95 ≤ 50 ms", one.p95() <= AIM_MILLIS));
        }
        long slow = all.stream().filter(one -> one.p95() > AIM_MILLIS).count();
        report.note("%s: %d of %d pages above 50 ms, with %,d clicks, %,d referrals and %,d partners."
                .formatted(name, slow, all.size(), sizes.clicks(), sizes.referrals(), sizes.partners()));
    }

    private void fill() {
        String user = database.getOrDefault("DATABASE_USER", "");
        try (var open = Database.open(database.get("DATABASE_URL"), user, "", 4)) {
            new SampleData(open, sizes, ZoneId.of("Europe/Moscow"))
                    .fill(
                            Instant.now().truncatedTo(ChronoUnit.MICROS),
                            new Argon2Hasher().hash(new Password(PASSWORD)),
                            clicks -> {});
        }
    }

    /** Cookies by reader; one of everything there is no sample of is made on the way. */
    private Map<String, String> readers(Child child, String partnerEmail, Map<String, String> ids) throws IOException {
        var api = new Api("http://127.0.0.1:" + child.port());
        var admin = api.signedIn("admin@company.example", "correct horse battery");
        var partner = api.signedIn(partnerEmail, PASSWORD);
        var others = new OneOfEach(admin, partner, ids);
        others.make(PASSWORD);
        return Map.of(
                "nobody", "",
                "admin", cookie(child, "admin@company.example", "correct horse battery"),
                "operator", cookie(child, OneOfEach.OPERATOR, PASSWORD),
                "partner", cookie(child, partnerEmail, PASSWORD));
    }

    private String cookie(Child child, String email, String password) throws IOException {
        var form = "email=" + encoded(email) + "&password=" + encoded(password);
        var request = HttpRequest.newBuilder(address(child, "/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }

    private Measured measured(Child child, Endpoint page, String address, String cookie) throws IOException {
        return measure(child, page.route().path(), address, cookie);
    }

    private Measured measure(Child child, String name, String address, String cookie) throws IOException {
        for (int i = 0; i < WARM_UP; i++) get(child, address, cookie);
        var took = new Latencies();
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            get(child, address, cookie);
            took.add(System.nanoTime() - start);
        }
        return new Measured(name, took.percentile(0.5), took.percentile(0.95));
    }

    private void get(Child child, String path, String cookie) throws IOException {
        var request = HttpRequest.newBuilder(address(child, path))
                .header("Accept", "text/html")
                .header("Cookie", cookie)
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(path).isIn(200, 404, 410);
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }

    private static URI address(Child child, String path) {
        return URI.create("http://127.0.0.1:" + child.port() + path.replaceAll("q=(.*)$", "q=" + query(path)));
    }

    private static String query(String path) {
        int at = path.indexOf("q=");
        return at < 0 ? "" : encoded(path.substring(at + 2));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
