package org.partnercabinet.bitrix24.practice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.partnercabinet.bitrix24.practice.crm.EntityType;
import org.partnercabinet.bitrix24.practice.events.Delivery;
import org.partnercabinet.bitrix24.practice.rest.Application;

class ApplicationTest extends WithPortal {
    private final Handler handler = new Handler();

    @AfterEach
    void closeHandler() {
        handler.close();
    }

    @Test
    void anAccessTokenLivesAnHour() {
        assertThat(app("profile", "{}").has("result")).isTrue();
        portal.advance(Duration.ofHours(1));
        assertThat(app("profile", "{}").get("error").textValue()).isEqualTo("expired_token");
    }

    @Test
    void aRenewalRotatesTheRefreshToken() {
        String old = portal.application().refreshToken();
        JsonNode renewed = renew(old, Application.CLIENT_SECRET);
        assertThat(renewed.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(
                        () -> PortalClient.json("ok/oauth-refresh.json").fieldNames());
        assertThat(renewed.get("refresh_token").textValue()).isNotEqualTo(old);
        assertThat(renew(old, Application.CLIENT_SECRET).get("error").textValue())
                .isEqualTo("invalid_grant");
        assertThat(renew(old, "wrong").get("error").textValue()).isEqualTo("invalid_client");
        assertThat(app("profile", "{}").has("result")).isTrue();
    }

    private JsonNode renew(String refreshToken, String secret) {
        return PortalClient.read(client.get(portal.restUrl() + "oauth/token/?grant_type=refresh_token&client_id="
                + Application.CLIENT_ID + "&client_secret=" + secret + "&refresh_token=" + refreshToken));
    }

    @Test
    void aBoundHandlerHearsOfFunnelsAndGetsTokens() {
        String bind = "{'event':'onCrmDealMoveToCategory','handler':'" + handler.url() + "'}";
        assertThat(app("event.bind", bind).get("result").booleanValue()).isTrue();
        assertThat(app("event.bind", bind).get("error").textValue()).isEqualTo("ERROR_EVENT_BINDING_EXISTS");
        assertThat(app("event.bind", "{'event':'onNothing','handler':'http://x/'}")
                        .get("error")
                        .textValue())
                .isEqualTo("ERROR_EVENT_NOT_FOUND");
        portal.ui().moveFunnel(addDeal("'title':'D'"), 2);
        portal.deliverEvents();
        assertThat(portal.events().log()).extracting(Delivery::event).containsExactly("ONCRMDEALMOVETOCATEGORY");
        assertThat(handler.bodies().get(0))
                .contains("data%5BFIELDS%5D%5BCATEGORY_ID%5D=2&data%5BFIELDS%5D%5BSTAGE_ID%5D=C2%3ANEW&ts=")
                .contains("auth%5Baccess_token%5D=" + portal.application().accessToken());
        assertThat(names(handler.bodies().get(0).replaceAll("data[^&]*(CATEGORY|STAGE)[^&]*&", "")))
                .isEqualTo(names(PortalClient.fixture("webhooks/app-deal-add-with-tokens.txt")));
        assertThat(app("event.get", "{}").get("result")).hasSize(1);
        assertThat(app("event.unbind", bind).at("/result/count").intValue()).isEqualTo(1);
    }

    private static java.util.List<String> names(String body) {
        return java.util.Arrays.stream(body.split("&"))
                .map(pair -> pair.replaceFirst("=.*", ""))
                .toList();
    }

    @Test
    void theOfflineQueueKeepsTheLastStateOfEachObject() {
        app("event.bind", "{'event':'ONCRMLEADUPDATE','event_type':'offline'}");
        long id = addLead("'NAME':'A'");
        client.result("crm.lead.update", "{'id':" + id + ",'fields':{'TITLE':'1'}}");
        client.result("crm.lead.update", "{'id':" + id + ",'fields':{'TITLE':'2'}}");
        JsonNode reserved = app("event.offline.get", "{'clear':0}").get("result");
        assertThat(reserved.get("events")).hasSize(1);
        assertThat(reserved.at("/events/0/EVENT_DATA/FIELDS/ID").textValue()).isEqualTo(String.valueOf(id));
        assertThat(reserved.at("/events/0").fieldNames())
                .toIterable()
                .containsExactlyElementsOf(() -> PortalClient.json("ok/event.offline.get-clear0.json")
                        .at("/result/events/0")
                        .fieldNames());
        JsonNode parallel = app("event.offline.get", "{'clear':0}").get("result");
        assertThat(parallel)
                .isEqualTo(PortalClient.json("ok/event.offline.get-empty.json").get("result"));
        app("event.offline.clear", "{'process_id':" + reserved.get("process_id") + "}");
        assertThat(portal.state().count(EntityType.LEAD)).isEqualTo(1);
        client.result("crm.lead.update", "{'id':" + id + ",'fields':{'TITLE':'3'}}");
        assertThat(app("event.offline.get", "{}").at("/result/events")).hasSize(1);
        assertThat(app("event.offline.get", "{}").at("/result/events"))
                .as("clear=1 forgets at once")
                .isEmpty();
    }

    private JsonNode app(String method, String json) {
        String url = portal.restUrl() + "rest/" + method + "?auth="
                + portal.application().accessToken();
        return PortalClient.read(client.post(url, "application/json", json.replace('\'', '"')));
    }
}
