package org.partnercabinet.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.crm.CrmFailure;
import org.partnercabinet.bitrix24.crm.Bitrix24Probe;
import org.partnercabinet.bitrix24.practice.PracticePortal;
import org.partnercabinet.bitrix24.practice.faults.FaultRule;
import org.partnercabinet.bitrix24.practice.faults.FaultType;
import org.slf4j.LoggerFactory;

/** Whatever goes wrong, the webhook's code is in no log line and in no exception. */
class SecretsTest {
    private static final String CODE = "verySecret0code";
    private static final Call CALL =
            Call.write("crm.item.add", Map.of("entityTypeId", 1, "fields", Map.of("title", "x")), Rank.MONEY);

    private final List<String> written = new CopyOnWriteArrayList<>();

    @Test
    void s19_no_fault_makes_the_client_tell_its_secret() {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        var julRoot = LogManager.getLogManager().getLogger("");
        var okhttp = java.util.logging.Logger.getLogger("okhttp3");
        var handler = new JulCollected();
        var console = new ByteArrayOutputStream();
        PrintStream real = System.out;
        Level usual = root.getLevel();
        try {
            System.setOut(new PrintStream(console, true, StandardCharsets.UTF_8));
            root.setLevel(Level.TRACE);
            julRoot.addHandler(handler);
            okhttp.setLevel(java.util.logging.Level.ALL);
            for (FaultType fault : FaultType.values()) fail(fault);
        } finally {
            System.setOut(real);
            root.setLevel(usual);
            julRoot.removeHandler(handler);
            okhttp.setLevel(null);
        }
        assertThat(console.toString(StandardCharsets.UTF_8))
                .contains("crm.item.add", "UNCLEAR", "***")
                .doesNotContain(CODE);
        assertThat(written).hasSizeGreaterThan(FaultType.values().length);
        assertThat(written).noneMatch(line -> line.contains(CODE));
    }

    @Test
    void what_a_trial_shows_of_an_answer_holds_no_secret() {
        try (var portal =
                PracticePortal.start(PracticePortal.Settings.forTests().withWebhook(9, CODE))) {
            portal.fault(FaultRule.after("profile", FaultType.STATUS)
                    .with("status", 200)
                    .with("body", Map.of("result", Map.of("a", portal.webhookUrl(), "b", CODE, "NAME", "Anna"))));
            var client = new Bitrix24Client(Connection.to(WebhookUrl.parse(portal.webhookUrl())));
            var steps = new Bitrix24Probe(client).run();
            assertThat(steps).allMatch(step -> step.ok());
            assertThat(steps.get(0).answer()).contains("Anna", "***").doesNotContain(CODE);
        }
    }

    private void fail(FaultType fault) {
        var settings = PracticePortal.Settings.forTests().withWebhook(9, CODE);
        try (var portal = PracticePortal.start(settings)) {
            var url = WebhookUrl.parse(portal.webhookUrl());
            var connection = new Connection(url, Set.of(), patience(fault));
            var client = new Bitrix24Client(connection, new PortalPace(portal.clock()));
            // The portal may repeat the address in its own words.
            var body = Map.of("error", "ERROR_CORE", "error_description", "wrong: " + portal.webhookUrl());
            portal.fault(FaultRule.after("crm.item.add", fault)
                    .with("status", fault == FaultType.STATUS ? 400 : 302)
                    .with("body", body)
                    .with("location", "https://elsewhere.example.test/rest/9/" + CODE + "/crm.item.add"));
            client.call(CALL);
        } catch (CrmFailure failure) {
            var text = new StringWriter();
            failure.printStackTrace(new PrintWriter(text));
            written.add(text.toString());
        }
        written.add(fault.name());
    }

    /** Short where no answer ever comes; what does answer has to be heard, however busy the machine is. */
    private static Deadlines patience(FaultType fault) {
        boolean endless = Set.of(FaultType.DELAY, FaultType.DRIP, FaultType.HEADERS_THEN_HANG)
                .contains(fault);
        Duration answer = endless ? Duration.ofMillis(300) : Duration.ofSeconds(30);
        return new Deadlines(Duration.ofSeconds(10), answer, answer);
    }

    private final class JulCollected extends Handler {
        @Override
        public void publish(LogRecord logged) {
            written.add(logged.getMessage() + logged.getThrown());
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
