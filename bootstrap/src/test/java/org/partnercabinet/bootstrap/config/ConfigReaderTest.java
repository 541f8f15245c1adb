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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
        assertThat(config.database().pool()).isEqualTo(10);
        assertThat(config.bitrix24().secrets()).isEmpty();
        assertThat(config.bitrix24().privateAddresses()).isFalse();
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
        wrong.put("TRUSTED_PROXIES", "10.0.0.0/8, foo");
        wrong.put("BITRIX24_REQUESTS_PER_SECOND", "0");
        wrong.put("BITRIX24_PROCESSES", "none");
        wrong.put("BITRIX24_RENAMED_TO", "https://new.example/");
        wrong.put("VIRTUAL_THREADS", "perhaps");
        assertThatThrownBy(() -> ConfigReader.read(wrong))
                .isInstanceOf(InvalidConfig.class)
                .hasMessageContainingAll(
                        "PORT=",
                        "PUBLIC_URL=",
                        "SECRET_KEY is wrong",
                        "TIME_ZONE=",
                        "DEFAULT_REWARD_PERCENT=",
                        "DATABASE_URL is wrong",
                        "BITRIX24_WEBHOOK_URL is wrong",
                        "BITRIX24_ENTITY=",
                        "TRUSTED_PROXIES=10.0.0.0/8, foo: not an address: foo",
                        "BITRIX24_REQUESTS_PER_SECOND=",
                        "BITRIX24_PROCESSES=",
                        "BITRIX24_RENAMED_TO=",
                        "VIRTUAL_THREADS=",
                        "ADMIN_PASSWORD is missing")
                .hasMessageNotContaining("tooshort-and-secret")
                .hasMessageNotContaining("verysecretcode");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "501", "-3", "ten", "1e1", "99999999999"})
    void a_pool_that_cannot_work_is_refused(String pool) {
        var wrong = new HashMap<>(ENOUGH);
        wrong.put("DATABASE_POOL", pool);
        assertThatThrownBy(() -> ConfigReader.read(wrong))
                .isInstanceOf(InvalidConfig.class)
                .hasMessageContaining("DATABASE_POOL=" + pool);
        wrong.put("DATABASE_POOL", "40");
        assertThat(ConfigReader.read(wrong).database().pool()).isEqualTo(40);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://me:hunter2@db/x",
                "jdbc:postgres://db/x?password=hunter2",
                "jdbc:postgresql://me:hunter2@db/x",
                "jdbc:postgresql://db:hunter2/x",
                "jdbc:postgresql://db:5432:hunter2/x"
            })
    void a_mistyped_database_address_is_refused_and_its_password_never_shown(String url) {
        var wrong = new HashMap<>(ENOUGH);
        wrong.put("DATABASE_URL", url);
        assertThatThrownBy(() -> ConfigReader.read(wrong))
                .isInstanceOf(InvalidConfig.class)
                .hasMessageContaining("DATABASE_URL is wrong")
                .hasMessageNotContaining("hunter2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:mem:x;MODE=PostgreSQL",
                "jdbc:postgresql://db/x",
                "jdbc:postgresql://one.example:5432,two.example:5433/x?ssl=true&user=a@b",
                "jdbc:postgresql://[::1]:5432/x",
                "jdbc:postgresql:///x"
            })
    void a_database_address_is_taken_as_it_is(String url) {
        var environment = new HashMap<>(ENOUGH);
        environment.put("DATABASE_URL", url);
        assertThat(ConfigReader.read(environment).database().url()).isEqualTo(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://portal.example.test/rest/1/verysecretcode/",
                "https://portal.example.test/rest/1/verysecretcode/crm.lead.add.json",
                "https://portal.example.test/rest/1/verysecretcode/?a=1"
            })
    void a_webhook_that_cannot_be_called_is_a_mistake_like_any_other(String url) {
        var wrong = new HashMap<>(ENOUGH);
        wrong.put("BITRIX24_WEBHOOK_URL", url);
        assertThatThrownBy(() -> ConfigReader.read(wrong))
                .isInstanceOf(InvalidConfig.class)
                .hasMessageContaining("BITRIX24_WEBHOOK_URL is wrong")
                .hasMessageNotContaining("verysecretcode");
    }

    @Test
    void the_demo_reports_its_own_port_with_everything_else() {
        var wrong = new HashMap<>(ENOUGH);
        wrong.put("PRACTICE_PORT", "abc");
        wrong.put("PORT", "xyz");
        assertThatThrownBy(() -> ConfigReader.practicePort(wrong))
                .isInstanceOf(InvalidConfig.class)
                .hasMessageContainingAll("PRACTICE_PORT=abc", "PORT=xyz");
        assertThat(ConfigReader.practicePort(ENOUGH)).isEqualTo(8081);
    }

    @Test
    void its_text_can_be_logged() {
        var environment = new HashMap<>(ENOUGH);
        environment.put("BITRIX24_WEBHOOK_URL", "https://portal.example.test/rest/1/verysecretcode/");
        environment.put("BITRIX24_APPLICATION_TOKEN", "verysecrettoken");
        environment.put("BITRIX24_ENTITY", "deal");
        environment.put("DATABASE_URL", "jdbc:postgresql://db/x?password=verysecretpass");
        Config config = ConfigReader.read(environment);
        assertThat(config.bitrix24().entity()).isEqualTo(Entity.DEAL);
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
