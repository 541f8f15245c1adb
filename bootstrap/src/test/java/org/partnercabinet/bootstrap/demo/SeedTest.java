package org.partnercabinet.bootstrap.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnercabinet.bootstrap.Console;
import org.partnercabinet.persistence.sample.SampleData.Sizes;

class SeedTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Console console = new Console(new PrintStream(said, true, StandardCharsets.UTF_8), Locale.ENGLISH);

    @Test
    void sizes_are_named_and_those_that_are_not_are_usual() {
        assertThat(Seed.sizes(new String[] {"seed"})).contains(new Sizes(50, 100_000, 2_000));
        assertThat(Seed.sizes(new String[] {"seed", "--clicks=7", "--partners=3", "--referrals=0"}))
                .contains(new Sizes(3, 7, 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--clicks", "--clicks=", "--clicks=-1", "--clicks=1e6", "--links=5", "clicks=5", "--partners=0"})
    void anything_else_is_a_mistake(String argument) {
        assertThat(Seed.sizes(new String[] {"seed", argument})).isEmpty();
    }

    @Test
    void only_an_empty_database_is_filled() {
        var environment = Map.of(
                "DATABASE_URL", "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1",
                "SECRET_KEY", "0123456789abcdef0123456789abcdef",
                "ADMIN_EMAIL", "admin@company.example",
                "ADMIN_PASSWORD", "nobody else knows this");
        var sizes = new Sizes(2, 30, 5);
        assertThat(new Seed(console).run(sizes, environment)).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("Done").contains("30");
        assertThat(new Seed(console).run(sizes, environment)).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("only an empty database");
    }
}
