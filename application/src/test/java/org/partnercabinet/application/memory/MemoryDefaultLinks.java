package org.partnercabinet.application.memory;

import java.util.List;
import java.util.stream.IntStream;
import org.partnercabinet.application.link.DefaultLinks;
import org.partnercabinet.domain.link.DefaultLink;

record MemoryDefaultLinks(MemoryDatabase db) implements DefaultLinks {
    @Override
    public List<DefaultLink> all() {
        return db.read(() -> IntStream.range(0, db.defaultLinks.size())
                .mapToObj(i -> db.defaultLinks.find(i).orElseThrow())
                .toList());
    }

    @Override
    public void replace(List<DefaultLink> links) {
        db.expectTransaction();
        db.defaultLinks.removeIf(link -> true);
        for (int i = 0; i < links.size(); i++) db.defaultLinks.put(i, links.get(i));
    }
}
