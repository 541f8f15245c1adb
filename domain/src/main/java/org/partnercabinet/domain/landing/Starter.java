package org.partnercabinet.domain.landing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a page can begin with: finished texts that only need the partner's own words. */
public enum Starter {
    SERVICE,
    CONSULTATION,
    WEBINAR,
    TRAINER,
    PRODUCT,
    WAITING_LIST;

    /** With everything but an address. The same each time. */
    public Content content(Language language) {
        return StarterReader.read(word() + "_" + language.tag(), language);
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Starter> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
