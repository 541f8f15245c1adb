package org.partnercabinet.bootstrap.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.partnercabinet.application.identity.PasswordHasher;
import org.partnercabinet.domain.identity.Password;
import org.partnercabinet.domain.identity.PasswordHash;

/** Argon2id with 19 MiB and two passes (OWASP's floor, about 0.1 s). A few at a time: memory is the cost. */
public final class Argon2Hasher implements PasswordHasher {
    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;
    private static final int BYTES = 32;
    private static final int AT_ONCE = 4;

    private final SecureRandom random = new SecureRandom();
    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    /** Nobody's hash. It is not worked out: that takes a second in a JVM that has just started. */
    private final byte[] nobody = new byte[BYTES];

    @Override
    public PasswordHash hash(Password password) {
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        byte[] hash = derive(password.value(), salt, KIBIBYTES, PASSES);
        var text = Base64.getEncoder().withoutPadding();
        return new PasswordHash("$argon2id$v=19$m=%d,t=%d,p=1$%s$%s"
                .formatted(KIBIBYTES, PASSES, text.encodeToString(salt), text.encodeToString(hash)));
    }

    @Override
    public boolean matches(String typed, PasswordHash hash) {
        String[] parts = hash.value().split("\\$");
        if (parts.length != 6 || !parts[1].equals("argon2id")) return false;
        String[] costs = parts[3].split("[=,]");
        byte[] salt = Base64.getDecoder().decode(parts[4]);
        byte[] right = Base64.getDecoder().decode(parts[5]);
        return MessageDigest.isEqual(
                right, derive(typed, salt, Integer.parseInt(costs[1]), Integer.parseInt(costs[3])));
    }

    @Override
    public void pretend(String typed) {
        MessageDigest.isEqual(nobody, derive(typed, new byte[16], KIBIBYTES, PASSES));
    }

    private byte[] derive(String password, byte[] salt, int kibibytes, int passes) {
        var parameters = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withMemoryAsKB(kibibytes)
                .withIterations(passes)
                .withParallelism(1)
                .withSalt(salt)
                .build();
        var generator = new Argon2BytesGenerator();
        generator.init(parameters);
        byte[] hash = new byte[BYTES];
        turns.acquireUninterruptibly();
        try {
            generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        } finally {
            turns.release();
        }
        return hash;
    }
}
