package org.partnercabinet.bootstrap.wiring;

import org.partnercabinet.application.audit.AuditedImages;
import org.partnercabinet.application.audit.AuditedLandings;
import org.partnercabinet.application.audit.AuditedLinkOrigins;
import org.partnercabinet.application.audit.AuditedPageTemplates;
import org.partnercabinet.application.audit.Journal;
import org.partnercabinet.application.landing.Consents;
import org.partnercabinet.application.landing.Images;
import org.partnercabinet.application.landing.LandingQueries;
import org.partnercabinet.application.landing.Landings;
import org.partnercabinet.application.landing.PageTemplates;
import org.partnercabinet.application.link.LinkOrigins;
import org.partnercabinet.application.link.Links;
import org.partnercabinet.persistence.Database;
import org.partnercabinet.persistence.landing.JdbiConsents;
import org.partnercabinet.persistence.landing.JdbiImages;
import org.partnercabinet.persistence.landing.JdbiLandingQueries;
import org.partnercabinet.persistence.landing.JdbiLandings;
import org.partnercabinet.persistence.landing.JdbiPageTemplates;
import org.partnercabinet.persistence.link.JdbiLinkOrigins;

/** The stores and queries of landing pages. */
public final class LandingStores {
    public final Landings landings;
    public final LandingQueries queries;
    public final Images images;
    public final Consents consents;
    public final LinkOrigins origins;
    public final PageTemplates templates;

    LandingStores(Database database, Links links, Journal journal) {
        landings = new AuditedLandings(new JdbiLandings(database), journal);
        queries = new JdbiLandingQueries(database);
        images = new AuditedImages(new JdbiImages(database), journal);
        templates = new AuditedPageTemplates(new JdbiPageTemplates(database), journal);
        consents = new JdbiConsents(database);
        origins = new AuditedLinkOrigins(new JdbiLinkOrigins(database), links, journal);
    }
}
