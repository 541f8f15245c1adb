package org.partnercabinet.domain.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnercabinet.domain.Refusal;

class WebOriginTest {
    @Test
    void aSiteIsNamedAsBrowsersNameIt() {
        assertThat(new WebOrigin(" HTTPS://Shop.Example:443/ ").value()).isEqualTo("https://shop.example");
        assertThat(new WebOrigin("http://127.0.0.1:8080").value()).isEqualTo("http://127.0.0.1:8080");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "null",
                "shop.example",
                "https://*.example",
                "https://a.example/path",
                "https://a.example; x",
                "https://a.example 'self'",
                "ftp://a.example",
                "https://a@b.example",
                "https://a.example:0"
            })
    void nothingElseIsASite(String text) {
        assertThatThrownBy(() -> new WebOrigin(text)).isInstanceOf(Refusal.class);
    }
}
