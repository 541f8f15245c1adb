package org.partnercabinet.domain.landing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnercabinet.domain.Refusal;

class BlockTest {
    @ParameterizedTest
    @EnumSource(BlockKind.class)
    void anEmptyBlockOfEachKindIsReadAsItWasWritten(BlockKind kind) {
        Block empty = Block.empty(kind);
        assertThat(Block.readAll(List.of(empty.tree()))).containsExactly(empty);
    }

    @Test
    void whatIsNotDeclaredIsRefused() {
        refuses("blocks[0]", "landing.part-unknown", block(Map.of("type", "hero", "html", "<b>")));
        refuses("blocks[0].type", "landing.value-invalid", block(Map.of("type", "script")));
        refuses("blocks[0].type", "landing.value-invalid", block(Map.of()));
        refuses("blocks[0].title", "landing.value-invalid", block(Map.of("type", "hero", "title", List.of())));
        refuses("blocks[0].background", "landing.value-invalid", block(Map.of("type", "hero", "background", "red")));
        refuses("blocks[0].image", "landing.value-invalid", block(Map.of("type", "hero", "image", "../x")));
    }

    @Test
    void limitsHoldInDraftsToo() {
        refuses("blocks[0].title", "text.too-long", block(Map.of("type", "hero", "title", "x".repeat(121))));
        refuses("blocks[0].title", "text.control-character", block(Map.of("type", "hero", "title", "a\nb")));
        refuses("blocks[0].title", "text.control-character", block(Map.of("type", "hero", "title", "\ud800")));
        var four = Collections.nCopies(4, Map.of("label", "x"));
        refuses("blocks[0].fields", "landing.too-many-items", block(Map.of("type", "form", "fields", four)));
        refuses(
                "blocks",
                "landing.too-many-items",
                () -> Block.readAll(Collections.nCopies(31, Map.of("type", "divider"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "//evil.example",
                "tel:<b>",
                "vbscript:x",
                "mailto:a?b"
            })
    void noAddressRunsAnything(String address) {
        refuses("blocks[0].map", "landing.value-invalid", block(Map.of("type", "contacts", "map", address)));
    }

    @Test
    void peopleAreSentOnlyToNamesOnTheInternetByHttps() {
        assertThat(Address.maySendTo("https://example.com/thanks?a=1")).isTrue();
        assertThat(Address.maySendTo("http://example.com/")).isFalse();
        assertThat(Address.maySendTo("https://127.0.0.1/")).isFalse();
        assertThat(Address.maySendTo("https://localhost/")).isFalse();
        assertThat(Address.maySendTo("https://example.com:8443/")).isFalse();
    }

    @Test
    void aMomentIsKeptInOneForm() {
        var until = Map.of("type", "countdown", "until", "2026-12-01T12:00:00+03:00");
        assertThat(Block.readAll(List.of(until)).get(0).text("until")).isEqualTo("2026-12-01T09:00:00Z");
        refuses("blocks[0].until", "landing.value-invalid", block(Map.of("type", "countdown", "until", "tomorrow")));
    }

    private static ThrowingCallable block(Map<String, ?> block) {
        return () -> Block.readAll(List.of(block));
    }

    private static void refuses(String place, String code, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.field()).contains(place);
        });
    }
}
