package org.partnercabinet.persistence;

import org.partnercabinet.application.LandingPorts;
import org.partnercabinet.application.landing.Consents;
import org.partnercabinet.application.landing.Images;
import org.partnercabinet.application.landing.LandingQueries;
import org.partnercabinet.application.landing.Landings;
import org.partnercabinet.application.landing.PageTemplates;
import org.partnercabinet.application.link.LinkOrigins;
import org.partnercabinet.persistence.landing.JdbiConsents;
import org.partnercabinet.persistence.landing.JdbiImages;
import org.partnercabinet.persistence.landing.JdbiLandingQueries;
import org.partnercabinet.persistence.landing.JdbiLandings;
import org.partnercabinet.persistence.landing.JdbiPageTemplates;
import org.partnercabinet.persistence.link.JdbiLinkOrigins;

/** The ports of landing pages on one database. */
record JdbiLandingPorts(Database database) implements LandingPorts {
    @Override
    public Landings landings() {
        return new JdbiLandings(database);
    }

    @Override
    public LandingQueries queries() {
        return new JdbiLandingQueries(database);
    }

    @Override
    public Images images() {
        return new JdbiImages(database);
    }

    @Override
    public Consents consents() {
        return new JdbiConsents(database);
    }

    @Override
    public PageTemplates templates() {
        return new JdbiPageTemplates(database);
    }

    @Override
    public LinkOrigins origins() {
        return new JdbiLinkOrigins(database);
    }
}
