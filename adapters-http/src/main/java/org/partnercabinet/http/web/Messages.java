package org.partnercabinet.http.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.partnercabinet.domain.money.Money;

/**
 * Every text a person sees, by key, from {@code messages_<language>.properties}. The machine's own locale plays no
 * part. Facts are put in by name: {@code "at least {min}"}; amounts of money as the language writes them.
 */
public final class Messages {
    private static final Pattern FACT = Pattern.compile("\\{([a-z_]+)}");
    private static final Map<Language, Messages> ALL = new EnumMap<>(Language.class);

    static {
        for (var language : Language.values()) {
            ALL.put(language, new Messages(language, load(language)));
        }
    }

    private final Language language;
    private final PropertyResourceBundle texts;

    private Messages(Language language, PropertyResourceBundle texts) {
        this.language = language;
        this.texts = texts;
    }

    public static Messages in(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    private static PropertyResourceBundle load(Language language) {
        var name = "/org/partnercabinet/http/messages_" + language.tag() + ".properties";
        try (var stream = Objects.requireNonNull(Messages.class.getResourceAsStream(name), name)) {
            return new PropertyResourceBundle(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean knows(String key) {
        return texts.containsKey(key);
    }

    public Set<String> keys() {
        return texts.keySet();
    }

    public String text(String key) {
        return text(key, Map.of());
    }

    /** The form of the text that a number asks for, with the number as {@code {count}}: 1 оператор, 2 оператора, 5. */
    public String count(String key, long number, Map<String, ?> facts) {
        var more = new TreeMap<String, Object>(facts);
        more.put("count", number);
        return text(key + "." + language.plural(number), more);
    }

    /** The key itself where a text is missing: ugly and harmless; tests see to it that none is. */
    public String text(String key, Map<String, ?> facts) {
        if (!knows(key)) {
            return key;
        }
        return FACT.matcher(texts.getString(key)).replaceAll(found -> {
            Object fact = facts.get(found.group(1));
            return Matcher.quoteReplacement(fact == null ? found.group() : words(fact));
        });
    }

    private String words(Object fact) {
        return fact instanceof Money money ? Amounts.text(money, language) : fact.toString();
    }
}
