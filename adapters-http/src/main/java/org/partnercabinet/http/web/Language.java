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

    /** The best of {@code Accept-Language}; Russian when it asks for neither: for people who look at pages. */
    static Language ofReader(@Nullable String acceptLanguage) {
        return acceptLanguage == null
                        || !acceptLanguage.toLowerCase(Locale.ROOT).contains("en")
                ? RU
                : of(acceptLanguage);
    }

    /** Empty for any other tag. */
    public static Optional<Language> tagged(String tag) {
        return tag.equals("*") ? Optional.empty() : named(tag);
    }

    private static Optional<Language> named(String tag) {
        return switch (tag) {
            case "ru" -> Optional.of(RU);
            case "en", "*" -> Optional.of(EN);
            default -> Optional.empty();
        };
    }

    /** Which form a whole number from 0 asks for, by the rules of CLDR: {@code one}, {@code few} or {@code many}. */
    public String plural(long number) {
        if (this == EN) {
            return number == 1 ? "one" : "many";
        }
        boolean teens = number % 100 >= 11 && number % 100 <= 14;
        if (number % 10 == 1 && !teens) {
            return "one";
        }
        return number % 10 >= 2 && number % 10 <= 4 && !teens ? "few" : "many";
    }

    /** For {@code lang} and {@code Content-Language}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag());
    }
}
