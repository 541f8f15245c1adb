package org.partnercabinet.domain.link;

import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** The public code of a link, ten unambiguous characters (58 bits): too many to guess, easy to read aloud. */
public record LinkCode(String value) {
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz";
    private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{10}");

    public LinkCode {
        if (!FORM.matcher(value).matches()) throw new IllegalArgumentException("not a link code");
    }

    /** What a visitor asked for, if it can be a code at all. */
    public static Optional<LinkCode> read(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new LinkCode(text)) : Optional.empty();
    }

    public static LinkCode random(RandomGenerator random) {
        var code = new StringBuilder(10);
        for (int i = 0; i < 10; i++) code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        return new LinkCode(code.toString());
    }
}
