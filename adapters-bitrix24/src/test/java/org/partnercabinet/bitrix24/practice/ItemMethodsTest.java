package org.partnercabinet.bitrix24.practice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.partnercabinet.bitrix24.practice.events.Delivery;

class ItemMethodsTest extends WithPortal {
    @Test
    void numbersComeAsNumbersAndMoneyIsExact() {
        long id = addDeal("'title':'D','opportunity':'148500.50','leadId':7");
        String raw =
                client.raw("crm.item.get", "{'entityTypeId':2,'id':" + id + "}").body();
        assertThat(raw)
                .contains("\"opportunity\":148500.5,")
                .contains("\"leadId\":7,")
                .contains("\"companyId\":0");
    }

    @Test
    void largeSumsAreWrittenWithoutExponents() {
        long id = addDeal("'opportunity':150000000");
        assertThat(client.raw("crm.item.get", "{'entityTypeId':2,'id':" + id + "}")
                        .body())
                .contains("\"opportunity\":150000000,");
    }

    @Test
    void aWrongTypeAndAMissingIdHaveTheSameCode() {
        var wrongType = client.raw("crm.item.get", "{'entityTypeId':777,'id':1}");
        var missing = client.raw("crm.item.get", "{'entityTypeId':1,'id':1}");
        assertThat(wrongType.statusCode()).isEqualTo(400);
        assertThat(PortalClient.read(wrongType).get("error").textValue()).isEqualTo("NOT_FOUND");
        assertThat(PortalClient.read(missing).get("error_description").textValue())
                .isEqualTo("Элемент не найден");
        assertThat(client.call("crm.item.get", "{'entityTypeId':5,'id':1}")
                        .get("error")
                        .textValue())
                .isEqualTo("ENTITY_TYPE_NOT_SUPPORTED");
    }

    @Test
    void aScalarForAMultipleFieldIsRefused() {
        assertThat(client.call("crm.item.add", "{'entityTypeId':2,'fields':{'contactIds':5}}")
                        .get("error")
                        .textValue())
                .isEqualTo("100");
        assertThat(client.call("crm.item.add", "{'entityTypeId':2,'fields':{'opportunity':'much'}}")
                        .get("error")
                        .textValue())
                .isEqualTo("CRM_FIELD_ERROR_VALUE_NOT_VALID");
    }

    @Test
    void anUpdateThatChangesNothingSavesNothing() {
        long id = addDeal("'title':'D','opportunity':'10.50'");
        portal.outgoingWebhook("http://127.0.0.1:1/", "t");
        String before = updatedTime(id);
        portal.advance(Duration.ofMinutes(5));
        client.result(
                "crm.item.update", "{'entityTypeId':2,'id':" + id + ",'fields':{'title':'D','opportunity':10.5}}");
        assertThat(updatedTime(id)).isEqualTo(before);
        assertThat(portal.events().waiting()).isZero();
        client.result("crm.item.update", "{'entityTypeId':2,'id':" + id + ",'fields':{'title':'E'}}");
        assertThat(updatedTime(id)).isNotEqualTo(before);
        assertThat(portal.events().waiting()).isEqualTo(1);
    }

    private String updatedTime(long id) {
        return client.result("crm.item.get", "{'entityTypeId':2,'id':" + id + "}")
                .at("/item/updatedTime")
                .textValue();
    }

    @Test
    void aFunnelMoveIsUnheardByAnOutgoingWebhook() {
        long id = addDeal("'title':'D'");
        portal.outgoingWebhook("http://127.0.0.1:1/", "t");
        JsonNode moved = client.result(
                "crm.item.update",
                "{'entityTypeId':2,'id':" + id + ",'fields':{'categoryId':2,'stageId':'C2:PREPARATION'}}");
        assertThat(moved.at("/item/stageId").textValue()).isEqualTo("C2:PREPARATION");
        assertThat(portal.events().waiting()).isZero();
        JsonNode history =
                client.result("crm.stagehistory.list", "{'entityTypeId':2,'filter':{'OWNER_ID':" + id + "}}");
        assertThat(history.get("items").findValuesAsText("TYPE_ID")).containsExactly("1", "5");
    }

    @Test
    void aStageThatDoesNotFitTheFunnelIsRefused() {
        long id = addDeal("'title':'D'");
        assertThat(client.call("crm.item.update", "{'entityTypeId':2,'id':" + id + ",'fields':{'stageId':'C2:WON'}}")
                        .get("error")
                        .textValue())
                .isEqualTo("CRM_FIELD_ERROR_VALUE_NOT_VALID");
    }

    @Test
    void wonIsSeenBySemanticsAndHistory() {
        long id = addDeal("'title':'D','categoryId':2");
        client.result("crm.item.update", "{'entityTypeId':2,'id':" + id + ",'fields':{'stageId':'C2:WON'}}");
        JsonNode deal = client.result("crm.item.get", "{'entityTypeId':2,'id':" + id + "}")
                .get("item");
        assertThat(deal.get("stageSemanticId").textValue()).isEqualTo("S");
        assertThat(deal.get("closed").textValue()).isEqualTo("Y");
        JsonNode history =
                client.result("crm.stagehistory.list", "{'entityTypeId':2,'filter':{'OWNER_ID':" + id + "}}");
        assertThat(history.get("items").findValuesAsText("TYPE_ID")).containsExactly("1", "3");
    }

    @Test
    void theKeyOfAnFmEntryDecidesAndOneWithoutTypeIsSkippedSilently() {
        JsonNode lead = client.result("crm.item.add", PortalClient.fixture("requests/crm.item.add-lead.json"));
        long id = lead.at("/item/id").asLong();
        String phone = lead.at("/item/fm/0/id").asText();
        String email = lead.at("/item/fm/1/id").asText();
        String update = PortalClient.fixture("requests/crm.item.update-fm.json")
                .replace("1201", String.valueOf(id))
                .replace("5521", phone)
                .replace("5523", email);
        JsonNode changed = client.result("crm.item.update", update);
        assertThat(changed.at("/item/fm").findValuesAsText("value")).containsExactly("+79005550118", "+74955550199");
        JsonNode skipped = client.result(
                "crm.item.update",
                "{'entityTypeId':1,'id':" + id + ",'fields':{'fm':{'n0':{'valueType':'WORK','value':'+7999'}}}}");
        assertThat(skipped.at("/item/fm")).hasSize(2);
    }

    @Test
    void originalNamesOfOwnFieldsAreShownOnRequest() {
        long id = client.result("crm.item.add", "{'entityTypeId':1,'fields':{'UF_CRM_1789000001':'PRT-7'}}")
                .at("/item/id")
                .asLong();
        assertThat(client.result("crm.item.get", "{'entityTypeId':1,'id':" + id + "}")
                        .at("/item/ufCrm_1789000001")
                        .textValue())
                .isEqualTo("PRT-7");
        assertThat(client.result("crm.item.get", "{'entityTypeId':1,'id':" + id + ",'useOriginalUfNames':'Y'}")
                        .at("/item/UF_CRM_1789000001")
                        .textValue())
                .isEqualTo("PRT-7");
    }

    @Test
    void productRowsReplaceEachOtherAndMakeAnAutomaticSum() {
        long id = addDeal("'title':'D'");
        String set = "{'ownerType':'D','ownerId':" + id
                + ",'productRows':[{'productName':'A','price':'0.1','quantity':3},{'productName':'B','price':0.2}]}";
        client.result("crm.item.productrow.set", set);
        client.result("crm.item.productrow.set", set);
        assertThat(client.result("crm.deal.productrows.get", "{'id':" + id + "}"))
                .hasSize(2);
        assertThat(client.raw("crm.item.get", "{'entityTypeId':2,'id':" + id + "}")
                        .body())
                .contains("\"opportunity\":0.5,");
        assertThat(client.call("crm.item.productrow.set", "{'ownerType':'D','ownerId':404,'productRows':[]}")
                        .get("error")
                        .textValue())
                .isEqualTo("OWNER_NOT_FOUND");
    }

    @Test
    void aSumTypedByHandStaysWhateverTheRowsSay() {
        long id = addDeal("'opportunity':500,'isManualOpportunity':'Y'");
        client.result("crm.deal.productrows.set", "{'id':" + id + ",'rows':[{'PRODUCT_NAME':'A','PRICE':1}]}");
        assertThat(client.result("crm.deal.get", "{'id':" + id + "}")
                        .get("OPPORTUNITY")
                        .textValue())
                .isEqualTo("500.00");
    }

    @Test
    void whatAnEmployeeMayNotSeeIsLeftOutAndDenied() {
        long mine = addLead("'ASSIGNED_BY_ID':9");
        long theirs = addLead("'ASSIGNED_BY_ID':17");
        portal.people().seesOnly(9, java.util.Set.of(9L));
        assertThat(client.result("crm.item.list", "{'entityTypeId':1}")
                        .get("items")
                        .findValuesAsText("id"))
                .containsExactly(String.valueOf(mine));
        assertThat(client.call("crm.item.get", "{'entityTypeId':1,'id':" + theirs + "}")
                        .get("error")
                        .textValue())
                .isEqualTo("ACCESS_DENIED");
        assertThat(client.call("crm.lead.get", "{'id':" + theirs + "}")
                        .get("error_description")
                        .textValue())
                .isEqualTo("Access denied.");
    }

    @Test
    void aNewRowMayReachListsLaterThanGet() {
        portal.set("indexLagMs", 20_000);
        long id = addLead("'ORIGIN_ID':'x'");
        assertThat(client.result("crm.lead.get", "{'id':" + id + "}")
                        .get("ORIGIN_ID")
                        .textValue())
                .isEqualTo("x");
        assertThat(client.result("crm.lead.list", "{'filter':{'ORIGIN_ID':'x'}}"))
                .isEmpty();
        portal.advance(Duration.ofSeconds(20));
        assertThat(client.result("crm.lead.list", "{'filter':{'ORIGIN_ID':'x'}}"))
                .hasSize(1);
        assertThat(portal.events().log()).extracting(Delivery::event).isEmpty();
    }
}
