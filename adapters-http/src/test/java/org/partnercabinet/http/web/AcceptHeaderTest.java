package org.partnercabinet.http.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptHeaderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/html,application/xhtml+xml,*/*;q=0.8 | true",
                "text/html;q=0.5, application/json;q=0.4 | true",
                "text/html;q=0, application/json | false",
                "application/json, text/html;q=0.9 | false",
                "*/* | false",
                "application/json | false",
                "text/html;q=nonsense | false"
            })
    void aPageIsForThoseWhoNameItAndDoNotPreferJson(String accept, boolean page) {
        assertThat(Accept.prefersHtml(accept)).isEqualTo(page);
    }
}
