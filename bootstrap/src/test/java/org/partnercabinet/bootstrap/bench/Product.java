package org.partnercabinet.bootstrap.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.link.LinkQueries.LinkRow;
import org.partnercabinet.bootstrap.App;
import org.partnercabinet.bootstrap.config.ConfigReader;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Email;
import org.partnercabinet.domain.identity.Password;
import org.partnercabinet.domain.link.Link;
import org.partnercabinet.domain.link.TargetUrl;
import org.partnercabinet.domain.link.Utm;
import org.partnercabinet.domain.partner.Partner;
import org.partnercabinet.domain.partner.PartnerId;

/** The product on one database: as the shipped jar in a JVM of its own, or here. */
final class Product {
    private static final Path JAR = Path.of("target", "partner-cabinet.jar");
    private static final String ADMIN = "admin@company.example";
    private static final String PASSWORD = "correct horse battery";
    /** The administrator's, as JSON. */
    static final String SIGN_IN = "{\"email\":\"" + ADMIN + "\",\"password\":\"" + PASSWORD + "\"}";

    /** What a portal's events carry. */
    static final String PORTAL_TOKEN = "portaltoken0123456789";

    private static final Utm UTM = new Utm("partner", "referral", "bench", "", "");

    private final Map<String, String> environment;

    /** @param database its {@code DATABASE_…} variables */
    Product(Map<String, String> database) {
        var all = new HashMap<>(database);
        all.put("SECRET_KEY", "0123456789abcdef0123456789abcdef");
        all.put("ADMIN_EMAIL", ADMIN);
        all.put("ADMIN_PASSWORD", PASSWORD);
        all.put("TRUSTED_PROXIES", "127.0.0.1");
        environment = Map.copyOf(all);
    }

    /** @param options of the JVM */
    Child start(Path folder, String... options) throws IOException {
        var arguments = new ArrayList<>(List.of(options));
        arguments.addAll(List.of("-jar", JAR.toString()));
        return Child.start(arguments, environment, folder);
    }

    /** Does something with the product running in this JVM. */
    <T> T here(Function<App, T> work) {
        try (var app = new App(ConfigReader.read(here()), Clock.systemUTC())) {
            return work.apply(app);
        }
    }

    /** The environment for this JVM, with a portal that it reaches at this webhook. */
    Map<String, String> withPortal(String webhook) {
        Map<String, String> complete = here();
        complete.put("BITRIX24_WEBHOOK_URL", webhook);
        complete.put("BITRIX24_APPLICATION_TOKEN", PORTAL_TOKEN);
        complete.put("BITRIX24_PRIVATE_ADDRESSES", "true");
        return complete;
    }

    private Map<String, String> here() {
        var complete = new HashMap<>(environment);
        complete.putAll(Map.of("PORT", "0", "HOST", "127.0.0.1"));
        return complete;
    }

    static AccountId admin(App app) {
        return app.stores()
                .transactions
                .inTransaction(() -> app.stores().identity.accounts.find(new Email(ADMIN)))
                .orElseThrow()
                .id();
    }

    /** A new one, approved. */
    static PartnerId partner(App app) {
        var profile = new Partner.Profile("Anna", new Email("anna@partner.example"), Optional.empty(), "");
        return app.core().partnership.addPartner.handle(profile, new Password("partner password"), admin(app));
    }

    /** Links of one partner, the last of which leads to the form. */
    static List<String> links(App app, int count) {
        var partner = partner(app);
        var codes = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            boolean form = i == count - 1;
            var target = new TargetUrl("https://example.com/offers/" + i + "?ref=partner");
            var content = new Link.Content(
                    "Link " + i,
                    form ? Link.Type.IFRAME : Link.Type.DIRECT,
                    form ? Optional.empty() : Optional.of(target),
                    UTM,
                    true);
            var id = app.core().createLink.handle(partner, content);
            codes.add(app.stores()
                    .linkQueries
                    .one(Scope.of(partner), id)
                    .map(LinkRow::code)
                    .orElseThrow());
        }
        return codes;
    }

    /** A number out of the database; out of H2, while the product does not run. */
    long number(String sql) throws SQLException {
        return Long.parseLong(text(sql));
    }

    String text(String sql) throws SQLException {
        var user = environment.getOrDefault("DATABASE_USER", "");
        try (var connection = DriverManager.getConnection(environment.get("DATABASE_URL"), user, "");
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}
