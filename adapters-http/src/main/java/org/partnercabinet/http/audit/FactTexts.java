package org.partnercabinet.http.audit;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.partnercabinet.http.web.Language;
import org.partnercabinet.http.web.Messages;

/** What was changed, in words: names of fields, and values that are words of ours. What has no words stays as it is. */
public final class FactTexts {
    private static final String NAME = "fact.";
    private static final String VALUE = "fact-value.";
    private static final Pattern WEIGHT = Pattern.compile("operator_(\\d+)");
    private static final Pattern LINK = Pattern.compile("link_(\\d+)(?:\\.(target_url|utm|on))?");
    private static final Pattern MAPPING = Pattern.compile("mapping\\.(lead|deal)\\.(.+)");

    private final Messages messages;

    private FactTexts(Messages messages) {
        this.messages = messages;
    }

    public static FactTexts in(Language language) {
        return new FactTexts(Messages.in(language));
    }

    /** @param field as programs get it */
    public String name(String field) {
        if (messages.knows(NAME + field)) return messages.text(NAME + field);
        var weight = WEIGHT.matcher(field);
        if (weight.matches()) return of("operator-weight", weight.group(1));
        var link = LINK.matcher(field);
        if (link.matches()) {
            var part = Optional.ofNullable(link.group(2));
            return of("default-link" + part.map(name -> "-" + name).orElse(""), link.group(1));
        }
        var mapping = MAPPING.matcher(field);
        return mapping.matches() ? of("mapping-" + mapping.group(1), mapping.group(2)) : field;
    }

    private String of(String key, String id) {
        return messages.text(NAME + key, Map.of("id", id));
    }

    /** A dash where there is none. */
    public String value(String field, Optional<String> value) {
        return value.map(text -> Arrays.stream(text.split(", ", -1))
                        .map(word -> word(field, word))
                        .collect(Collectors.joining(", ")))
                .orElse("—");
    }

    private String word(String field, String word) {
        var narrow = VALUE + field + "." + word;
        if (messages.knows(narrow)) return messages.text(narrow);
        var wide = VALUE + word;
        return messages.knows(wide) ? messages.text(wide) : word;
    }
}
