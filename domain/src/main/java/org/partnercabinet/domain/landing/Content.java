package org.partnercabinet.domain.landing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.partnercabinet.domain.Texts;

/** All that a page says and how it looks; what is drafted, and what a revision keeps. */
public record Content(String name, Optional<Slug> slug, Language language, Theme theme, Seo seo, List<Block> blocks) {
    public static final int LONGEST_NAME = 120;

    public Content {
        name = Texts.required("name", name, LONGEST_NAME);
        blocks = List.copyOf(blocks);
    }

    public Content named(String other) {
        return new Content(other, slug, language, theme, seo, blocks);
    }

    public Content at(Optional<Slug> other) {
        return new Content(name, other, language, theme, seo, blocks);
    }

    public Content withBlocks(List<Block> others) {
        return new Content(name, slug, language, theme, seo, others);
    }

    public Content withTheme(Theme other) {
        return new Content(name, slug, language, other, seo, blocks);
    }

    public Content withSeo(Seo other) {
        return new Content(name, slug, language, theme, other, blocks);
    }

    /** The request form; a page that is published has one. */
    public Optional<Block> form() {
        return blocks.stream().filter(block -> block.kind() == BlockKind.FORM).findFirst();
    }

    /** Every image it shows, on the page or in messengers. */
    public Stream<ImageId> images() {
        return Stream.concat(seo.image().stream(), blocks.stream().flatMap(Block::images))
                .distinct();
    }
}
