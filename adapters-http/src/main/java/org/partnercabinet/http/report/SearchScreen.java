package org.partnercabinet.http.report;

import java.util.List;
import java.util.Optional;

/**
 * What was found, by kinds of things.
 *
 * @param q what was searched for; empty when nothing was yet
 */
public record SearchScreen(String q, List<Section> sections) {

    /**
     * @param name of a text below {@code search.}
     * @param all where the rest of them is; empty where there is no such list
     */
    public record Section(String name, String icon, List<Hit> hits, long total, Optional<String> all) {
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
