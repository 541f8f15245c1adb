package org.partnercabinet.bootstrap.config;

import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.partnercabinet.application.crm.PortalSecrets;
import org.partnercabinet.bitrix24.WebhookUrl;
import org.partnercabinet.bootstrap.config.Config.Admin;
import org.partnercabinet.bootstrap.config.Config.Bitrix24Config;
import org.partnercabinet.bootstrap.config.Config.DatabaseConfig;
import org.partnercabinet.bootstrap.security.SecretKey;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.Email;
import org.partnercabinet.domain.identity.Password;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.money.Percent;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.http.web.Proxies;

/** Reads the environment and collects every mistake before it complains. */
public final class ConfigReader {
    private static final String EMBEDDED = "jdbc:h2:file:./data/partner-cabinet";
    private static final String DATABASE_RULE = "jdbc:h2:… or jdbc:postgresql://host:port/name";
    private static final String HOST = "([\\w.-]+|\\[[0-9a-fA-F:.]+])(:\\d{1,5})?";
    private static final Pattern POSTGRESQL =
            Pattern.compile("jdbc:postgresql://(" + HOST + "(," + HOST + ")*)?(/[^@?]*)?(\\?.*)?");

    private final Map<String, String> environment;
    private final List<String> mistakes = new ArrayList<>();

    private ConfigReader(Map<String, String> environment) {
        this.environment = environment;
    }

    /** @throws InvalidConfig with all mistakes at once; values of secrets are never in its message */
    public static Config read(Map<String, String> environment) {
        var reader = new ConfigReader(environment);
        Config config = reader.config();
        reader.complain();
        return config;
    }

    /**
     * Where the demo's practice portal has its page.
     *
     * @throws InvalidConfig as above, for this and all other settings
     */
    public static int practicePort(Map<String, String> environment) {
        var reader = new ConfigReader(environment);
        reader.config();
        int port = reader.value("PRACTICE_PORT", "8081", ConfigReader::port);
        reader.complain();
        return port;
    }

    private void complain() {
        if (!mistakes.isEmpty()) throw new InvalidConfig(mistakes);
    }

    private Config config() {
        int port = value("PORT", "8080", ConfigReader::port);
        return new Config(
                port,
                text("HOST", ""),
                value("PUBLIC_URL", "http://localhost:" + port, ConfigReader::publicUrl),
                database(),
                secret("SECRET_KEY", "x".repeat(SecretKey.SHORTEST), SecretKey::new, "32 bytes at least"),
                new Admin(
                        value("ADMIN_EMAIL", "admin@example.com", Email::new),
                        secret("ADMIN_PASSWORD", "x".repeat(8), Password::new, "8 characters at least")),
                value("DEFAULT_REWARD_PERCENT", "10", Percent::of),
                value("CURRENCY", "RUB", code -> Money.currency(code).getCurrencyCode()),
                value("TIME_ZONE", "Europe/Moscow", ZoneId::of),
                value("PHONE_COUNTRY", "RU", ConfigReader::country),
                value("TRUSTED_PROXIES", "", ConfigReader::networks),
                value("VIRTUAL_THREADS", "false", ConfigReader::flag),
                bitrix24());
    }

    private DatabaseConfig database() {
        String url = text("DATABASE_URL", "").isEmpty()
                ? EMBEDDED
                : secret("DATABASE_URL", EMBEDDED, ConfigReader::jdbcUrl, DATABASE_RULE);
        int pool = value("DATABASE_POOL", "10", ConfigReader::pool);
        return new DatabaseConfig(url, text("DATABASE_USER", ""), text("DATABASE_PASSWORD", ""), pool);
    }

    private Bitrix24Config bitrix24() {
        Entity entity = value("BITRIX24_ENTITY", "lead", text -> Entity.valueOf(text.toUpperCase(Locale.ROOT)));
        int perSecond = value("BITRIX24_REQUESTS_PER_SECOND", "2", ConfigReader::rate);
        boolean anywhere = value("BITRIX24_PRIVATE_ADDRESSES", "false", ConfigReader::flag);
        int processes = value("BITRIX24_PROCESSES", "1", ConfigReader::rate);
        Set<String> renamedTo = value("BITRIX24_RENAMED_TO", "", ConfigReader::hosts);
        return new Bitrix24Config(portal(), entity, perSecond, processes, renamedTo, anywhere);
    }

    /** Names, with a port if it is not the usual one. */
    private static Set<String> hosts(String text) {
        var hosts = new TreeSet<String>();
        for (String host : text.toLowerCase(Locale.ROOT).split(",")) {
            String name = host.strip();
            if (name.isEmpty()) continue;
            if (!name.matches("[a-z0-9.-]{1,253}(:[0-9]{1,5})?")) throw new IllegalArgumentException("not a host");
            hosts.add(name);
        }
        return hosts;
    }

    private Optional<PortalSecrets> portal() {
        String url = text("BITRIX24_WEBHOOK_URL", "");
        if (url.isEmpty()) return Optional.empty();
        Optional<String> token =
                Optional.of(text("BITRIX24_APPLICATION_TOKEN", "")).filter(t -> !t.isEmpty());
        secret(
                "BITRIX24_WEBHOOK_URL",
                "https://portal.example/rest/1/code/",
                WebhookUrl::parse,
                "https://portal/rest/1/code/ (http only on this machine)");
        return Optional.of(new PortalSecrets(url, token));
    }

    private String text(String name, String otherwise) {
        String given = environment.get(name);
        return given == null || given.isBlank() ? otherwise : given.strip();
    }

    private <T> T value(String name, String otherwise, Function<String, T> read) {
        String given = text(name, otherwise);
        try {
            return read.apply(given);
        } catch (RuntimeException wrong) {
            String why = wrong instanceof Refusal refusal ? refusal.code() : String.valueOf(wrong.getMessage());
            mistakes.add(name + "=" + given + ": " + why);
            return read.apply(otherwise);
        }
    }

    /** Like {@link #value}, and never shows what was given. */
    private <T> T secret(String name, String stand, Function<String, T> read, String rule) {
        String given = text(name, "");
        try {
            if (!given.isEmpty()) return read.apply(given);
            mistakes.add(name + " is missing: " + rule);
        } catch (RuntimeException wrong) {
            mistakes.add(name + " is wrong: " + rule);
        }
        return read.apply(stand);
    }

    private static int port(String text) {
        return number(text, 0, 65535);
    }

    private static int rate(String text) {
        return number(text, 1, 1000);
    }

    /** Clicks are written by one connection while people are served by others. */
    private static int pool(String text) {
        return number(text, 2, 500);
    }

    private static int number(String text, int least, int most) {
        int number = Integer.parseInt(text);
        if (number < least || number > most) throw new IllegalArgumentException(least + " to " + most);
        return number;
    }

    private static String publicUrl(String text) {
        URI uri = URI.create(text);
        if (uri.getHost() == null
                || uri.getRawQuery() != null
                || !List.of("http", "https").contains(uri.getScheme())) {
            throw new IllegalArgumentException("an http or https address");
        }
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    /** Strict about hosts and ports, because the driver would log what it cannot read, with a password in it. */
    private static String jdbcUrl(String text) {
        if (text.startsWith("jdbc:h2:") || POSTGRESQL.matcher(text).matches()) return text;
        throw new IllegalArgumentException(DATABASE_RULE);
    }

    private static List<String> networks(String text) {
        List<String> networks = Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
        Proxies.trusting(networks);
        return networks;
    }

    private static String country(String text) {
        if (text.matches("[A-Z]{2}")) return text;
        throw new IllegalArgumentException("two capital letters");
    }

    private static boolean flag(String text) {
        if (text.equals("true") || text.equals("false")) return text.equals("true");
        throw new IllegalArgumentException("true or false");
    }
}
