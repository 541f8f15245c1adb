package org.partnercabinet.http.landing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercabinet.http.web.Browser.document;
import static org.partnercabinet.http.web.Browser.header;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.partnercabinet.http.LandingCabinet;

final class LandingPreviewTest {
    private final LandingCabinet cabinet = new LandingCabinet();
    private final String anna = cabinet.partner("anna");

    @AfterEach
    void stop() {
        cabinet.close();
    }

    private String secret() {
        var draft = document(
                cabinet.browser.json("POST", "/api/landings", "{\"starter\":\"trainer\"}", "Authorization", anna));
        var path = "/api/landings/" + draft.at("/landing/id").asText() + "/preview";
        var answer = document(cabinet.browser.json("POST", path, "{}", "Authorization", anna));
        return answer.at("/url").asText().substring(LandingCabinet.SITE.length());
    }

    @Test
    void whoever_has_the_secret_address_sees_the_draft_and_leaves_no_trace() {
        var page = cabinet.browser.get(secret());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<h1>");
        assertThat(header(page, "X-Robots-Tag")).isEqualTo("noindex");
        assertThat(header(page, "Content-Security-Policy")).contains("form-action 'none'", "frame-ancestors 'none'");
        assertThat(header(page, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(page, "Cache-Control")).isEqualTo("no-store");
        assertThat(cabinet.visits).isEmpty();
    }

    @Test
    void it_leads_nowhere_after_a_day() {
        var secret = secret();
        cabinet.passes(Duration.ofHours(24).minusSeconds(1));
        assertThat(cabinet.browser.get(secret).statusCode()).isEqualTo(200);
        cabinet.passes(Duration.ofSeconds(1));
        assertThat(cabinet.browser.get(secret).statusCode()).isEqualTo(404);
    }

    @Test
    void nobody_makes_one_up() {
        var secret = secret();
        int last = secret.length() - 1;
        var other = secret.substring(0, last) + (secret.charAt(last) == '0' ? '1' : '0');
        var longer = secret.replaceFirst("(/preview/[0-9a-f]{32})[0-9a-z]+-", "$1zzzzzz-");
        for (var forged :
                new String[] {other, longer, "/preview/x", "/preview/" + "0".repeat(32) + "zzzzzz-" + "0".repeat(32)}) {
            assertThat(cabinet.browser.get(forged).statusCode()).as(forged).isEqualTo(404);
        }
    }
}
