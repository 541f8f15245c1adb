package org.partnercabinet.http.page;

import java.util.HashMap;
import java.util.Map;
import org.partnercabinet.http.web.Visitor;

/** How much waits for somebody, by the names of {@link Menu.Item#badge}: asked for each page they open. */
@FunctionalInterface
public interface Badges {
    /** The bell's name. */
    String BELL = "notifications";

    /** Nothing, ever. */
    Badges NONE = visitor -> Map.of();

    /** Names that are missing count 0. */
    Map<String, Integer> of(Visitor visitor);

    /** These and those; what both count is counted by those. */
    default Badges and(Badges more) {
        return visitor -> {
            var all = new HashMap<>(of(visitor));
            all.putAll(more.of(visitor));
            return all;
        };
    }
}
