package org.partnercabinet.bootstrap.config;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.partnercabinet.bootstrap.security.SecretKey;
import org.partnercabinet.domain.identity.Email;
import org.partnercabinet.domain.identity.Password;
import org.partnercabinet.domain.money.Percent;
import org.partnercabinet.domain.referral.Entity;

/**
 * Everything the environment decides, read once and right. Its text is safe to log.
 *
 * @param publicUrl where people reach us, without a slash at the end
 * @param country whose phone numbers come without a country code, ISO 3166
 * @param trustedProxies addresses or networks whose {@code X-Forwarded-For} is believed
 */
public record Config(
        int port,
        String host,
        String publicUrl,
        DatabaseConfig database,
        SecretKey secretKey,
        Admin admin,
        Percent rewardPercent,
        String currency,
        ZoneId timeZone,
        String country,
        List<String> trustedProxies,
        boolean virtualThreads,
        Optional<Bitrix24Config> bitrix24) {

    /** @param url JDBC address of H2 or PostgreSQL; never shown, because people write passwords into it */
    public record DatabaseConfig(String url, String user, String password) {
        public boolean isEmbedded() {
            return url.startsWith("jdbc:h2:");
        }

        @Override
        public String toString() {
            return (isEmbedded() ? "H2" : "PostgreSQL") + " as " + (user.isEmpty() ? "default user" : user);
        }
    }

    /** The first administrator. */
    public record Admin(Email email, Password password) {
        @Override
        public String toString() {
            return email.value();
        }
    }

    /**
     * @param webhookUrl the portal's incoming webhook, with its secret
     * @param requestsPerSecond how fast the portal may be called for long
     * @param applicationToken what the portal's events must carry; empty: events are refused and the sweep does it all
     */
    public record Bitrix24Config(
            String webhookUrl, Optional<String> applicationToken, Entity entity, int requestsPerSecond) {
        @Override
        public String toString() {
            return "connected, " + entity + (applicationToken.isPresent() ? ", events on" : ", events off");
        }
    }

    public boolean isHttps() {
        return publicUrl.startsWith("https://");
    }
}
