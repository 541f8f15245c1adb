package org.partnercabinet.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The numbers over HTTP: one partner with one of everything, and clicks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnalyticsTest {
    private static final String PHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15"
            + " (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1";

    private final RunningApp running = new RunningApp(Databases.h2());
    private final Api admin = running.admin();
    private Somebody anna;

    @BeforeAll
    void clicksAndAWonDeal() {
        anna = new Somebody(running, admin, "Anna", "1111").withEverything();
        for (int i = 0; i < 3; i++) {
            running.api
                    .fromElsewhere()
                    .with("User-Agent", PHONE)
                    .with("Referer", "https://ya.ru/search?secret")
                    .get("/r/" + anna.ids.get("code"));
        }
        running.settled();
    }

    @AfterAll
    void close() {
        running.close();
    }

    @Test
    void the_summary_says_what_the_lists_say() {
        JsonNode summary = ok(anna.api.get("/api/analytics/summary?period=today"));
        JsonNode link = ok(anna.api.get("/api/links/" + anna.ids.get("links")));
        JsonNode referrals = ok(anna.api.get("/api/referrals"));
        assertThat(summary.at("/figures/clicks").asLong())
                .isEqualTo(link.at("/clicks").asLong())
                .isGreaterThanOrEqualTo(3);
        assertThat(summary.at("/figures/referrals").asLong())
                .isEqualTo(referrals.at("/total").asLong())
                .isPositive();
        assertThat(summary.at("/figures/won").asLong()).isPositive();
        assertThat(summary.at("/figures/money/0/amount/currency").asText()).isEqualTo("RUB");
        assertThat(summary.at("/previous/figures/clicks").asLong()).isZero();
        assertThat(summary.at("/changes/clicks").isNull()).isTrue();
        assertThat(summary.at("/bitrix24/deals_won").asLong()).isPositive();
        assertThat(summary.at("/period/time_zone").asText()).isEqualTo("Europe/Moscow");
    }

    @Test
    void series_funnel_breakdown_and_links_add_up_to_the_summary() {
        JsonNode figures = ok(anna.api.get("/api/analytics/summary?period=7d")).at("/figures");
        for (String by : new String[] {"day", "week", "month"}) {
            JsonNode series = ok(anna.api.get("/api/analytics/series?period=7d&by=" + by));
            long clicks = 0;
            for (JsonNode point : series.at("/points"))
                clicks += point.at("/figures/clicks").asLong();
            assertThat(clicks).as(by).isEqualTo(figures.at("/clicks").asLong());
        }
        assertThat(ok(anna.api.get("/api/analytics/series?period=7d")).at("/points"))
                .hasSize(7);
        JsonNode funnel = ok(anna.api.get("/api/analytics/funnel?period=7d&compare=false"));
        assertThat(funnel.at("/steps/1/count")).isEqualTo(figures.at("/referrals"));
        assertThat(funnel.at("/previous").isNull()).isTrue();
        JsonNode links = ok(anna.api.get("/api/analytics/links?period=7d"));
        assertThat(links.at("/items/0/link/id").asText()).isEqualTo(anna.ids.get("links"));
        assertThat(links.at("/items/0/figures/clicks")).isEqualTo(figures.at("/clicks"));
    }

    @Test
    void visits_are_told_apart_by_where_they_came_from_and_by_what() {
        assertThat(count("referrer", "ya.ru")).isEqualTo(3);
        assertThat(count("device", "mobile")).isGreaterThanOrEqualTo(3);
        assertThat(count("browser", "safari")).isGreaterThanOrEqualTo(3);
        assertThat(count("os", "ios")).isGreaterThanOrEqualTo(3);
        JsonNode source = ok(anna.api.get("/api/analytics/breakdown?period=today&by=source"));
        assertThat(source.at("/items/0/figures/referrals").asLong()).isPositive();
        JsonNode one = ok(anna.api.get("/api/analytics/breakdown?period=today&by=browser&limit=1"));
        assertThat(one.at("/items")).hasSize(1);
    }

    private long count(String by, String value) {
        JsonNode answer = ok(anna.api.get("/api/analytics/breakdown?period=today&by=" + by));
        for (JsonNode item : answer.at("/items")) {
            if (item.at("/value").asText().equals(value))
                return item.at("/figures/clicks").asLong();
        }
        throw new AssertionError(answer.toString());
    }

    @Test
    void an_administrator_sees_all_and_may_ask_for_one_and_for_a_link() {
        long all = ok(admin.get("/api/analytics/summary")).at("/figures/clicks").asLong();
        long hers = ok(admin.get("/api/analytics/summary?partner_id=" + anna.ids.get("partners")))
                .at("/figures/clicks")
                .asLong();
        long link = ok(admin.get("/api/analytics/summary?link_id=" + anna.ids.get("links")))
                .at("/figures/clicks")
                .asLong();
        assertThat(all).isEqualTo(hers).isEqualTo(link);
    }

    @Test
    void impossible_periods_are_refused() {
        Refused.with(anna.api.get("/api/analytics/summary?from=2026-01-02&to=2026-01-01"), 422, "period.reversed", "");
        Refused.with(anna.api.get("/api/analytics/series?from=2001-01-01"), 422, "period.too-long", "");
    }

    @Test
    void the_time_zone_is_a_setting_and_numbers_follow_it() {
        assertThat(ok(admin.get("/api/settings/company")).at("/time_zone").asText())
                .isEqualTo("Europe/Moscow");
        JsonNode before = ok(anna.api.get("/api/analytics/summary?period=7d")).at("/figures");
        var answer = admin.send("PUT", "/api/settings/company", Map.of("time_zone", "Pacific/Kiritimati"));
        assertThat(ok(answer).at("/time_zone").asText()).isEqualTo("Pacific/Kiritimati");
        running.settled();
        JsonNode after = ok(anna.api.get("/api/analytics/summary?period=7d"));
        assertThat(after.at("/period/time_zone").asText()).isEqualTo("Pacific/Kiritimati");
        assertThat(after.at("/figures/clicks")).isEqualTo(before.at("/clicks"));
        var unknown = admin.send("PUT", "/api/settings/company", Map.of("time_zone", "Mars/Base"));
        Refused.naming(unknown, "time_zone", "a zone that is none");
        ok(admin.send("PUT", "/api/settings/company", Map.of("time_zone", "Europe/Moscow")));
        running.settled();
    }

    private static JsonNode ok(Api.Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.json();
    }
}
