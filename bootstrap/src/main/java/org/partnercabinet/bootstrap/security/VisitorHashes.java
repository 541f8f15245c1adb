package org.partnercabinet.bootstrap.security;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.Supplier;
import javax.crypto.Mac;

/**
 * Tells visitors apart for a day without knowing them: a keyed hash of address and agent under a salt that changes at
 * the company's midnight. The salt is made of the installation's secret and the date, so all its processes agree; whoever
 * has the secret can make it again.
 */
public final class VisitorHashes {
    private final byte[] key;
    private final Supplier<ZoneId> zone;
    private volatile Salt salt;

    /** @param keyed is only cloned: looking the algorithm up for each visit costs more than the hash */
    private record Salt(LocalDate day, Mac keyed) {}

    /** @param zone where the company's days begin */
    public VisitorHashes(SecretKey secret, Supplier<ZoneId> zone) {
        this.zone = zone;
        key = secret.forPurpose("visitors");
        salt = salt(LocalDate.EPOCH);
    }

    /** 22 characters (128 bits). */
    public String of(String address, String agent, Instant at) {
        LocalDate day = LocalDate.ofInstant(at, zone.get());
        Salt today = salt;
        if (!today.day.equals(day)) salt = today = salt(day);
        byte[] hash = hash(today.keyed, address + "\n" + agent);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, 16));
    }

    private Salt salt(LocalDate day) {
        return new Salt(day, SecretKey.mac(SecretKey.hmac(key, day.toString())));
    }

    private static byte[] hash(Mac keyed, String visitor) {
        try {
            return ((Mac) keyed.clone()).doFinal(visitor.getBytes(StandardCharsets.UTF_8));
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
