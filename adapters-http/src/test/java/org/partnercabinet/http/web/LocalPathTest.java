package org.partnercabinet.http.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LocalPathTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/partner/links?q=a%20b&page=2", "/a/b#c", "/r/x?u=https://example.com/"})
    void our_own_addresses_are_let_through(String path) {
        assertThat(LocalPath.of(path)).contains(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "partner",
                "//evil.example",
                "/\\evil.example",
                "/a\\b",
                "https://evil.example/",
                "javascript:alert(1)",
                "/a\nb",
                "/a b",
                "/\t/evil.example",
                "/<script>"
            })
    void everything_else_is_not(String path) {
        assertThat(LocalPath.of(path)).isEmpty();
    }
}
