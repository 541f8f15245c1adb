package org.partnercabinet.application.memory;

import java.util.List;
import org.partnercabinet.application.link.LinkOrigins;
import org.partnercabinet.domain.link.LinkId;
import org.partnercabinet.domain.link.WebOrigin;

record MemoryLinkOrigins(MemoryDatabase db) implements LinkOrigins {
    @Override
    public List<WebOrigin> of(LinkId link) {
        return db.read(() -> db.landing.origins.find(link).orElse(List.of()));
    }

    @Override
    public void replace(LinkId link, List<WebOrigin> origins) {
        db.expectTransaction();
        db.landing.origins.put(link, List.copyOf(origins));
    }
}
