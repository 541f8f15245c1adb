package org.partnercabinet.domain.landing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Walks through values by their parts. */
final class Tree {
    private Tree() {}

    /** A moment that nobody named is left out, for no text is one. */
    static Map<String, Object> of(List<Part> parts, Values values) {
        var tree = new LinkedHashMap<String, Object>();
        for (Part part : parts) {
            if (part.type() == Part.Type.MOMENT && !values.has(part.name())) continue;
            tree.put(
                    part.name(),
                    switch (part.type()) {
                        case FLAG -> values.flag(part.name());
                        case LIST ->
                            values.items(part.name()).stream()
                                    .map(item -> of(part.parts(), item))
                                    .toList();
                        default -> values.text(part.name());
                    });
        }
        return tree;
    }

    static Stream<ImageId> images(List<Part> parts, Values values) {
        return parts.stream().flatMap(part -> switch (part.type()) {
            case IMAGE -> values.image(part.name()).stream();
            case LIST -> values.items(part.name()).stream().flatMap(item -> images(part.parts(), item));
            default -> Stream.empty();
        });
    }
}
