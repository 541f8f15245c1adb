package org.partnercabinet.http.landing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.partnercabinet.domain.landing.Block;
import org.partnercabinet.domain.landing.Checks;
import org.partnercabinet.domain.landing.Content;
import org.partnercabinet.domain.landing.Finding;
import org.partnercabinet.domain.landing.ImageId;
import org.partnercabinet.domain.landing.Landing;
import org.partnercabinet.domain.landing.Language;
import org.partnercabinet.domain.landing.Picture;
import org.partnercabinet.domain.landing.Seo;
import org.partnercabinet.domain.landing.Slug;
import org.partnercabinet.domain.landing.Theme;
import org.partnercabinet.http.web.Messages;

/**
 * A page with its draft.
 *
 * @param revision the one that people see, or saw last
 * @param locked numbers of the blocks, from 0, that the company has fixed: they are neither changed nor removed
 * @param ready whether no check finds an error
 */
public record LandingDraftView(
        LandingView landing,
        Optional<Integer> revision,
        Optional<String> slug,
        Language language,
        ThemeView theme,
        SeoView seo,
        List<Map<String, Object>> blocks,
        List<Integer> locked,
        boolean ready,
        List<FindingView> checks) {

    public record ThemeView(String primary, Theme.Font font, Theme.Corners corners, Theme.Mode mode) {}

    public record SeoView(String title, String description, Optional<String> image, boolean indexed) {}

    /** @param severity an error stands in the way of publishing, a warning advises */
    public record FindingView(Finding.Severity severity, String code, String place, String text) {
        static FindingView of(Finding finding, Messages messages) {
            var text = messages.text("landing.check." + finding.code());
            return new FindingView(finding.severity(), finding.code(), finding.place(), text);
        }
    }

    private static List<Integer> locked(Landing page) {
        var blocks = page.draft().blocks();
        return IntStream.range(0, blocks.size())
                .filter(i -> page.isLocked(blocks.get(i)))
                .boxed()
                .toList();
    }

    static LandingDraftView of(LandingView landing, Landing page, List<Picture> pictures, Messages messages) {
        Content draft = page.draft();
        var findings = Checks.of(draft, pictures);
        Theme theme = draft.theme();
        Seo seo = draft.seo();
        return new LandingDraftView(
                landing,
                page.shown(),
                draft.slug().map(Slug::value),
                draft.language(),
                new ThemeView(theme.primary().value(), theme.font(), theme.corners(), theme.mode()),
                new SeoView(
                        seo.title(),
                        seo.description(),
                        seo.image().map(ImageId::value).map(Object::toString),
                        seo.indexed()),
                draft.blocks().stream().map(Block::tree).toList(),
                locked(page),
                Checks.pass(findings),
                findings.stream()
                        .map(finding -> FindingView.of(finding, messages))
                        .toList());
    }
}
