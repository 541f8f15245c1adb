package org.partnercabinet.bitrix24.practice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.partnercabinet.bitrix24.practice.crm.EntityType;

class ControlTest extends WithPortal {
    private static final String FORM = "application/x-www-form-urlencoded";

    @Test
    void aNewcomerConvertsALeadAndWinsTheDealWithPlainForms() {
        addLead("'NAME':'Анна','TITLE':'Заявка','PHONE':[{'VALUE':'+79005550117'}]");
        String page = client.get(portal.controlUrl()).body();
        assertThat(page).contains("Заявка", "+79005550117", "Преобразовать в сделку", "Не обработан");
        String origin = portal.controlUrl().replaceFirst("/$", "");
        var done = client.post(
                portal.controlUrl() + "do",
                FORM,
                "do=convertLead&entity=lead&id=1&lang=en&amount=50+000,50&currency=rub",
                "Origin",
                origin,
                "Sec-Fetch-Site",
                "same-origin");
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(done.headers().firstValue("Location")).hasValue("/?lang=en");
        client.post(portal.controlUrl() + "do", FORM, "do=moveStage&entity=deal&id=1&stage=WON", "Origin", origin);
        JsonNode deal = client.result("crm.deal.get", "{'id':1}");
        assertThat(deal.get("STAGE_SEMANTIC_ID").textValue()).isEqualTo("S");
        assertThat(deal.get("OPPORTUNITY").textValue()).isEqualTo("50000.50");
        assertThat(deal.get("LEAD_ID").textValue()).isEqualTo("1");
        assertThat(client.get(portal.controlUrl() + "?lang=en").body())
                .contains("Deal won", "From lead 1", "50000.50 RUB");
    }

    @Test
    void anotherSiteCannotAct() {
        long id = addLead("'NAME':'A'");
        String form = "do=delete&entity=lead&id=" + id;
        String[][] foreign = {
            {"Origin", "http://evil.example"},
            {"Sec-Fetch-Site", "cross-site"},
            {"Sec-Fetch-Site", "same-site"},
            {"Origin", "null"}
        };
        for (String[] header : foreign) {
            assertThat(client.post(portal.controlUrl() + "do", FORM, form, header)
                            .statusCode())
                    .isEqualTo(403);
            assertThat(client.post(portal.controlUrl() + "__fake/reset", "text/plain", "", header)
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(portal.state().count(EntityType.LEAD)).isEqualTo(1);
    }

    @Test
    void aNamePointedHereFromOutsideIsRefused() throws IOException {
        int port = URI.create(portal.controlUrl()).getPort();
        var seen =
                RawSocket.send(port, "GET / HTTP/1.1\r\nHost: evil.example:" + port + "\r\nConnection: close\r\n\r\n");
        assertThat(seen.text()).startsWith("HTTP/1.1 403");
    }

    @Test
    void everythingThatCameFromOutsideIsEscaped() {
        addLead("'TITLE':'<script>alert(1)</script>','NAME':'<b>','COMMENTS':'\\\"><img>','UTM_SOURCE':'<i>',"
                + "'ORIGIN_ID':'<u>','PHONE':[{'VALUE':'<s>'}],'CURRENCY_ID':'\\\"><q>'");
        String page = client.get(portal.controlUrl()).body();
        assertThat(page)
                .contains("&lt;script&gt;")
                .doesNotContain("<script", "<img>", "<i>", "<u>", "<s>", "<q>", "<b>");
        assertThat(client.get(portal.controlUrl()).headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'"));
    }

    @Test
    void thePageSpeaksTheReadersLanguage() {
        assertThat(client.get(portal.controlUrl(), "Accept-Language", "en-GB,en;q=0.9")
                        .body())
                .contains("<html lang=\"en\">", "No leads yet");
        assertThat(client.get(portal.controlUrl(), "Accept-Language", "ru,en;q=0.5")
                        .body())
                .contains("<html lang=\"ru\">", "Лидов пока нет");
        assertThat(client.get(portal.controlUrl() + "?lang=en", "Accept-Language", "ru")
                        .body())
                .contains("Practice portal");
        assertThat(client.get(portal.controlUrl() + "style.css").headers().firstValue("Content-Type"))
                .hasValue("text/css; charset=utf-8");
    }

    @Test
    void whatPeopleDoWorksAsJsonToo() {
        addLead("'NAME':'A'");
        JsonNode made =
                client.control("ui", "{'do':'convertLead','id':1,'amount':'50000.00','currency':'RUB','deals':2}");
        assertThat(made.get("deals")).hasSize(2);
        client.control("ui", "{'do':'edit','entity':'deal','id':1,'fields':{'opportunity':'75.50','title':'T'}}");
        client.control("ui", "{'do':'moveFunnel','id':1,'category':2}");
        client.control("ui", "{'do':'moveStage','entity':'deal','id':1,'stage':'C2:LOSE'}");
        client.control("ui", "{'do':'delete','entity':'deal','id':2}");
        JsonNode state = PortalClient.read(client.get(portal.controlUrl() + "__fake/state"));
        assertThat(state.at("/counts/deal").intValue()).isEqualTo(1);
        assertThat(state.at("/deal/0/stageId").textValue()).isEqualTo("C2:LOSE");
        assertThat(state.at("/deal/0/opportunity").decimalValue()).isEqualByComparingTo("75.5");
        assertThat(state.at("/deal/0/updatedBy").intValue())
                .as("a person, not the webhook")
                .isEqualTo(17);
    }

    @Test
    void mistakesAreNamedAndChangeNothing() {
        addLead("'NAME':'A'");
        for (String wrong : new String[] {
            "{'do':'moveStage','entity':'lead','id':404,'stage':'NEW'}",
            "{'do':'moveStage','entity':'lead','id':1,'stage':'NOWHERE'}",
            "{'do':'moveStage','entity':'planet','id':1,'stage':'NEW'}",
            "{'do':'setAmount','id':1,'amount':'-5'}",
            "{'do':'convertLead','id':1,'amount':'1e9','currency':'RUB'}",
            "{'do':'edit','entity':'lead','id':1,'fields':{'stageId':'NOWHERE'}}",
            "{'do':'fly'}",
            "{'do'",
            "[]"
        }) {
            assertThat(client.control("ui", wrong).has("error")).as(wrong).isTrue();
        }
        assertThat(portal.state().count(EntityType.DEAL)).isZero();
    }

    @Test
    void aFormThatFailsBringsANoticeInTheReadersLanguage() {
        var failed = client.post(portal.controlUrl() + "do", FORM, "do=setAmount&entity=deal&id=1&lang=en&amount=much");
        assertThat(failed.headers().firstValue("Location")).hasValue("/?lang=en&failed=1");
        assertThat(client.get(portal.controlUrl() + "?lang=en&failed=1").body()).contains("That did not work");
        assertThat(client.get(portal.controlUrl() + "?lang=ru&failed=1").body()).contains("Не получилось");
    }

    @Test
    void headHasNoBody() throws IOException {
        int port = URI.create(portal.controlUrl()).getPort();
        var seen = RawSocket.send(port, "HEAD / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(seen.body()).isEmpty();
        assertThat(seen.contentLength()).isPositive();
    }

    @Test
    void theJournalTheClockAndTheHandlersAreReachable() {
        JsonNode hook =
                client.control("webhooks", "{'url':'http://127.0.0.1:1/','token':'t','events':['ONCRMLEADADD']}");
        assertThat(hook.get("id").intValue()).isEqualTo(41);
        addLead("'NAME':'A'");
        client.control("clock", "{'advanceMs':1000}");
        JsonNode log = PortalClient.read(client.get(portal.controlUrl() + "__fake/webhooks"));
        assertThat(log.at("/deliveries/0/result").textValue()).isEqualTo("LOST");
        JsonNode journal = PortalClient.read(client.get(portal.controlUrl() + "__fake/journal"));
        assertThat(journal.at("/requests/0/ending").textValue()).isEqualTo("EXECUTED");
        assertThat(client.control("events", "{'mode':'twoTokens','probability':0.5}")
                        .get("mode")
                        .textValue())
                .isEqualTo("TWO_TOKENS");
        client.control("reset", "{}");
        assertThat(portal.state().count(EntityType.LEAD)).isZero();
    }
}
