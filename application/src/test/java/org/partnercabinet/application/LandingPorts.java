package org.partnercabinet.application;

import org.partnercabinet.application.landing.Consents;
import org.partnercabinet.application.landing.Images;
import org.partnercabinet.application.landing.LandingQueries;
import org.partnercabinet.application.landing.Landings;
import org.partnercabinet.application.landing.PageTemplates;
import org.partnercabinet.application.link.LinkOrigins;

/** The stores and queries of landing pages, on the database of the {@link Ports} they belong to. */
public interface LandingPorts {
    Landings landings();

    LandingQueries queries();

    Images images();

    Consents consents();

    PageTemplates templates();

    LinkOrigins origins();
}
