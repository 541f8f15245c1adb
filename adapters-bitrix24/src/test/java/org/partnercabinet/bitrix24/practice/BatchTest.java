package org.partnercabinet.bitrix24.practice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.partnercabinet.bitrix24.practice.crm.EntityType;
import org.partnercabinet.bitrix24.practice.faults.FaultRule;
import org.partnercabinet.bitrix24.practice.faults.FaultType;

class BatchTest extends WithPortal {
    @Test
    void aLaterCommandUsesWhatAnEarlierOneGave() {
        JsonNode answer = client.result("batch", PortalClient.fixture("requests/batch-chain.json"));
        long contact = answer.at("/result/c0").longValue();
        assertThat(answer.at("/result/c1/item/contactId").longValue()).isEqualTo(contact);
        assertThat(answer.get("result_error").isArray())
                .as("an empty map is a list")
                .isTrue();
        assertThat(portal.state().find(EntityType.CONTACT, contact).orElseThrow())
                .containsEntry("name", "Анна & К°")
                .containsEntry("phoneMobile", "+79005550117");
    }

    @Test
    void deepReferencesAndListsAreFollowed() {
        long first = addLead("'TITLE':'one'");
        JsonNode answer = client.result(
                "batch",
                "{'cmd':{'a':'crm.item.list?entityTypeId=1&order[id]=ASC','b':'crm.lead.get?id=$result[a][items][0][id]'}}");
        assertThat(answer.at("/result/b/ID").textValue()).isEqualTo(String.valueOf(first));
        assertThat(answer.at("/result_total/a").intValue()).isEqualTo(1);
    }

    @Test
    void anUnresolvedReferenceStaysAsItIs() {
        JsonNode answer = client.result(
                "batch", "{'cmd':{'a':'crm.lead.get?id=404','b':'crm.lead.add?fields[TITLE]=$result[a][ID]'}}");
        long id = answer.at("/result/b").longValue();
        assertThat(portal.state().find(EntityType.LEAD, id).orElseThrow()).containsEntry("title", "$result[a][ID]");
    }

    @Test
    void everyCommandHasItsOwnEndAndTheWholeIsAlways200() {
        var answer = client.raw(
                "batch",
                "{'cmd':{'c0':'crm.lead.add','c1':'crm.lead.get?id=404','c2':'no.method','c3':'batch?cmd[]=x'}}");
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode result = PortalClient.read(answer).get("result");
        assertThat(result.at("/result/c0").isInt()).isTrue();
        assertThat(result.at("/result_error/c1/error").textValue()).isEmpty();
        assertThat(result.at("/result_error/c2/error").textValue()).isEqualTo("ERROR_METHOD_NOT_FOUND");
        assertThat(result.at("/result_error/c3/error").textValue()).isEqualTo("ERROR_BATCH_METHOD_NOT_ALLOWED");
        assertThat(result.get("result_time").has("c0")).isTrue();
        assertThat(result.get("result_time").has("c1")).isFalse();
    }

    @Test
    void haltStopsAtTheFirstError() {
        JsonNode result = client.result(
                "batch", "{'halt':1,'cmd':{'c0':'crm.lead.add','c1':'crm.lead.get?id=404','c2':'crm.lead.add'}}");
        assertThat(result.get("result").has("c2")).isFalse();
        assertThat(result.get("result_error").has("c2")).isFalse();
        assertThat(portal.state().count(EntityType.LEAD)).isEqualTo(1);
    }

    @Test
    void keysFromZeroOnCollapseToListsAndLoseTheirIdentity() {
        JsonNode result = client.result("batch", "{'cmd':['crm.lead.add','crm.lead.get?id=404','crm.lead.add']}");
        assertThat(result.get("result").isObject())
                .as("keys 0 and 2 have a gap")
                .isTrue();
        assertThat(result.get("result_error").isObject()).isTrue();
        JsonNode lost = client.result("batch", "{'cmd':['crm.lead.add','crm.lead.get?id=404']}");
        assertThat(lost.get("result").isArray()).isTrue();
        assertThat(client.result("batch", "{'cmd':['crm.lead.get?id=404']}")
                        .get("result_error")
                        .isArray())
                .isTrue();
    }

    @Test
    void theFiftyFirstCommandIsRefusedByItself() {
        var commands = new StringBuilder();
        for (int i = 0; i < 52; i++) {
            commands.append(i == 0 ? "" : ",").append("'c").append(i).append("':'crm.lead.add'");
        }
        JsonNode result = client.result("batch", "{'cmd':{" + commands + "}}");
        assertThat(result.get("result")).hasSize(50);
        assertThat(result.get("result_error").findValuesAsText("error"))
                .containsExactly("ERROR_BATCH_LENGTH_EXCEEDED", "ERROR_BATCH_LENGTH_EXCEEDED");
        assertThat(portal.state().count(EntityType.LEAD)).isEqualTo(50);
    }

    @Test
    void aBatchIsOneRequestForTheRateLimit() {
        portal.set("xLimit", 1);
        JsonNode result = client.result("batch", "{'cmd':{'a':'profile','b':'profile','c':'profile'}}");
        assertThat(result.get("result")).hasSize(3);
        assertThat(client.raw("profile", "{}").statusCode()).isEqualTo(503);
    }

    @Test
    void commandsAreBilledUnderTheirOwnNames() {
        portal.set("operatingLimit", 1);
        portal.cost("profile", new BigDecimal("2"));
        JsonNode result = client.result("batch", "{'cmd':{'a':'profile','b':'profile','c':'user.get'}}");
        assertThat(result.at("/result_error/b/error").textValue()).isEqualTo("OPERATION_TIME_LIMIT");
        assertThat(result.get("result").has("c")).isTrue();
        assertThat(client.raw("profile", "{}").statusCode()).isEqualTo(429);
    }

    @Test
    void orTheWholeIsBilledAsBatchWithOneNumberForAll() {
        portal.set(Map.of("batchBilling", "AS_BATCH", "operatingLimit", 3));
        portal.cost("profile", new BigDecimal("2"));
        JsonNode answer = client.call("batch", "{'cmd':{'a':'profile','b':'profile'}}");
        assertThat(answer.at("/result/result_time/a/operating").decimalValue()).isEqualByComparingTo("4");
        assertThat(answer.at("/result/result_time/b/operating").decimalValue()).isEqualByComparingTo("4");
        assertThat(answer.at("/time/operating").decimalValue()).isEqualByComparingTo("4");
        assertThat(client.raw("batch", "{'cmd':{'a':'profile'}}").statusCode()).isEqualTo(429);
        assertThat(client.raw("profile", "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void orNothingIsTold() {
        portal.set("batchBilling", "ABSENT");
        JsonNode answer = client.call("batch", "{'cmd':{'a':'profile'}}");
        assertThat(answer.at("/result/result_time/a").has("operating")).isFalse();
        assertThat(answer.get("time").has("operating")).isFalse();
    }

    @Test
    void namedCommandsCanBeMadeToFail() {
        portal.fault(FaultRule.before("batch", FaultType.BATCH_PARTIAL)
                .with("commands", java.util.List.of("c1"))
                .with("code", "ACCESS_DENIED"));
        portal.fault(FaultRule.before("crm.lead.add", FaultType.OPERATING_LIMIT).command("c2"));
        JsonNode result =
                client.result("batch", "{'cmd':{'c0':'crm.lead.add','c1':'crm.lead.add','c2':'crm.lead.add'}}");
        assertThat(result.at("/result_error/c1/error").textValue()).isEqualTo("ACCESS_DENIED");
        assertThat(result.at("/result_error/c2/error").textValue()).isEqualTo("OPERATION_TIME_LIMIT");
        assertThat(portal.state().count(EntityType.LEAD)).isEqualTo(1);
    }

    @Test
    void aBatchComesAsAFormToo() {
        var answer = client.post(
                portal.webhookUrl() + "batch",
                "application/x-www-form-urlencoded",
                "halt=0&cmd%5Bx%5D=crm.lead.add%3Ffields%255BTITLE%255D%3DA%252526B");
        assertThat(PortalClient.read(answer).at("/result/result/x").isInt()).isTrue();
        assertThat(portal.state().all(EntityType.LEAD).get(0)).containsEntry("title", "A%26B");
    }
}
