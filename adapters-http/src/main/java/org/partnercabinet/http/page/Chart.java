package org.partnercabinet.http.page;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.partnercabinet.http.web.Json;

/**
 * A picture of numbers.
 *
 * @param title says what is measured, with the unit
 * @param summary says in words what the picture shows
 * @param axis what the labels are
 */
public record Chart(Kind kind, String title, String summary, String axis, List<String> labels, List<Series> series) {
    /** How it is drawn. */
    public enum Kind {
        BAR,
        LINE
    }

    /** One value for each label; the same tone means the same everywhere. */
    public record Series(String name, Tone tone, List<Long> values) {
        public Series {
            values = List.copyOf(values);
        }
    }

    public Chart {
        labels = List.copyOf(labels);
        series = List.copyOf(series);
    }

    /** For {@code app.js}. */
    public String json() {
        var document = Map.of("kind", kind, "labels", labels, "series", series);
        return new String(Json.bytes(document), StandardCharsets.UTF_8);
    }
}
