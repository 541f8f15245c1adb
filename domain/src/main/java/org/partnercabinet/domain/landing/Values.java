package org.partnercabinet.domain.landing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What was said of each part: texts, flags and lists of the same; all parts are there. Only {@link ValueReader} makes them,
 * so they are within their limits.
 */
public record Values(Map<String, Object> all) {
    public Values {
        all = Map.copyOf(all);
    }

    /** Of a text, an address, a choice, a moment; empty when nothing was said. */
    public String text(String name) {
        return (String) known(name);
    }

    public boolean has(String name) {
        return !text(name).isEmpty();
    }

    public boolean flag(String name) {
        return (Boolean) known(name);
    }

    public Optional<ImageId> image(String name) {
        return has(name) ? Optional.of(new ImageId(UUID.fromString(text(name)))) : Optional.empty();
    }

    public Optional<Instant> moment(String name) {
        return has(name) ? Optional.of(Instant.parse(text(name))) : Optional.empty();
    }

    public List<Values> items(String name) {
        return ((List<?>) known(name)).stream().map(Values.class::cast).toList();
    }

    private Object known(String name) {
        return Optional.ofNullable(all.get(name))
                .orElseThrow(() -> new IllegalArgumentException("no part " + name + " here"));
    }
}
