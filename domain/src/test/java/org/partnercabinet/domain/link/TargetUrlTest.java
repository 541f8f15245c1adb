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
                "data:text/html,x",
                "vbscript:x",
                "file:///etc/passwd",
                "ftp://example.org/",
                "blob:https://example.org/x",
                "mailto:a@example.org"
            })
    void anAddressOfAnotherSchemeIsRefused(String text) {
        assertThat(refuses("link.target-invalid", () -> new TargetUrl(text)).field())
                .contains("target_url");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java\nscript:alert(1)",
                "java\tscript:alert(1)",
                "java script:alert(1)",
                "ht tps://example.org/",
                "//example.org/",
                "/path",
                "example.org",
                "",
                "http://",
                "https:///path",
                "https://?a=1",
                "https:example.org",
                "https:/example.org",
                "http://user:pw@example.org/",
                "http://user@example.org/",
                "https://@example.org/",
                "https://exa mple.org/",
                "https://example.org\\@evil.example/",
                "https://evil.example\\.example.org/",
                "http:\\\\example.org",
                "https://exa%6dple.org/",
                "https://a..b/",
                "https://.example.org/",
                "https://example.org:99999/",
                "https://example.org:port/",
                "https://[::1/",
                "https://[zz]/",
                "https://example.org／path@evil.example/",
                "https://example.org\uFF0Fevil.example/",
                "https://a.b\u0000/",
                "https://a.b/\u0085",
                "https://a.b/\ud800",
                "https://example.org/\r\nSet-Cookie: x",
                "https://example.org/a\tb"
            })
    void whatIsNoPlainWebAddressIsRefused(String text) {
        assertThat(refuses("link.target-not-an-address", () -> new TargetUrl(text))
                        .field())
                .contains("target_url");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "https://пример.рф/ https://xn--e1afmkfd.xn--p1ai/",
                "https://my_shop.example.com/ https://my_shop.example.com/",
                "https://example.org/?q=a|b https://example.org/?q=a%7Cb",
                "https://example.org/{id} https://example.org/%7Bid%7D",
                "https://example.org/a\\b https://example.org/a%5Cb",
                "https://example.org/[x]?a[]=1#b#c https://example.org/%5Bx%5D?a[]=1#b%23c",
                "https://example.org/?off=10%&b=%zz https://example.org/?off=10%25&b=%25zz",
                "https://example.org/%d0%b0%20 https://example.org/%d0%b0%20",
                "https://example.org/каталог https://example.org/%D0%BA%D0%B0%D1%82%D0%B0%D0%BB%D0%BE%D0%B3",
                "https://example.org/😀 https://example.org/%F0%9F%98%80",
                "HTTPS://Example.ORG:8443/ HTTPS://Example.ORG:8443/",
                "http://192.0.2.1:80 http://192.0.2.1:80",
                "http://[2001:db8::1]:8080/ http://[2001:db8::1]:8080/"
            })
    void realAddressesAreTakenAsBrowsersSendThem(String typed, String sent) {
        assertThat(new TargetUrl(typed).value()).isEqualTo(sent);
        assertThat(java.net.URI.create(sent).toASCIIString()).isEqualTo(sent);
        assertThat(java.net.URI.create(sent).getRawUserInfo()).isNull();
    }

    @Test
    void aSpaceInsideIsEncoded() {
        assertThat(new TargetUrl(" https://example.org/a b?c d ").value()).isEqualTo("https://example.org/a%20b?c%20d");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void readingWhatWasWrittenGivesTheSame(long seed) {
        var random = new java.util.Random(seed);
        String[] letters = {
            "a", "Я", "中", "😀", "%", "%4", "%d0", "|", "\\", "#", "?", "&", "=", " ", "ß", "İ", "[", "é"
        };
        for (int i = 0; i < 2_000; i++) {
            var text = new StringBuilder("https://пример.example/");
            for (int n = random.nextInt(30); n > 0; n--) text.append(letters[random.nextInt(letters.length)]);
            TargetUrl written = new TargetUrl(text.toString());
            assertThat(new TargetUrl(written.value())).isEqualTo(written);
            assertThat(java.net.URI.create(written.value()).getScheme()).isEqualTo("https");
        }
    }

    @ParameterizedTest
    @CsvSource({"Я,6", "中,9", "😀,12", "x,1"})
    void theEncodedAddressIsWhatIsMeasured(String letter, int encoded) {
        String site = "https://example.org/";
        int fit = (2000 - site.length()) / encoded;
        TargetUrl longest = new TargetUrl(site + letter.repeat(fit));
        assertThat(new TargetUrl(longest.value())).isEqualTo(longest);
        refuses("text.too-long", () -> new TargetUrl(site + letter.repeat(fit + 1)));
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
