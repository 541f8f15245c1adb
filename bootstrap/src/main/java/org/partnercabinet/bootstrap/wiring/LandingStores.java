package org.partnercabinet.bootstrap.wiring;

import org.partnercabinet.application.landing.Consents;
import org.partnercabinet.application.landing.Images;
import org.partnercabinet.application.landing.LandingQueries;
import org.partnercabinet.application.landing.Landings;
import org.partnercabinet.application.link.LinkOrigins;
import org.partnercabinet.persistence.Database;
import org.partnercabinet.persistence.landing.JdbiConsents;
import org.partnercabinet.persistence.landing.JdbiImages;
import org.partnercabinet.persistence.landing.JdbiLandingQueries;
import org.partnercabinet.persistence.landing.JdbiLandings;
import org.partnercabinet.persistence.link.JdbiLinkOrigins;

/** The stores and queries of landing pages. */
public final class LandingStores {
    public final Landings landings;
    public final LandingQueries queries;
    public final Images images;
    public final Consents consents;
    public final LinkOrigins origins;

    LandingStores(Database database) {
        landings = new JdbiLandings(database);
        queries = new JdbiLandingQueries(database);
        images = new JdbiImages(database);
        consents = new JdbiConsents(database);
        origins = new JdbiLinkOrigins(database);
    }
}
