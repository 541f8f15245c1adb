package org.partnercabinet.http.referral;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Says in a hidden field when a form was shown, so that nobody can say otherwise. */
public final class FormStamp {
    /** Nobody fills in a form sooner. */
    static final Duration SOONEST = Duration.ofSeconds(2);

    /** Whoever takes longer sends it once more. */
    static final Duration LATEST = Duration.ofHours(24);

    private final byte[] key;
    private final Clock clock;

    /** @param key for this purpose only */
    public FormStamp(byte[] key, Clock clock) {
        this.key = key.clone();
        this.clock = clock;
    }

    /** For a form that is shown now. */
    public String issue() {
        var at = Long.toString(clock.instant().toEpochMilli(), Character.MAX_RADIX);
        return at + "." + sign(at);
    }

    /** Whether this was issued by us, long enough ago for a person and not too long ago. */
    public boolean isPlausible(String stamp) {
        return age(stamp).filter(age -> age.compareTo(SOONEST) >= 0).isPresent();
    }

    /** What a form that is shown again should say: the same if it is ours and serves the next time, or a new one. */
    public String keep(String stamp) {
        return age(stamp).isPresent() ? stamp : issue();
    }

    private Optional<Duration> age(String stamp) {
        return issued(stamp)
                .map(at -> Duration.between(at, clock.instant()))
                .filter(age -> !age.isNegative() && age.compareTo(LATEST) <= 0);
    }

    private Optional<Instant> issued(String stamp) {
        int dot = stamp.indexOf('.');
        if (dot < 1 || dot > 13) {
            return Optional.empty();
        }
        var at = stamp.substring(0, dot);
        var signed = sign(at).getBytes(StandardCharsets.US_ASCII);
        var given = stamp.substring(dot + 1).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(signed, given)
                ? Optional.of(Instant.ofEpochMilli(Long.parseLong(at, Character.MAX_RADIX)))
                : Optional.empty();
    }

    private String sign(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)), 0, 16);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
