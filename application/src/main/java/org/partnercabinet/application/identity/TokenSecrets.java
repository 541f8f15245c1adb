package org.partnercabinet.application.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** Makes secrets that are shown once, and the hashes that are kept of them. Give it a cryptographic source. */
public final class TokenSecrets {
    private final RandomGenerator random;

    public TokenSecrets(RandomGenerator random) {
        this.random = random;
    }

    /** 256 random bits, safe in an address. */
    public String fresh() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** SHA-256, hexadecimal. Enough for secrets of 256 bits, which nobody can try out. */
    public static String hash(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
