package org.partnercabinet.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.partnercabinet.bootstrap.config.ConfigReader;
import org.partnercabinet.bootstrap.config.InvalidConfig;
import org.partnercabinet.bootstrap.demo.Demo;
import org.partnercabinet.domain.Refusal;

class StartingTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Console console = new Console(new PrintStream(said, true, StandardCharsets.UTF_8), Locale.ENGLISH);

    @Test
    void a_taken_port_is_said_in_one_line_and_nothing_stays_behind() throws IOException {
        var before = threads();
        try (var other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String port = String.valueOf(other.getLocalPort());
            var trouble = trouble(Map.of("PORT", port));
            assertThat(Main.explain(trouble, console)).isEqualTo(1);
            assertThat(lines()).singleElement().asString().startsWith("Cannot listen at PORT=" + port);
        }
        assertThat(threads()).isEqualTo(before);
    }

    @Test
    void a_host_of_another_machine_is_said_in_one_line() {
        assertThat(Main.explain(trouble(Map.of("HOST", "192.0.2.1")), console)).isEqualTo(1);
        assertThat(lines()).singleElement().asString().contains("HOST is not an address of this machine");
    }

    @Test
    void an_absent_database_is_said_in_one_line_without_its_address() {
        var trouble = trouble(Map.of("DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/x?password=hunter2"));
        assertThat(Main.explain(trouble, console)).isEqualTo(1);
        assertThat(lines())
                .singleElement()
                .asString()
                .startsWith("The database cannot be opened")
                .contains("SQLState 08001")
                .doesNotContain("hunter2");
    }

    @Test
    void an_administrator_s_address_that_is_a_partner_s_is_said_in_one_line() {
        assertThat(Main.explain(Refusal.conflict("account.not-an-admin", "x"), console))
                .isEqualTo(1);
        assertThat(lines()).singleElement().asString().startsWith("ADMIN_EMAIL belongs to");
    }

    @Test
    void mistakes_of_the_demo_s_settings_are_listed_before_anything_starts() {
        assertThatThrownBy(() -> Demo.start(Map.of("PRACTICE_PORT", "abc", "CURRENCY", "gold"), console))
                .isInstanceOfSatisfying(
                        InvalidConfig.class,
                        mistakes -> assertThat(Main.explain(mistakes, console)).isEqualTo(2));
        assertThat(lines())
                .anyMatch(line -> line.contains("PRACTICE_PORT=abc"))
                .anyMatch(line -> line.contains("CURRENCY=gold"));
    }

    private static Throwable trouble(Map<String, String> settings) {
        var environment = new HashMap<>(Map.of(
                "HOST", "127.0.0.1",
                "PORT", "0",
                "DATABASE_URL", "jdbc:h2:mem:" + UUID.randomUUID(),
                "SECRET_KEY", "0123456789abcdef0123456789abcdef",
                "ADMIN_PASSWORD", "correct horse"));
        environment.putAll(settings);
        var config = ConfigReader.read(environment);
        return org.assertj.core.api.Assertions.catchThrowable(() -> new App(config, Clock.systemUTC()));
    }

    private List<String> lines() {
        return said.toString(StandardCharsets.UTF_8).lines().toList();
    }

    /** Threads that would keep a process from ending. */
    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.isAlive() && !thread.isDaemon())
                .map(Thread::getName)
                .sorted()
                .collect(Collectors.toList());
    }
}
