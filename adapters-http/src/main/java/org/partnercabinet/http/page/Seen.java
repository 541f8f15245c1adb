package org.partnercabinet.http.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.http.web.Form;

/**
 * What a form was made from, as a mark in it: who sends it after somebody else's change is told so instead of undoing
 * that change unseen. Sent again, with the newer mark, it counts.
 */
public final class Seen {
    /** The field with the mark; a form without one is never too old. */
    public static final String FIELD = "seen";

    private Seen() {}

    /** The same for the same texts in the same order. */
    public static String mark(Object... texts) {
        try {
            var all = new StringBuilder();
            for (var text : texts) all.append(text).append('\n');
            var hash =
                    MessageDigest.getInstance("SHA-256").digest(all.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    public static boolean isStale(Form form, String now) {
        var given = form.value(FIELD);
        return !given.isEmpty() && !given.equals(now);
    }

    /** @throws Refusal CONFLICT {@code form.stale} */
    public static void expect(Form form, String now) {
        if (isStale(form, now)) throw Refusal.conflict("form.stale", "it was changed since the form was opened");
    }
}
