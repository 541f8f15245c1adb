package org.partnercabinet.bootstrap.e2e;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.partnercabinet.bitrix24.practice.PracticePortal;
import org.partnercabinet.bootstrap.App;
import org.partnercabinet.bootstrap.config.Config;
import org.partnercabinet.bootstrap.config.ConfigReader;

/** The product as a company runs it, behind a proxy, connected to a practice portal, on the database given. */
public final class RunningApp implements AutoCloseable {
    public static final String ADMIN = "admin@company.example";
    public static final String PASSWORD = "nobody else knows this";
    static final String SECRET_KEY = "0123456789abcdef0123456789abcdef";
    static final String TOKEN = "portaltoken0123456789";

    public final PracticePortal portal = PracticePortal.start(PracticePortal.Settings.forDemo(0, 0));
    final Map<String, String> database;
    public final App app;
    public final Api api;

    public RunningApp(Map<String, String> database) {
        this(database, reply -> {});
    }

    /** @param heard is told every answer */
    RunningApp(Map<String, String> database, Consumer<Api.Reply> heard) {
        this(database, heard, config -> new App(config, Clock.systemUTC()));
    }

    /** @param time which tests move forward; the portal's is to be moved as well */
    RunningApp(Map<String, String> database, ShiftedTime time) {
        this(database, reply -> {}, config -> new App(config, time, time));
    }

    private RunningApp(Map<String, String> database, Consumer<Api.Reply> heard, Function<Config, App> starts) {
        this.database = Map.copyOf(database);
        app = starts.apply(config());
        portal.outgoingWebhook(url() + "/webhooks/bitrix24", TOKEN);
        api = new Api(url()).telling(heard);
    }

    Config config() {
        var environment = new HashMap<>(database);
        environment.put("PORT", "0");
        environment.put("HOST", "127.0.0.1");
        environment.put("SECRET_KEY", SECRET_KEY);
        environment.put("ADMIN_EMAIL", ADMIN);
        environment.put("ADMIN_PASSWORD", PASSWORD);
        environment.put("TRUSTED_PROXIES", "127.0.0.1");
        environment.put("BITRIX24_WEBHOOK_URL", portal.webhookUrl());
        environment.put("BITRIX24_APPLICATION_TOKEN", TOKEN);
        environment.put("BITRIX24_PRIVATE_ADDRESSES", "true");
        return ConfigReader.read(environment);
    }

    public static Map<String, String> inMemory() {
        return Databases.h2();
    }

    public String url() {
        return "http://127.0.0.1:" + app.port();
    }

    public Api admin() {
        return api.signedIn(ADMIN, PASSWORD);
    }

    /** Everything that is stored now. */
    Rows rows() {
        return Rows.of(database);
    }

    /** Waits until nothing happens by itself any more: events have come in, and all is delivered that was due. */
    public RunningApp settled() {
        var quiet = new AtomicInteger();
        Api.until(
                () -> portal.events().waiting() == 0 && Rows.isNothingDue(database)
                        ? quiet.incrementAndGet()
                        : reset(quiet),
                looks -> looks >= 10);
        return this;
    }

    private static int reset(AtomicInteger looks) {
        looks.set(0);
        return 0;
    }

    @Override
    public void close() {
        app.close();
        portal.close();
    }
}
