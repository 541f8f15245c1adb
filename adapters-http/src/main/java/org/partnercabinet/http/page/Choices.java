package org.partnercabinet.http.page;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a list to choose from offers: values with their texts, in their order. */
public final class Choices {
    private final Map<String, String> all = new LinkedHashMap<>();

    /** The text of each is below a key. */
    public static Map<String, String> of(Screen screen, String prefix, String... values) {
        var choices = new Choices();
        for (var value : values) {
            choices.and(value, screen.t(prefix + value));
        }
        return choices.all();
    }

    /** Choosing nothing first. */
    public static Choices orNone(String text) {
        return new Choices().and("", text);
    }

    public Choices and(String value, String text) {
        all.put(value, text);
        return this;
    }

    /** What is chosen now is there, also when it is not offered any more. */
    public Choices with(String value) {
        all.putIfAbsent(value, value);
        return this;
    }

    public Map<String, String> all() {
        return all;
    }
}
