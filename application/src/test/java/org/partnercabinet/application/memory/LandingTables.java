package org.partnercabinet.application.memory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.partnercabinet.application.landing.Consents;
import org.partnercabinet.domain.landing.ImageId;
import org.partnercabinet.domain.landing.Landing;
import org.partnercabinet.domain.landing.LandingId;
import org.partnercabinet.domain.landing.PageTemplate;
import org.partnercabinet.domain.landing.Picture;
import org.partnercabinet.domain.landing.Revision;
import org.partnercabinet.domain.landing.Slug;
import org.partnercabinet.domain.landing.TemplateId;
import org.partnercabinet.domain.link.LinkId;
import org.partnercabinet.domain.link.WebOrigin;

/** What landing pages keep. */
final class LandingTables {
    /** @param until empty for the page's present address */
    record Claim(Slug slug, LandingId landing, Optional<Instant> until) {}

    record RevisionKey(LandingId landing, int number) {}

    record Kept(Picture picture, List<byte[]> bytes) {}

    final Table<LandingId, Landing> landings;
    final Table<Slug, Claim> slugs;
    final Table<RevisionKey, Revision> revisions;
    final Table<LinkId, LandingId> links;
    final Table<ImageId, Kept> images;
    final Table<UUID, Consents.Consent> consents;
    final Table<LinkId, List<WebOrigin>> origins;
    final Table<TemplateId, PageTemplate> templates;

    LandingTables(MemoryDatabase db) {
        landings = new Table<>(db);
        slugs = new Table<>(db);
        revisions = new Table<>(db);
        links = new Table<>(db);
        images = new Table<>(db);
        consents = new Table<>(db);
        origins = new Table<>(db);
        templates = new Table<>(db);
    }
}
