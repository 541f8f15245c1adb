package org.partnercabinet.application.event;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.partnercabinet.domain.identity.AccountId;

/**
 * Something somebody's open pages should know. It says that something changed, not what it is now: pages ask for that
 * themselves, and are then judged by what they may see.
 *
 * @param facts ids, words and numbers by name, in no need of escaping
 */
public record Signal(AccountId to, Kind kind, Map<String, String> facts) {
    /** SESSION is not for pages: some session of the account has ended. */
    public enum Kind {
        CHAT,
        NOTIFICATION,
        BADGE,
        JOB,
        SESSION;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Signal {
        facts = Map.copyOf(facts);
        facts.forEach((name, value) -> {
            if (!name.matches("[a-z_]{1,30}") || !value.matches("[A-Za-z0-9.:_-]{0,60}")) {
                throw new IllegalArgumentException("a signal cannot say " + name + " = " + value);
            }
        });
    }

    /** A JSON object. Whole numbers are numbers in it. */
    public String json() {
        var json = new StringBuilder("{");
        new TreeMap<>(facts).forEach((name, value) -> {
            String quote = value.matches("0|[1-9][0-9]{0,17}") ? "" : "\"";
            json.append(json.length() > 1 ? "," : "").append('"').append(name).append("\":");
            json.append(quote).append(value).append(quote);
        });
        return json.append('}').toString();
    }
}
