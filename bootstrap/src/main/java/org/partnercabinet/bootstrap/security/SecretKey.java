package org.partnercabinet.bootstrap.security;

import java.nio.charset.StandardCharsets;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The installation's secret, at least 32 bytes. Each use gets a key of its own, so that none can stand in for another. */
public final class SecretKey {
    public static final int SHORTEST = 32;

    private final byte[] secret;

    public SecretKey(String secret) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
        if (this.secret.length < SHORTEST) throw new IllegalArgumentException("a secret key has 32 bytes at least");
    }

    /** 32 bytes for this purpose: HMAC-SHA-256 of its name. */
    public byte[] forPurpose(String purpose) {
        return hmac(secret, "partner-cabinet/" + purpose);
    }

    static byte[] hmac(byte[] key, String message) {
        return mac(key).doFinal(message.getBytes(StandardCharsets.UTF_8));
    }

    static Mac mac(byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac;
        } catch (java.security.GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "***";
    }
}
