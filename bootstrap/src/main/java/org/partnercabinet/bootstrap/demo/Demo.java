package org.partnercabinet.bootstrap.demo;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.partnercabinet.bitrix24.practice.PracticePortal;
import org.partnercabinet.bootstrap.App;
import org.partnercabinet.bootstrap.CannotListen;
import org.partnercabinet.bootstrap.Console;
import org.partnercabinet.bootstrap.config.Config;
import org.partnercabinet.bootstrap.config.ConfigReader;

/** The product with a practice portal beside it, in memory, on this machine only. */
public final class Demo implements AutoCloseable {
    static final String ADMIN = "admin@demo.example";
    static final String PARTNER = "anna@demo.example";
    static final String PASSWORD = "demo-password";
    /** For checking all other settings before anything is started. */
    private static final String NO_PORTAL_YET = "http://127.0.0.1/rest/1/practice/";

    private final PracticePortal portal;
    private final App app;

    private Demo(PracticePortal portal, App app) {
        this.portal = portal;
        this.app = app;
    }

    /** @param environment {@code PORT} (8080) and {@code PRACTICE_PORT} (8081) are heeded, and few others make sense */
    public static Demo start(Map<String, String> environment, Console console) {
        String token = random();
        int practicePort = ConfigReader.practicePort(settings(environment, NO_PORTAL_YET, token));
        var portal = CannotListen.at(
                "PRACTICE_PORT",
                practicePort,
                () -> PracticePortal.start(PracticePortal.Settings.forDemo(0, practicePort)));
        try {
            Config config = ConfigReader.read(settings(environment, portal.webhookUrl(), token));
            return fill(new Demo(portal, new App(config, Clock.systemUTC())), config, token, console);
        } catch (RuntimeException | Error trouble) {
            portal.close();
            throw trouble;
        }
    }

    private static Demo fill(Demo demo, Config config, String token, Console console) {
        try {
            demo.portal.outgoingWebhook("http://127.0.0.1:" + demo.app.port() + "/webhooks/bitrix24", token);
            String code = new DemoData(demo.app, demo.portal).fill();
            console.say("demo", config.publicUrl(), demo.portal.controlUrl(), code, ADMIN, PARTNER, PASSWORD);
            return demo;
        } catch (RuntimeException | Error trouble) {
            demo.app.close();
            throw trouble;
        }
    }

    private static Map<String, String> settings(Map<String, String> given, String webhook, String token) {
        var settings = new HashMap<>(given);
        settings.put("HOST", "127.0.0.1");
        settings.put("DATABASE_URL", "jdbc:h2:mem:demo-" + random() + ";DB_CLOSE_DELAY=-1");
        settings.put("SECRET_KEY", random());
        settings.put("ADMIN_EMAIL", ADMIN);
        settings.put("ADMIN_PASSWORD", PASSWORD);
        settings.put("BITRIX24_WEBHOOK_URL", webhook);
        settings.put("BITRIX24_APPLICATION_TOKEN", token);
        settings.put("BITRIX24_PRIVATE_ADDRESSES", "true");
        settings.remove("DATABASE_USER");
        settings.remove("DATABASE_PASSWORD");
        return settings;
    }

    private static String random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    public App app() {
        return app;
    }

    public PracticePortal portal() {
        return portal;
    }

    @Override
    public void close() {
        app.close();
        portal.close();
    }
}
