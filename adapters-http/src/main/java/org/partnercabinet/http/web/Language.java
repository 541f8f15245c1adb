package org.partnercabinet.http.web;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The languages the product speaks. */
public enum Language {
    RU,
    EN;

    private static final int LONGEST_HEADER = 200;

    /** The best of {@code Accept-Language}; English when it asks for neither, is missing or is nonsense. */
    public static Language of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.length() > LONGEST_HEADER) {
            return EN;
        }
        try {
            for (var range : Locale.LanguageRange.parse(acceptLanguage)) {
                var found = named(range.getRange().split("-", 2)[0]);
                if (found.isPresent() && range.getWeight() > 0) {
                    return found.get();
                }
            }
        } catch (IllegalArgumentException nonsense) {
            return EN;
        }
        return EN;
    }

    private static Optional<Language> named(String tag) {
        return switch (tag) {
            case "ru" -> Optional.of(RU);
            case "en", "*" -> Optional.of(EN);
            default -> Optional.empty();
        };
    }

    /** For {@code lang} and {@code Content-Language}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag());
    }
}
