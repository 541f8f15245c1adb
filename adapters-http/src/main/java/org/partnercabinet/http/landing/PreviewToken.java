package org.partnercabinet.http.landing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.partnercabinet.domain.landing.LandingId;

/** Lets whoever has it look at one draft until it expires: its id and the moment, signed. Nothing is stored. */
public final class PreviewToken {
    /** So long from its issue. */
    public static final Duration LASTS = Duration.ofHours(24);

    private static final Pattern FORM = Pattern.compile("([0-9a-f]{32})([0-9a-z]{6,8})-([0-9a-f]{32})");

    private final byte[] key;
    private final Clock clock;

    /** @param key for this purpose only */
    public PreviewToken(byte[] key, Clock clock) {
        this.key = key.clone();
        this.clock = clock;
    }

    /** One that begins now. */
    String issue(LandingId landing) {
        var until = Long.toString(clock.instant().plus(LASTS).getEpochSecond(), Character.MAX_RADIX);
        var said = landing.value().toString().replace("-", "") + until;
        return said + "-" + sign(said);
    }

    /** When one that is issued now ends. */
    Instant until() {
        return Instant.ofEpochSecond(clock.instant().plus(LASTS).getEpochSecond());
    }

    /** Empty for whatever is not ours, or has expired. */
    Optional<LandingId> read(String token) {
        var found = FORM.matcher(token);
        if (!found.matches()) {
            return Optional.empty();
        }
        var signed = sign(found.group(1) + found.group(2)).getBytes(StandardCharsets.US_ASCII);
        boolean ours = MessageDigest.isEqual(signed, found.group(3).getBytes(StandardCharsets.US_ASCII));
        return ours && !isOver(found.group(2)) ? Optional.of(id(found.group(1))) : Optional.empty();
    }

    private boolean isOver(String until) {
        return clock.instant().getEpochSecond() >= Long.parseLong(until, Character.MAX_RADIX);
    }

    private static LandingId id(String hex) {
        return new LandingId(new UUID(Long.parseUnsignedLong(hex, 0, 16, 16), Long.parseUnsignedLong(hex, 16, 32, 16)));
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
