package org.partnercabinet.bootstrap.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnercabinet.domain.referral.Entity;

class ConfigReaderTest {
    private static final Map<String, String> ENOUGH =
            Map.of("SECRET_KEY", "0123456789abcdef0123456789abcdef", "ADMIN_PASSWORD", "correct horse");

    @Test
    void defaults_are_enough_with_the_two_secrets() {
        Config config = ConfigReader.read(ENOUGH);
        assertThat(config.port()).isEqualTo(8080);
        assertThat(config.publicUrl()).isEqualTo("http://localhost:8080");
        assertThat(config.database().isEmbedded()).isTrue();
        assertThat(config.bitrix24()).isEmpty();
    }

    @Test
    void all_mistakes_are_reported_at_once_and_no_secret_among_them() {
        var wrong = new HashMap<String, String>();
        wrong.put("PORT", "99999999");
        wrong.put("PUBLIC_URL", "ftp://x");
        wrong.put("SECRET_KEY", "tooshort-and-secret");
        wrong.put("TIME_ZONE", "Mars/Olympus");
        wrong.put("DEFAULT_REWARD_PERCENT", "101");
        wrong.put("DATABASE_URL", "jdbc:mysql://x");
        wrong.put("BITRIX24_WEBHOOK_URL", "https://portal.example.test/rest/verysecretcode");
        wrong.put("BITRIX24_ENTITY", "elephant");
        wrong.put("BITRIX24_REQUESTS_PER_SECOND", "0");
        wrong.put("VIRTUAL_THREADS", "perhaps");
        assertThatThrownBy(() -> ConfigReader.read(wrong))
                .isInstanceOf(InvalidConfig.class)
                .hasMessageContainingAll(
                        "PORT=",
                        "PUBLIC_URL=",
                        "SECRET_KEY is wrong",
                        "TIME_ZONE=",
                        "DEFAULT_REWARD_PERCENT=",
                        "DATABASE_URL=",
                        "BITRIX24_WEBHOOK_URL is wrong",
                        "BITRIX24_ENTITY=",
                        "BITRIX24_REQUESTS_PER_SECOND=",
                        "VIRTUAL_THREADS=",
                        "ADMIN_PASSWORD is missing")
                .hasMessageNotContaining("tooshort-and-secret")
                .hasMessageNotContaining("verysecretcode");
    }

    @Test
    void its_text_can_be_logged() {
        var environment = new HashMap<>(ENOUGH);
        environment.put("BITRIX24_WEBHOOK_URL", "https://portal.example.test/rest/1/verysecretcode/");
        environment.put("BITRIX24_APPLICATION_TOKEN", "verysecrettoken");
        environment.put("BITRIX24_ENTITY", "deal");
        environment.put("DATABASE_URL", "jdbc:postgresql://db/x?password=verysecretpass");
        Config config = ConfigReader.read(environment);
        assertThat(config.bitrix24().orElseThrow().entity()).isEqualTo(Entity.DEAL);
        assertThat(config.toString()).doesNotContain("verysecret", "correct horse", "0123456789abcdef");
    }

    @Test
    void an_embedded_database_gets_secrets_of_its_own_that_stay(@TempDir Path folder) throws Exception {
        var environment = Map.of("DATABASE_URL", "jdbc:h2:file:" + folder + "/cabinet");
        var first = GeneratedSecrets.complete(environment);
        var second = GeneratedSecrets.complete(environment);
        assertThat(first.printed()).isPresent();
        assertThat(second.printed()).isEmpty();
        assertThat(second.environment()).isEqualTo(first.environment());
        assertThat(ConfigReader.read(first.environment()).admin().password().value())
                .isEqualTo(first.printed().orElseThrow());
        Path file = folder.resolve("cabinet.secrets");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void postgresql_starts_with_given_secrets_only() {
        var environment = Map.of("DATABASE_URL", "jdbc:postgresql://db/x");
        var completed = GeneratedSecrets.complete(environment);
        assertThatThrownBy(() -> ConfigReader.read(completed.environment()))
                .hasMessageContainingAll("SECRET_KEY is missing", "ADMIN_PASSWORD is missing");
    }
}
