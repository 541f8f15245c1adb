package org.partnercabinet.bitrix24.practice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnercabinet.bitrix24.practice.crm.EntityType;
import org.partnercabinet.bitrix24.practice.rest.Journal.Ending;

class LimitsTest extends WithPortal {
    @Test
    void theBucketHoldsFiftyAndLeaksTwoASecond() {
        for (int i = 0; i < 50; i++) {
            assertThat(client.raw("profile", "{}").statusCode()).isEqualTo(200);
        }
        var refused = client.raw("crm.lead.add", "{'fields':{}}");
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).isEmpty();
        assertThat(refused.body())
                .isEqualTo("{\"error\":\"QUERY_LIMIT_EXCEEDED\",\"error_description\":\"Too many requests\"}");
        assertThat(portal.state().count(EntityType.LEAD)).isZero();
        portal.advance(Duration.ofSeconds(1));
        assertThat(client.raw("profile", "{}").statusCode())
                .as("the refused call filled the bucket too: 51 - 2 + 1")
                .isEqualTo(200);
        assertThat(client.raw("profile", "{}").statusCode()).isEqualTo(503);
    }

    @Test
    void refusedCallsNeedNotCount() {
        portal.set(Map.of("countRefused", false, "xLimit", 1));
        assertThat(client.raw("profile", "{}").statusCode()).isEqualTo(200);
        for (int i = 0; i < 5; i++) {
            assertThat(client.raw("profile", "{}").statusCode()).isEqualTo(503);
        }
        portal.advance(Duration.ofMillis(500));
        assertThat(client.raw("profile", "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void eachAddressHasItsOwnBucketWhenToldApart() {
        portal.set(Map.of("xLimit", 1, "sourceIpHeader", true));
        String url = portal.webhookUrl() + "profile";
        assertThat(client.get(url, "X-Fake-Source-Ip", "10.0.0.1").statusCode()).isEqualTo(200);
        assertThat(client.get(url, "X-Fake-Source-Ip", "10.0.0.1").statusCode()).isEqualTo(503);
        assertThat(client.get(url, "X-Fake-Source-Ip", "10.0.0.2").statusCode()).isEqualTo(200);
    }

    @Test
    void operatingTimeBlocksOneMethodUntilItsOldestMinuteLeaves() {
        portal.set("operatingLimit", 2);
        portal.cost("crm.lead.list", new BigDecimal("1.5"));
        JsonNode first = client.call("crm.lead.list", "{}").get("time");
        assertThat(first.get("operating").decimalValue()).isEqualByComparingTo("1.5");
        long resetAt = first.get("operating_reset_at").longValue();
        assertThat(resetAt).isEqualTo(portal.clock().now().getEpochSecond() + 600);
        portal.advance(Duration.ofMinutes(2));
        JsonNode crossing = client.call("crm.lead.list", "{}");
        assertThat(crossing.at("/time/operating").decimalValue())
                .as("cumulative; the call that crosses the limit finishes")
                .isEqualByComparingTo("3.0");
        var refused = client.raw("crm.lead.list", "{}");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("OPERATION_TIME_LIMIT");
        assertThat(client.raw("crm.deal.list", "{}").statusCode())
                .as("other methods go on")
                .isEqualTo(200);
        portal.advance(Duration.ofMinutes(8));
        assertThat(client.raw("crm.lead.list", "{}").statusCode()).isEqualTo(200);
        assertThat(client.raw("crm.lead.list", "{}").statusCode())
                .as("at the reset only a part leaves")
                .isEqualTo(429);
    }

    @Test
    void answersTellAsMuchOfTimeAsThePortalIsSwitchedTo() {
        portal.set("timeMode", "NO_OPERATING");
        assertThat(client.call("profile", "{}").get("time").has("operating")).isFalse();
        portal.set("timeMode", "MINIMAL_INT_START");
        JsonNode time = client.call("profile", "{}").get("time");
        assertThat(time.fieldNames()).toIterable().containsExactly("start", "finish", "duration");
        assertThat(time.get("start").isInt()).isTrue();
    }

    @Test
    void credentialsAreAskedForInTheirOrder() {
        String rest = portal.restUrl() + "rest/";
        assertThat(client.get(rest + "9/wrong/profile").statusCode()).isEqualTo(401);
        assertThat(client.get(rest + "9/wrong/profile").body()).contains("INVALID_CREDENTIALS");
        assertThat(client.get(rest + "profile").body()).contains("NO_AUTH_FOUND");
        assertThat(client.get(rest + "profile?auth=nobody").body()).contains("INVALID_TOKEN");
        portal.set("invalidCredentialsStatus", 403);
        assertThat(client.get(rest + "9/wrong/profile").statusCode()).isEqualTo(403);
        var unknown = client.raw("crm.nothing.get", "{}");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("ERROR_METHOD_NOT_FOUND");
        assertThat(client.get(rest + "api/9/practice0code0000/crm.lead.get").statusCode())
                .as("REST 3.0 has no CRM")
                .isEqualTo(404);
    }

    @Test
    void aWebhookHasOnlyItsScopes() {
        portal.addWebhook(17, "narrow", Set.of("user"));
        String narrow = portal.restUrl() + "rest/17/narrow/";
        assertThat(client.get(narrow + "user.get").statusCode()).isEqualTo(200);
        var refused = client.get(narrow + "crm.lead.list");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("insufficient_scope");
    }

    @ParameterizedTest
    @ValueSource(strings = {"event.bind", "event.get", "event.unbind", "event.offline.get"})
    void applicationMethodsRefuseAWebhook(String method) {
        var refused = client.raw(method, "{}");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("Application context required");
    }

    @Test
    void aDismissedOwnerClosesTheWebhook() {
        portal.ui().dismissWebhookOwner();
        assertThat(client.raw("profile", "{}").statusCode()).isEqualTo(401);
        portal.reset();
        assertThat(client.raw("profile", "{}").statusCode()).isEqualTo(200);
        portal.ui().changeWebhookCode("another");
        assertThat(client.raw("profile", "{}").statusCode()).isEqualTo(401);
        assertThat(client.get(portal.restUrl() + "rest/9/another/profile").statusCode())
                .isEqualTo(200);
    }

    @Test
    void thePortalsStateRefusesEverything() {
        refusedWith("overload", true, 503, "OVERLOAD_LIMIT");
        refusedWith("deleted", true, 500, "PORTAL_DELETED");
        refusedWith("plan", "free", 403, "ACCESS_DENIED");
        refusedWith("requireHttps", true, 400, "INVALID_REQUEST");
    }

    private void refusedWith(String name, Object value, int status, String code) {
        portal.set(name, value);
        var answer = client.raw("crm.lead.add", "{'fields':{}}");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(code);
        assertThat(portal.state().count(EntityType.LEAD)).isZero();
        portal.reset();
    }

    @Test
    void aRenamedPortalSendsEverybodyToItsNewName() {
        portal.set("renamedTo", "new.example.test");
        var moved = client.raw("crm.lead.add", "{'fields':{}}");
        assertThat(moved.statusCode()).isEqualTo(302);
        assertThat(moved.body()).isEmpty();
        assertThat(moved.headers().firstValue("Location"))
                .hasValue("https://new.example.test/rest/9/practice0code0000/crm.lead.add");
        String local = portal.restUrl().replace("127.0.0.1", "localhost");
        portal.set("renamedTo", local);
        String location = client.raw("crm.lead.add", "{'fields':{}}")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(location).startsWith(local);
        assertThat(client.post(location, "application/json", "{\"fields\":{}}").statusCode())
                .isEqualTo(200);
    }

    @Test
    void unreadableJsonIsRefusedBeforeCredentials() {
        var answer = client.post(portal.restUrl() + "rest/9/wrong/profile", "application/json", "{\"a\":");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Invalid JSON");
    }

    @Test
    void theJournalTellsWhatReallyHappened() {
        client.raw("crm.lead.add", "{'fields':{'ORIGIN_ID':'1'}}");
        client.raw("crm.lead.get", "{'id':404}");
        client.raw("crm.none", "{}");
        assertThat(portal.journal().all())
                .extracting(entry -> entry.method() + " " + entry.ending() + " " + entry.status())
                .containsExactly(
                        "crm.lead.add " + Ending.EXECUTED + " 200",
                        "crm.lead.get " + Ending.REJECTED + " 400",
                        "crm.none " + Ending.REFUSED + " 404");
        assertThat(portal.journal().of("crm.lead.add").get(0).rawBody()).contains("ORIGIN_ID");
    }

    @Test
    void switchesAndModesCanAlsoBeSetOverTheControlPort() {
        assertThat(client.control("portal", "{'crmMode':2,'xLimit':10}")
                        .get("crmMode")
                        .intValue())
                .isEqualTo(2);
        assertThat(client.result("crm.settings.mode.get", "{}").intValue()).isEqualTo(2);
        assertThat(client.control("portal", "{'noSuchSwitch':1}").get("error").textValue())
                .contains("noSuchSwitch");
    }

    @Test
    void emptyMapsMayComeAsLists() {
        portal.set("emptyMapsAsLists", true);
        assertThat(client.result("user.get", "{}").get(0).get("TIMESTAMP_X").isObject())
                .as("an object of PHP stays one")
                .isTrue();
    }
}
