package org.partnercabinet.domain.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercabinet.domain.Refusals.refuses;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetUrlTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JavaScript:alert(1)",
                "java\nscript:alert(1)",
                "data:text/html,x",
                "vbscript:x",
                "file:///etc/passwd",
                "ftp://example.org/",
                "//example.org/",
                "/path",
                "example.org",
                "",
                "http://",
                "https:///path",
                "https:example.org",
                "http://user:pw@example.org/",
                "http://user@example.org/",
                "https://example.org/ a",
                "https://exa mple.org/",
                "https://example.org/%zz",
                "https://a.b\u0000/",
                "https://example.org/\r\nSet-Cookie: x",
                "blob:https://example.org/x",
                "http:\\\\example.org"
            })
    void whatIsNoPlainWebAddressIsRefused(String text) {
        assertThat(refuses("link.target-invalid", () -> new TargetUrl(text)).field())
                .contains("target_url");
    }

    @Test
    void anAddressIsNotLongerThanBrowsersTake() {
        refuses("text.too-long", () -> new TargetUrl("https://example.org/" + "x".repeat(2000)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://example.org/ | https://example.org/?utm_source=ya&pc_click=1",
                "https://example.org | https://example.org?utm_source=ya&pc_click=1",
                "https://example.org/? | https://example.org/?utm_source=ya&pc_click=1",
                "https://example.org/?a=1&a=2&b=&c | https://example.org/?a=1&a=2&b=&c&utm_source=ya&pc_click=1",
                "https://example.org/?utm_source=x&a=1&utm_source=y | https://example.org/?a=1&utm_source=ya&pc_click=1",
                "https://example.org/?utm%5Fsource=x | https://example.org/?utm_source=ya&pc_click=1",
                "https://example.org/?utm_medium=own | https://example.org/?utm_medium=own&utm_source=ya&pc_click=1",
                "https://example.org/?a=%D0%B0+b%20c#top | https://example.org/?a=%D0%B0+b%20c&utm_source=ya&pc_click=1#top",
                "https://example.org/#/spa?x=1 | https://example.org/?utm_source=ya&pc_click=1#/spa?x=1",
                "https://example.org/?a=1&&b=2 | https://example.org/?a=1&&b=2&utm_source=ya&pc_click=1",
                "https://example.org/?a=b=c?d | https://example.org/?a=b=c?d&utm_source=ya&pc_click=1"
            })
    void ourParametersGoOverItsOwnAndTheRestStaysLetterForLetter(String target, String expected) {
        assertThat(new TargetUrl(target).with(marks())).isEqualTo(expected);
    }

    @Test
    void whatWeAddIsEncoded() {
        String url = new TargetUrl("https://example.org/").with(Map.of("utm_campaign", "весна & \"лето\" #1"));
        assertThat(url)
                .isEqualTo("https://example.org/?utm_campaign=%D0%B2%D0%B5%D1%81%D0%BD%D0%B0+%26+"
                        + "%22%D0%BB%D0%B5%D1%82%D0%BE%22+%231");
    }

    @Test
    void lettersOfOtherAlphabetsInTheAddressAreEncoded() {
        assertThat(new TargetUrl("https://example.org/каталог").value())
                .isEqualTo("https://example.org/%D0%BA%D0%B0%D1%82%D0%B0%D0%BB%D0%BE%D0%B3");
    }

    @Test
    void nothingToAddChangesNothing() {
        assertThat(new TargetUrl("https://example.org/?a=1#x").with(Map.of())).isEqualTo("https://example.org/?a=1#x");
    }

    private static Map<String, String> marks() {
        var marks = new LinkedHashMap<String, String>();
        marks.put("utm_source", "ya");
        marks.put("pc_click", "1");
        return marks;
    }
}
