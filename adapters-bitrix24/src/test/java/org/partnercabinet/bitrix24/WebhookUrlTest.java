package org.partnercabinet.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookUrlTest {
    private static final String CODE = "s3cr3tC0de";

    @Test
    void a_method_is_appended_with_or_without_a_slash_at_the_end() {
        for (String end : new String[] {"", "/"}) {
            var url = WebhookUrl.parse(" https://portal.example.test/rest/1/" + CODE + end + " ");
            assertThat(url.method("crm.item.get").toString())
                    .isEqualTo("https://portal.example.test/rest/1/" + CODE + "/crm.item.get");
        }
    }

    @Test
    void its_text_shows_the_portal_and_hides_the_code() {
        var url = WebhookUrl.parse("https://portal.example.test:8443/rest/1/" + CODE + "/");
        assertThat(url.toString()).contains("portal.example.test:8443").doesNotContain(CODE);
        assertThat(url.scrub("see /rest/1/" + CODE + "/x")).isEqualTo("see ***");
        assertThat(url.scrub("no rights for https://p.example/rest/1/x?a=b, ask " + CODE))
                .isEqualTo("no rights for *** ask ***");
        assertThat(url.scrub("{\"at\":\"https:\\/\\/p.example\\/rest\"}")).isEqualTo("{\"at\":\"***\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://portal.example.test/rest/1/s3cr3tC0de/",
                "https://portal.example.test/rest/s3cr3tC0de/",
                "https://portal.example.test/rest/1/s3cr3tC0de/crm.item.get",
                "https://portal.example.test/rest/1/s3cr3tC0de/?auth=1",
                "https://user:s3cr3tC0de@portal.example.test/rest/1/s3cr3tC0de/",
                "https://portal.example.test/rest/1/s3cr3tC0de/#x",
                "ftp://portal.example.test/rest/1/s3cr3tC0de/",
                "s3cr3tC0de",
                ""
            })
    void anything_else_is_refused_without_repeating_it(String text) {
        assertThatThrownBy(() -> WebhookUrl.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining(CODE)
                .hasNoCause();
    }

    @Test
    void plain_http_is_for_loopback() {
        assertThat(WebhookUrl.parse("http://127.0.0.1:8099/rest/1/abc/").portal())
                .isEqualTo("127.0.0.1:8099");
    }

    @Test
    void a_renamed_portal_keeps_the_path_or_is_none() {
        var url = WebhookUrl.parse("https://old.example.test/rest/1/" + CODE + "/");
        String path = "/rest/1/" + CODE + "/crm.item.add";
        var renamed = url.renamed("crm.item.add", "https://new.example.test" + path);
        assertThat(renamed).isEqualTo(WebhookUrl.parse("https://new.example.test/rest/1/" + CODE + "/"));
        assertThat(url.renamed("crm.item.add", "http://new.example.test" + path))
                .isNull();
        assertThat(url.renamed("crm.item.add", "https://new.example.test/auth/"))
                .isNull();
        assertThat(url.renamed("crm.item.add", "https://new.example.test" + path + "?x=1"))
                .isNull();
        assertThat(url.renamed("crm.item.add", null)).isNull();
    }
}
