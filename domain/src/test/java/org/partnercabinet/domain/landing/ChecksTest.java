package org.partnercabinet.domain.landing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.partnercabinet.domain.Color;
import org.partnercabinet.domain.partner.PartnerId;

class ChecksTest {
    private static final Content READY =
            Starter.SERVICE.content(Language.EN).at(Optional.of(new Slug("turnkey-service")));
    private static final ImageId IMAGE = new ImageId(UUID.randomUUID());

    @Test
    void whatIsReadyMayBePublished() {
        assertThat(Checks.pass(Checks.of(READY, List.of()))).isTrue();
    }

    @Test
    void aPageNeedsAnAddressAndExactlyOneFormThatEverybodySees() {
        assertThat(errors(READY.at(Optional.empty()))).containsExactly("slug-missing slug");
        assertThat(errors(READY.withBlocks(List.of()))).containsExactly("form-missing ");
        Block form = READY.form().orElseThrow();
        assertThat(errors(READY.withBlocks(List.of(form, form)))).containsExactly("form-twice ");
        var hidden = new java.util.HashMap<>(form.tree());
        hidden.put("hidden_on_phones", true);
        assertThat(errors(READY.withBlocks(Block.readAll(List.of(hidden))))).containsExactly("form-hidden blocks[0]");
    }

    @Test
    void whatIsRequiredIsNamedByItsPlace() {
        var blocks = Block.readAll(List.of(
                READY.form().orElseThrow().tree(),
                Map.of("type", "features", "items", List.of(Map.of("title", "One"), Map.of())),
                Map.of("type", "video", "video", "no such id", "title", "A film"),
                Map.of("type", "text", "text", "See [this](javascript:x)")));
        assertThat(errors(READY.withBlocks(blocks)))
                .containsExactly(
                        "too-few-items blocks[1].items",
                        "part-missing blocks[1].items[1].title",
                        "video-unknown blocks[2].video",
                        "link-broken blocks[3].text");
    }

    @Test
    void anImageNeedsToBeThereAndToBeDescribed() {
        var image = List.of(
                READY.form().orElseThrow().tree(),
                Map.of("type", "image", "image", IMAGE.value().toString()));
        Content content = READY.withBlocks(Block.readAll(image));
        assertThat(errors(content)).containsExactly("alt-missing blocks[1].alt", "image-gone blocks[1].image");
        var heavy = new Picture.Variant("h", 1600, 900, "image/png", Picture.HEAVY + 1);
        var picture = new Picture(
                IMAGE,
                new LandingId(UUID.randomUUID()),
                new PartnerId(UUID.randomUUID()),
                List.of(heavy),
                Instant.EPOCH);
        assertThat(Checks.of(content, List.of(picture)))
                .contains(new Finding(Finding.Severity.WARNING, "image-heavy", "blocks[1].image"));
    }

    @Test
    void contrastIsComputed() {
        assertThat(Color.WHITE.contrastWith(new Color("#000000"))).isEqualTo(21.0);
        assertThat(new Color("#777777").contrastWith(Color.WHITE)).isBetween(4.47, 4.49);
        assertThat(errors(primary("#ffff00", Theme.Mode.LIGHT))).containsExactly("contrast-low theme.primary");
        assertThat(errors(primary("#ffff00", Theme.Mode.DARK))).isEmpty();
        assertThat(errors(primary("#000080", Theme.Mode.DARK))).containsExactly("contrast-low theme.primary");
        for (int i = 0; i < 0x1000000; i += 4111) {
            Color any = new Color(String.format("#%06x", i));
            assertThat(any.readableOn(Color.INK).contrastWith(Color.INK)).isGreaterThanOrEqualTo(4.5);
            assertThat(any.readableOn(Color.WHITE, 6.5).contrastWith(Color.WHITE))
                    .isGreaterThanOrEqualTo(6.5);
            assertThat(any.contrastWith(any.readableOnIt())).isGreaterThanOrEqualTo(4.5);
        }
    }

    @Test
    void longTitlesOnlyAdvise() {
        var seo = new Seo("x".repeat(71), "", Optional.empty(), true);
        assertThat(Checks.of(READY.withSeo(seo), List.of()))
                .contains(new Finding(Finding.Severity.WARNING, "seo-title-long", "seo.title"))
                .noneMatch(Finding::blocks);
    }

    private static Content primary(String color, Theme.Mode mode) {
        return READY.withTheme(new Theme(new Color(color), Theme.Font.SERIF, Theme.Corners.SHARP, mode));
    }

    private static List<String> errors(Content content) {
        return Checks.of(content, List.of()).stream()
                .filter(Finding::blocks)
                .map(finding -> finding.code() + " " + finding.place())
                .toList();
    }
}
