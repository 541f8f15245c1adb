package org.partnercabinet.domain;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words by which people are found: case, ё and punctuation make no difference. */
public final class Words {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Words() {}

    /** None is empty. */
    public static Stream<String> split(String folded) {
        return BETWEEN_WORDS.splitAsStream(folded).filter(word -> !word.isEmpty());
    }

    public static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('ё', 'е');
    }

    public static String digits(String text) {
        return text.replaceAll("[^0-9]", "");
    }
}
