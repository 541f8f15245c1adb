package org.partnercabinet.bootstrap.wiring;

import java.util.List;
import org.partnercabinet.bootstrap.config.Config;
import org.partnercabinet.http.landing.ArchivePages;
import org.partnercabinet.http.landing.ArchiveResource;
import org.partnercabinet.http.landing.EditorReads;
import org.partnercabinet.http.landing.LandingDeskPages;
import org.partnercabinet.http.landing.LandingEditor;
import org.partnercabinet.http.landing.LandingHistory;
import org.partnercabinet.http.landing.LandingImagesResource;
import org.partnercabinet.http.landing.LandingPage;
import org.partnercabinet.http.landing.LandingPages;
import org.partnercabinet.http.landing.LandingPictures;
import org.partnercabinet.http.landing.LandingPreviewResource;
import org.partnercabinet.http.landing.LandingPublicResource;
import org.partnercabinet.http.landing.LandingReads;
import org.partnercabinet.http.landing.LandingRequests;
import org.partnercabinet.http.landing.LandingsResource;
import org.partnercabinet.http.landing.MediaResource;
import org.partnercabinet.http.landing.PreviewToken;
import org.partnercabinet.http.landing.PublicationResource;
import org.partnercabinet.http.landing.TemplatePages;
import org.partnercabinet.http.landing.TemplateView;
import org.partnercabinet.http.landing.TemplatesResource;
import org.partnercabinet.http.link.EmbeddingResource;
import org.partnercabinet.http.link.LostLink;
import org.partnercabinet.http.link.PublicAddresses;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.partner.Whose;
import org.partnercabinet.http.referral.FormStamp;
import org.partnercabinet.http.referral.PersonInput;
import org.partnercabinet.http.web.RateLimits;
import org.partnercabinet.http.web.Resource;

/** The resources of landing pages. */
final class LandingWeb {
    private final Config config;
    private final Stores s;
    private final LandingCases use;
    private final Outside out;
    private final RateLimits limits;

    LandingWeb(Config config, Stores stores, LandingCases useCases, Outside outside, RateLimits limits) {
        this.config = config;
        this.s = stores;
        this.use = useCases;
        this.out = outside;
        this.limits = limits;
    }

    /** What partners and administrators work with. */
    List<Resource> resources(Whose whose, Pages pages) {
        var l = s.landing;
        var reads = new LandingReads(l.landings, l.queries, l.images, addresses());
        var publishing = new PublicationResource.UseCases(use.publish, use.unpublish, use.restore, use.addLink);
        var archiving = new ArchiveResource.UseCases(use.discard, use.bringBack);
        var templating = new TemplatesResource.UseCases(use.offer, use.withdraw, use.create);
        var tokens = new PreviewToken(config.secretKey().forPurpose("landing-previews"), out.clock());
        return List.of(
                new LandingsResource(use.create, use.change, reads, whose),
                new LandingPages(
                        use.create,
                        publishing,
                        reads,
                        () -> l.templates.offered().stream()
                                .map(TemplateView::of)
                                .toList(),
                        whose,
                        pages),
                new ArchiveResource(archiving, reads, whose),
                new ArchivePages(archiving, whose),
                new TemplatesResource(templating, l.templates, reads, whose),
                new TemplatePages(templating, l.templates, reads, whose, pages),
                new LandingEditor(
                        use.change, new EditorReads(reads, tokens, s.settings::timeZone), page(pages), whose, pages),
                new LandingPictures(use.addImage, use.removeImage, reads, whose, limits),
                new LandingHistory(use.restore, reads, page(pages), whose, pages),
                new LandingDeskPages(reads, tokens, pages),
                new LandingPreviewResource(reads, tokens, page(pages), whose),
                new PublicationResource(publishing, reads, whose),
                new LandingImagesResource(use.addImage, use.removeImage, reads, whose, limits),
                new EmbeddingResource(use.allowOrigins, l.origins, s.linkQueries, whose, addresses()));
    }

    /** What everybody sees. */
    List<Resource> open(LandingPublicResource.Visits visits, Pages pages, LostLink lost) {
        var l = s.landing;
        var page = page(pages);
        var stamps = new FormStamp(config.secretKey().forPurpose("landing-forms"), out.clock());
        var requests = new LandingRequests(use.leave, l.landings, new PersonInput(out.phones()), limits, stamps, page);
        return List.of(
                new LandingPublicResource(l.queries, visits, page, requests, lost, out.clock()),
                new MediaResource(l.images));
    }

    private LandingPage page(Pages pages) {
        return new LandingPage(pages, s.landing.images, addresses(), s.landing.queries, out.clock());
    }

    private PublicAddresses addresses() {
        return new PublicAddresses(config.publicUrl());
    }
}
