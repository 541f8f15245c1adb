package org.partnercabinet.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a partner finds on a link's page to put it on other sites, without scripts, and what becomes of it there. */
class LinkOnOtherSitesTest {
    private static RunningApp running;
    private static Somebody anna;
    private static PlainBrowser browser;

    @BeforeAll
    static void begin() {
        running = new RunningApp(RunningApp.inMemory());
        anna = new Somebody(running, running.admin(), "Anna", "4730");
        browser = PlainBrowser.signedIn(running.url(), "en", anna.email, Somebody.PASSWORD);
    }

    @AfterAll
    static void end() {
        running.close();
    }

    private static String link(String type) {
        return anna.api
                .post("/api/links", Map.of("title", "Site", "type", type, "target_url", "https://example.com/"))
                .at("/id");
    }

    private static String page(String link) {
        return "/partner/links/" + link;
    }

    @Test
    void forms_and_pages_have_both_codes_the_script_first_as_the_api_gives_them() {
        for (var type : List.of("iframe", "landing")) {
            var link = link(type);
            var codes = anna.api.get("/api/links/" + link + "/embedding");
            var shown = browser.get(page(link)).text().replace("&lt;", "<").replace("&gt;", ">");
            assertThat(shown).as(type).containsSubsequence(codes.at("/script"), codes.at("/iframe"));
            assertThat(shown.contains("Without any the form may stand anywhere"))
                    .isEqualTo(type.equals("iframe"));
        }
        assertThat(browser.get(page(link("direct"))).text()).doesNotContain("data-form", "name=\"origins\"");
    }

    @Test
    void sites_are_named_on_the_page_and_what_is_wrong_is_said_at_the_field() {
        var link = link("iframe");
        browser.get(page(link));
        var saved = browser.post(page(link) + "/sites", "origins", "https://shop.example/\r\n\r\nHTTPS://Blog.example");
        assertThat(saved.path()).isEqualTo(page(link));
        assertThat(saved.words()).contains("The sites are saved.");
        assertThat(saved.find("(?s)<textarea[^>]*name=\"origins\"[^>]*>\n(.*?)</textarea>"))
                .isEqualTo("https://shop.example\nhttps://blog.example");
        assertThat(anna.api.get("/api/links/" + link + "/embedding").at("/origins/1"))
                .isEqualTo("https://blog.example");
        var wrong = browser.post(page(link) + "/sites", "origins", "https://*.example/<b>");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.find("id=\"f-origins-error\">([^<]*)<")).contains("A site looks like");
        assertThat(wrong.text()).contains("https://*.example/&lt;b&gt;", "aria-describedby=\"f-origins-error\"");
        var many = browser.post(page(link) + "/sites", "origins", "https://a.example\n".repeat(21));
        assertThat(many.status()).isEqualTo(422);
        assertThat(many.find("id=\"f-origins-error\">([^<]*)<")).isEqualTo("At most 20 items.");
        assertThat(anna.api.get("/api/links/" + link + "/embedding").at("/origins/1"))
                .as("what is wrong changes nothing")
                .isEqualTo("https://blog.example");
        var none = browser.post(page(link) + "/sites", "origins", " ");
        assertThat(none.status()).isEqualTo(200);
        assertThat(anna.api.get("/api/links/" + link + "/embedding").json().at("/origins"))
                .isEmpty();
        assertThat(browser.post(page(UUID.randomUUID().toString()) + "/sites", "origins", "")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void the_page_says_it_in_russian_too() {
        var russian = PlainBrowser.signedIn(running.url(), "ru", anna.email, Somebody.PASSWORD);
        var link = link("landing");
        assertThat(russian.get(page(link)).words()).contains("Сайты, которые могут её показывать");
        var wrong = russian.post(page(link) + "/sites", "origins", "nonsense");
        assertThat(wrong.find("id=\"f-origins-error\">([^<]*)<")).contains("Сайт выглядит так");
    }

    @Test
    void a_form_that_somebody_sees_is_a_click_of_its_link_and_a_look_of_its_partner_is_none() {
        var link = link("iframe");
        var code = anna.api.get("/api/links/" + link).at("/code");
        var address = Pattern.compile("src=\"(/f/[^\"]*)\"")
                .matcher(browser.get(page(link)).text());
        assertThat(address.find()).isTrue();
        var visitor = running.api.fromElsewhere().with("User-Agent", "Mozilla/5.0 (Windows NT 10.0)");
        assertThat(visitor.get(address.group(1)).text()).contains("name=\"pc_click\" value=\"\"");
        var click = Pattern.compile("name=\"pc_click\" value=\"([^\"]+)\"")
                .matcher(visitor.get("/f/" + code).text());
        assertThat(click.find()).isTrue();
        visitor.get("/f/" + code + "?lang=en&pc_click=" + click.group(1));
        var vera = "name=Vera&phone=%2B79124730001&pc_click=" + click.group(1);
        assertThat(visitor.text("POST", "/f/" + code, vera, "application/x-www-form-urlencoded")
                        .status())
                .isEqualTo(303);
        var seen = anna.api.get("/api/links/" + link);
        assertThat(seen.at("/clicks")).isEqualTo("1");
        assertThat(seen.at("/unique_clicks")).isEqualTo("1");
        assertThat(seen.at("/referrals")).isEqualTo("1");
    }
}
