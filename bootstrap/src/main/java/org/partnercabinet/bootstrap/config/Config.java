package org.partnercabinet.bootstrap.config;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.partnercabinet.application.crm.PortalSecrets;
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
        Bitrix24Config bitrix24) {

    /**
     * @param url JDBC address of H2 or PostgreSQL; never shown, because people write passwords into it
     * @param pool how many connections this process has at most
     */
    public record DatabaseConfig(String url, String user, String password, int pool) {
        public boolean isEmbedded() {
            return url.startsWith("jdbc:h2:");
        }

        @Override
        public String toString() {
            return (isEmbedded() ? "H2" : "PostgreSQL") + " as " + (user.isEmpty() ? "default user" : user) + ", "
                    + pool + " connections";
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
     * @param secrets of the connection that counts until an administrator stores one
     * @param entity what is made of a referral until an administrator says otherwise
     * @param requestsPerSecond how fast the portal may be called for long
     * @param processes how many processes call it at the same time, each its share
     * @param renamedTo hosts that the portal may be renamed to: the secret follows it there by itself
     * @param privateAddresses whether a connection that is typed into a page may lead into a private network
     */
    public record Bitrix24Config(
            Optional<PortalSecrets> secrets,
            Entity entity,
            int requestsPerSecond,
            int processes,
            Set<String> renamedTo,
            boolean privateAddresses) {
        @Override
        public String toString() {
            String connection = secrets.map(PortalSecrets::toString).orElse("no portal");
            return connection + ", " + entity + (privateAddresses ? ", private addresses allowed" : "");
        }
    }

    public boolean isHttps() {
        return publicUrl.startsWith("https://");
    }
}
