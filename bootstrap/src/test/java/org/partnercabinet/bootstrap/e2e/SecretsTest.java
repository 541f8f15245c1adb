package org.partnercabinet.bootstrap.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnercabinet.bitrix24.practice.faults.FaultRule;
import org.partnercabinet.bitrix24.practice.faults.FaultType;
import org.slf4j.LoggerFactory;

/** A busy day with a portal that misbehaves: nothing secret is in any answer, in any line of the log or in a table. */
class SecretsTest {
    private static final String CODE = "practice0code0000";
    private static final List<String> SHOWN_ONCE = List.of("access_token", "refresh_token", "key");

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Level level = root.getLevel();
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream console = new ByteArrayOutputStream();
    private final List<Api.Reply> heard = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void listen() {
        root.setLevel(Level.DEBUG);
        System.setOut(new PrintStream(console, true, UTF_8));
        System.setErr(new PrintStream(console, true, UTF_8));
    }

    @AfterEach
    void giveTheConsoleBack() {
        root.setLevel(level);
        System.setOut(out);
        System.setErr(err);
    }

    private String log() {
        return console.toString(UTF_8);
    }

    @Test
    void nothing_secret_gets_out() {
        Rows rows;
        try (var running = new RunningApp(Databases.h2(), heard::add)) {
            LoggerFactory.getLogger(SecretsTest.class).info("starting with {}", running.config());
            var anna = new Somebody(running, running.admin(), "Anna", "1111").withEverything();
            people(running, anna);
            misbehave(running, anna);
            everySort(running, anna);
            running.portal.close();
            bring(anna, "unreachable", "9");
            Api.until(this::log, text -> text.split("not now:", -1).length > 3);
            rows = running.rows();
        }
        var secrets = issued();
        assertThat(secrets).hasSizeGreaterThan(5);
        forever().forEach((what, secret) -> {
            assertThat(heard.stream().flatMap(reply -> around(everything(reply), secret)))
                    .as(what + " in an answer")
                    .isEmpty();
            secrets.put(what, secret);
        });
        secrets.forEach((what, secret) -> {
            assertThat(around(log(), secret)).as(what + " in the log").isEmpty();
            assertThat(rows.tables().toString().contains(secret))
                    .as(what + " in a table")
                    .isFalse();
        });
        assertThat(log()).contains("starting with", "not now:", "rejected:").doesNotContain("argon2id");
        assertThat(heard).noneMatch(reply -> everything(reply).contains("argon2id"));
    }

    /** Secrets that nobody is ever shown. */
    private static Map<String, String> forever() {
        return Map.of(
                "the webhook's code",
                CODE,
                "the webhook's path",
                "rest/9/",
                "the application token",
                RunningApp.TOKEN,
                "the secret key",
                RunningApp.SECRET_KEY,
                "the administrator's password",
                RunningApp.PASSWORD,
                "a partner's password",
                Somebody.PASSWORD,
                "a wrong password",
                "almost the password",
                "requisites",
                Somebody.REQUISITES.strip());
    }

    /** Tokens and keys, each of which is in its own field of its own answer only. */
    private Map<String, String> issued() {
        var issued = new HashMap<String, String>();
        for (String field : SHOWN_ONCE) {
            for (var reply : heard) {
                var secret = reply.json().path(field).asText("");
                if (secret.isEmpty()) continue;
                issued.put(field + " " + issued.size(), secret);
                assertThat(heard)
                        .as(field)
                        .noneMatch(other -> everything(other).contains(secret)
                                && !other.json().path(field).asText("").equals(secret));
            }
        }
        return issued;
    }

    /** Where it was found, for the message of a failure. */
    private static Stream<String> around(String text, String secret) {
        int found = text.indexOf(secret);
        return found < 0
                ? Stream.empty()
                : Stream.of(text.substring(Math.max(0, found - 200), Math.min(text.length(), found + 200)));
    }

    private static String everything(Api.Reply reply) {
        return reply.headers() + reply.text();
    }

    /** Right and wrong sign-ins, a changed session, a key that acts. */
    private static void people(RunningApp running, Somebody anna) {
        var api = running.api.fromElsewhere();
        api.post("/api/auth/login", Map.of("email", anna.email, "password", "almost the password"));
        api.post("/api/auth/login", Map.of("email", anna.email, "password", Somebody.PASSWORD, "nonsense", 1));
        var login = api.post("/api/auth/login", Map.of("email", anna.email, "password", Somebody.PASSWORD));
        var next = api.post("/api/auth/refresh", Map.of("refresh_token", login.at("/refresh_token")));
        api.post("/api/auth/refresh", Map.of("refresh_token", login.at("/refresh_token")));
        api.withToken(next.at("/access_token")).get("/api/auth/me");
        var admin = running.admin();
        var wanted = Map.of("name", "k", "scopes", List.of("links:read"), "partner_id", anna.ids.get("partners"));
        var key = admin.with("Idempotency-Key", "a-key").post("/api/api-keys", wanted);
        api.withKey(key.at("/key")).get("/api/links");
        api.withKey(key.at("/key")).get("/api/balance");
        api.text(
                "POST",
                "/webhooks/bitrix24",
                "event=ONCRMDEALADD&auth[application_token]=wrong" + RunningApp.TOKEN,
                "application/x-www-form-urlencoded");
        api.text("POST", "/api/auth/login", "{\"password\":\"" + Somebody.PASSWORD + "\",}", "application/json");
    }

    /** The portal repeats our address, refuses, breaks, sends us elsewhere. */
    private static void misbehave(RunningApp running, Somebody anna) {
        String echo = "no rights for " + running.portal.webhookUrl() + "crm.item.add auth=" + CODE;
        var refusal = Map.of("error", "ERROR_CORE", "error_description", echo);
        running.portal.fault(FaultRule.before("*add", FaultType.STATUS)
                .with("status", 400)
                .with("body", refusal)
                .times(4));
        var refused = bring(anna, "refused", "1");
        var failed = Api.until(
                () -> anna.api.get("/api/referrals/" + refused),
                r -> r.at("/crm/state").equals("failed"));
        assertThat(failed.at("/crm/reason")).isNotEmpty();
        for (var fault : List.of(
                FaultType.STATUS,
                FaultType.RESET,
                FaultType.HTML,
                FaultType.MALFORMED,
                FaultType.CLOSE_WITHOUT_REPLY,
                FaultType.EMPTY,
                FaultType.TRUNCATED)) {
            running.portal.fault(FaultRule.before("*", fault).with("body", echo).once());
        }
        running.portal.fault(FaultRule.before("*", FaultType.REDIRECT)
                .with("location", "http://elsewhere.example/rest/9/" + CODE + "/x")
                .once());
        running.portal.fault(
                FaultRule.before("*", FaultType.HTML).with("status", 401).once());
        for (int i = 2; i < 7; i++) bring(anna, "unlucky", String.valueOf(i));
    }

    /** Everything that can be read, by the partner, an administrator and nobody. */
    private static void everySort(RunningApp running, Somebody anna) {
        var admin = running.admin();
        var fixtures = new Fixtures();
        for (var operation : Operation.all(running.api)) {
            if (!operation.method().equals("GET")) continue;
            if (operation.path().equals("/events")) continue; // never ends
            for (var api : List.of(anna.api, admin, running.api)) api.get(fixtures.path(operation, anna));
        }
        List.of("/docs", "/redoc", "/", "/f/" + anna.ids.get("code"), "/api/openapi.json")
                .forEach(running.api::get);
    }

    private static String bring(Somebody anna, String name, String digit) {
        return anna.api
                .post("/api/referrals", Map.of("name", name, "phone", "+7913000000" + digit))
                .at("/id");
    }
}
