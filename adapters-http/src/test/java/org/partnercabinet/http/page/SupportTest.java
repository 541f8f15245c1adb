package org.partnercabinet.http.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SupportTest {
    @ParameterizedTest
    @CsvSource({
        "help@example.com, mailto:help@example.com",
        "+7 (912) 345-67-89, tel:+79123456789",
        "https://example.com/help?a=1, https://example.com/help?a=1"
    })
    void what_can_be_written_called_or_read_is_a_link(String written, String address) {
        assertThat(Support.of(written).orElseThrow().address()).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Telegram: @romashka",
                "javascript:alert(1)",
                "data:text/html,x",
                "//example.com",
                "help@example.com?subject=x",
                "https://exa mple.com",
                "12"
            })
    void anything_else_is_words(String written) {
        assertThat(Support.of(written).orElseThrow().address()).isEmpty();
    }

    @Test
    void nothing_is_nobody() {
        assertThat(Support.of("")).isEmpty();
    }
}
