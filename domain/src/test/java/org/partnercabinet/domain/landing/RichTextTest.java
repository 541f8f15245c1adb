package org.partnercabinet.domain.landing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.partnercabinet.domain.landing.RichText.Bullets;
import org.partnercabinet.domain.landing.RichText.Heading;
import org.partnercabinet.domain.landing.RichText.Paragraph;
import org.partnercabinet.domain.landing.RichText.Span;

class RichTextTest {
    @Test
    void headingsListsBoldAndLinksAreTold() {
        assertThat(RichText.pieces("## Head\nfirst **bold**\nsecond\n\n- one\n- [two](https://example.com)"))
                .containsExactly(
                        new Heading(List.of(plain("Head"))),
                        new Paragraph(List.of(
                                List.of(plain("first "), new Span("bold", true, Optional.empty())),
                                List.of(plain("second")))),
                        new Bullets(List.of(
                                List.of(plain("one")),
                                List.of(new Span("two", false, Optional.of("https://example.com"))))));
    }

    @Test
    void htmlAndLinksToScriptsAreText() {
        String bad = "<script>alert(1)</script> [x](javascript:alert)";
        assertThat(RichText.pieces(bad)).containsExactly(new Paragraph(List.of(List.of(plain(bad)))));
        assertThat(RichText.brokenLinks(bad)).isTrue();
        assertThat(RichText.brokenLinks("[x](mailto:a@example.org)")).isFalse();
    }

    @Test
    void manyMarksCostLittle() {
        for (String mark : List.of("[", "**", "](", "- ", "## ")) {
            String many = mark.repeat(10_000 / mark.length());
            assertThat(RichText.pieces(many)).isNotEmpty();
        }
    }

    private static Span plain(String text) {
        return new Span(text, false, Optional.empty());
    }
}
