package org.partnercabinet.application.memory;

import org.partnercabinet.application.LandingPorts;
import org.partnercabinet.application.landing.Consents;
import org.partnercabinet.application.landing.Images;
import org.partnercabinet.application.landing.LandingQueries;
import org.partnercabinet.application.landing.Landings;
import org.partnercabinet.application.landing.PageTemplates;
import org.partnercabinet.application.link.LinkOrigins;

record MemoryLanding(MemoryDatabase db) implements LandingPorts {
    @Override
    public Landings landings() {
        return new MemoryLandings(db);
    }

    @Override
    public LandingQueries queries() {
        return new MemoryLandingQueries(db);
    }

    @Override
    public Images images() {
        return new MemoryImages(db);
    }

    @Override
    public Consents consents() {
        return new MemoryConsents(db);
    }

    @Override
    public PageTemplates templates() {
        return new MemoryPageTemplates(db);
    }

    @Override
    public LinkOrigins origins() {
        return new MemoryLinkOrigins(db);
    }
}
