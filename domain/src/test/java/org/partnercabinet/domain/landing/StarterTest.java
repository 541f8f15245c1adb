package org.partnercabinet.domain.landing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StarterTest {
    @ParameterizedTest
    @EnumSource(Starter.class)
    void onlyAnAddressAndADateAreLeftToAdd(Starter starter) {
        for (Language language : Language.values()) {
            Content content = starter.content(language).at(Optional.of(new Slug("my-page")));
            List<String> left = Checks.of(content, List.of()).stream()
                    .filter(Finding::blocks)
                    .map(finding -> finding.code() + " " + finding.place())
                    .toList();
            boolean dated = content.blocks().stream().anyMatch(block -> block.kind() == BlockKind.COUNTDOWN);
            assertThat(left).hasSize(dated ? 1 : 0).allMatch(one -> one.endsWith(".until"));
            assertThat(content.seo().title()).hasSizeBetween(20, Seo.LONGEST_TITLE);
            assertThat(content.seo().description()).hasSizeBetween(60, Seo.LONGEST_DESCRIPTION);
        }
    }

    @ParameterizedTest
    @EnumSource(Starter.class)
    void bothLanguagesAreBuiltAlike(Starter starter) {
        var russian = starter.content(Language.RU);
        var english = starter.content(Language.EN);
        assertThat(english.blocks().stream().map(Block::kind))
                .containsExactlyElementsOf(
                        russian.blocks().stream().map(Block::kind).toList());
        assertThat(english.theme()).isEqualTo(russian.theme());
        assertThat(english.toString()).doesNotContainPattern("[а-яА-Я]");
        assertThat(ContentTree.read(ContentTree.write(russian))).isEqualTo(russian);
    }
}
