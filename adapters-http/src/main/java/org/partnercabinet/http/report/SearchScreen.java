package org.partnercabinet.http.report;

import java.util.List;
import java.util.Optional;

/**
 * What was found, by kinds of things.
 *
 * @param q what was searched for; empty when nothing was yet
 */
public record SearchScreen(String q, List<Section> sections) {
    /** Nobody reads on to the last of them: more are not counted. */
    static final long ENOUGH = 1000;

    /**
     * @param name of a text below {@code search.}
     * @param all where the rest of them is; empty where there is no such list
     */
    public record Section(String name, String icon, List<Hit> hits, long total, Optional<String> all) {
        /** Whether there are more than {@link #total()}, which is a round number then. */
        public boolean isCapped() {
            return total > ENOUGH;
        }

        public long atLeast() {
            return Math.min(total, ENOUGH);
        }

        public boolean hasMore() {
            return all.isPresent() && total > hits.size();
        }
    }

    /** @param note what tells it from others of the same name, may be empty */
    public record Hit(String href, String title, String note) {}

    public boolean isEmpty() {
        return sections.isEmpty();
    }
}
