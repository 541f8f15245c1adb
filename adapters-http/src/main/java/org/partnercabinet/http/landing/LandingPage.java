package org.partnercabinet.http.landing;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.partnercabinet.application.landing.Images;
import org.partnercabinet.application.landing.LandingQueries;
import org.partnercabinet.application.landing.LandingQueries.Shown;
import org.partnercabinet.domain.landing.Content;
import org.partnercabinet.domain.landing.Landing;
import org.partnercabinet.domain.landing.LandingId;
import org.partnercabinet.domain.landing.Picture;
import org.partnercabinet.http.link.Framing;
import org.partnercabinet.http.link.PublicAddresses;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Language;

/** Draws pages as people see them. */
public final class LandingPage {
    private final Pages pages;
    private final Images images;
    private final PublicAddresses addresses;
    private final LandingQueries landings;
    private final Clock clock;

    public LandingPage(Pages pages, Images images, PublicAddresses addresses, LandingQueries landings, Clock clock) {
        this.pages = pages;
        this.images = images;
        this.addresses = addresses;
        this.landings = landings;
        this.clock = clock;
    }

    Answer page(int status, Shown shown, LandingForm form) {
        return drawn(status, "landing/page.jte", shown, screen(shown, form));
    }

    Answer thanks(Shown shown) {
        return drawn(200, "landing/thanks.jte", shown, screen(shown, LandingForm.fresh(Map.of())));
    }

    Answer gone(Shown shown) {
        return drawn(410, "landing/gone.jte", shown, screen(shown, LandingForm.fresh(Map.of())))
                .with("X-Robots-Tag", "noindex");
    }

    /** A draft as it would look, for the editor to frame. */
    Answer preview(Landing landing) {
        return alone(landing, landing.draft(), "'self'", true);
    }

    /** The same for whoever knows the secret address. */
    Answer secret(Landing landing) {
        return alone(landing, landing.draft(), "'none'", false).with("Referrer-Policy", "no-referrer");
    }

    /** What was published once, to look at. */
    Answer old(Landing landing, Content content) {
        return alone(landing, content, "'none'", false);
    }

    /** Its form leads nowhere. @param framed whether it tells the editor around it what is clicked */
    private Answer alone(Landing landing, Content content, String ancestors, boolean framed) {
        var screen = screen(landing.id(), content, addresses.landing("preview"), LandingForm.fresh(Map.of()));
        var policy = screen.style().policy(content, ancestors).replaceFirst("form-action [^;]*", "form-action 'none'");
        return pages.render(200, language(content), "landing/page.jte", Map.of("page", screen, "framed", framed))
                .with("Content-Security-Policy", policy)
                .with("X-Robots-Tag", "noindex")
                .with("Cache-Control", "no-store");
    }

    private LandingScreen screen(Shown shown, LandingForm form) {
        var address = addresses.landing(shown.slug().value());
        return screen(shown.landing(), shown.content(), address, form);
    }

    private LandingScreen screen(LandingId id, Content content, String address, LandingForm form) {
        boolean any = content.images().findAny().isPresent();
        var pictures = any
                ? images.of(id).stream().collect(Collectors.toMap(Picture::id, Function.identity()))
                : Map.<org.partnercabinet.domain.landing.ImageId, Picture>of();
        return new LandingScreen(content, address, pictures, form, clock.instant());
    }

    private Answer drawn(int status, String template, Shown shown, LandingScreen screen) {
        var policy = screen.style().policy(shown.content(), Framing.ancestors(landings.sites(shown.landing())));
        return pages.render(status, language(shown.content()), template, Map.of("page", screen))
                .with("Content-Security-Policy", policy)
                .with("Cache-Control", "no-store");
    }

    static Language language(Content content) {
        return Optional.of(content.language())
                .filter(org.partnercabinet.domain.landing.Language.EN::equals)
                .map(english -> Language.EN)
                .orElse(Language.RU);
    }
}
