package org.partnercabinet.bitrix24.practice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.partnercabinet.bitrix24.practice.crm.EntityType;

class LegacyMethodsTest extends WithPortal {
    @Test
    void addAnswersABareNumberAndGetAnswersTexts() {
        JsonNode added = client.result("crm.lead.add", "{'fields':{'NAME':'Анна','OPPORTUNITY':148500.5}}");
        assertThat(added.isInt()).isTrue();
        JsonNode lead = client.result("crm.lead.get", "{'id':" + added + "}");
        assertThat(lead.get("ID").textValue()).isEqualTo(added.asText());
        assertThat(lead.get("OPPORTUNITY").textValue()).isEqualTo("148500.50");
        assertThat(lead.get("TITLE").textValue()).isEqualTo("Лид #" + added);
        assertThat(lead.get("STATUS_ID").textValue()).isEqualTo("NEW");
        assertThat(lead.get("SOURCE_ID").textValue()).isEqualTo("CALL");
        assertThat(lead.get("ASSIGNED_BY_ID").textValue()).isEqualTo("9");
        assertThat(lead.get("CURRENCY_ID").textValue()).isEqualTo("RUB");
        assertThat(lead.has("PHONE"))
                .as("phones are shown only when there are any")
                .isFalse();
    }

    @Test
    void unknownFieldsAreIgnoredWithoutAWord() {
        long id = addLead("'NAME':'A','NO_SUCH_FIELD':'x','STATUS_SEMANTIC_ID':'S'");
        JsonNode lead = client.result("crm.lead.get", "{'id':" + id + "}");
        assertThat(lead.has("NO_SUCH_FIELD")).isFalse();
        assertThat(lead.get("STATUS_SEMANTIC_ID").textValue()).isEqualTo("P");
    }

    @Test
    void nothingMakesOriginsUnique() {
        addLead("'ORIGINATOR_ID':'cabinet','ORIGIN_ID':'1'");
        addLead("'ORIGINATOR_ID':'cabinet','ORIGIN_ID':'1'");
        assertThat(portal.state().withOrigin(EntityType.LEAD, "cabinet", "1")).hasSize(2);
    }

    @Test
    void aKnownClientMakesARepeatLead() {
        long contact =
                client.result("crm.contact.add", "{'fields':{'NAME':'Анна'}}").asLong();
        long id = addLead("'CONTACT_ID':" + contact);
        assertThat(client.result("crm.lead.get", "{'id':" + id + "}")
                        .get("IS_RETURN_CUSTOMER")
                        .textValue())
                .isEqualTo("Y");
    }

    @Test
    void missingAndBadIdsAreRefusedWithAnEmptyCode() {
        var missing = client.raw("crm.lead.get", "{'id':404}");
        assertThat(missing.statusCode()).isEqualTo(400);
        assertThat(missing.body()).isEqualTo("{\"error\":\"\",\"error_description\":\"Not found\"}");
        assertThat(client.call("crm.deal.update", "{'id':'abc'}")
                        .get("error_description")
                        .textValue())
                .isEqualTo("ID is not defined or invalid");
    }

    @Test
    void aStageOfAnotherFunnelIsAnsweredTrueAndChangesNothing() {
        long id = addDeal("'title':'D'");
        assertThat(client.result("crm.deal.update", "{'id':" + id + ",'fields':{'STAGE_ID':'C2:WON','CATEGORY_ID':2}}")
                        .booleanValue())
                .isTrue();
        JsonNode deal = client.result("crm.deal.get", "{'id':" + id + "}");
        assertThat(deal.get("STAGE_ID").textValue()).isEqualTo("NEW");
        assertThat(deal.get("CATEGORY_ID").textValue()).isEqualTo("0");
        assertThat(deal.has("CONTACT_IDS")).isFalse();
    }

    @Test
    void movingALeadToConvertedCreatesNothing() {
        long id = addLead("'NAME':'A'");
        client.result("crm.lead.update", "{'id':" + id + ",'fields':{'STATUS_ID':'CONVERTED'}}");
        assertThat(portal.state().count(EntityType.DEAL)).isZero();
        assertThat(client.result("crm.lead.get", "{'id':" + id + "}")
                        .get("STATUS_SEMANTIC_ID")
                        .textValue())
                .isEqualTo("S");
    }

    @Test
    void aPhoneWithoutIdIsAddedEachTimeAndOneWithIdIsChangedOrDeleted() {
        long id = addLead("'PHONE':[{'VALUE':'+79005550117','VALUE_TYPE':'MOBILE'}]");
        String update = "{'id':" + id + ",'fields':{'PHONE':[{'VALUE':'+79005550118'}]}}";
        client.result("crm.lead.update", update);
        client.result("crm.lead.update", update);
        JsonNode phones = client.result("crm.lead.get", "{'id':" + id + "}").get("PHONE");
        assertThat(phones).hasSize(3);
        String first = phones.get(0).get("ID").textValue();
        String last = phones.get(2).get("ID").textValue();
        client.result(
                "crm.lead.update",
                "{'id':" + id + ",'fields':{'PHONE':[{'ID':'" + first + "','VALUE':'+7911'},{'ID':'" + last
                        + "','VALUE':''}]}}");
        assertThat(client.result("crm.lead.get", "{'id':" + id + "}")
                        .get("PHONE")
                        .findValuesAsText("VALUE"))
                .containsExactly("+7911", "+79005550118");
    }

    @Test
    void formsWithPhpBracketsAreUnderstood() {
        var answer = client.post(
                portal.webhookUrl() + "crm.lead.add.json",
                "application/x-www-form-urlencoded",
                PortalClient.fixture("requests/crm.lead.add.form.txt"));
        assertThat(PortalClient.read(answer).get("result").isInt()).isTrue();
        assertThat(portal.state().all(EntityType.LEAD).get(0))
                .containsEntry("title", "John&Martin")
                .containsEntry("phoneMobile", "+79005550117");
    }

    @Test
    void inSimpleModeALeadWithANameIsADealAtOnce() {
        portal.set("crmMode", 2);
        long id = addLead("'NAME':'Анна'");
        assertThat(client.result("crm.settings.mode.get", "{}").intValue()).isEqualTo(2);
        assertThat(client.result("crm.lead.get", "{'id':" + id + "}")
                        .get("STATUS_ID")
                        .textValue())
                .isEqualTo("CONVERTED");
        assertThat(client.result("crm.deal.list", "{'filter':{'LEAD_ID':" + id + "}}"))
                .hasSize(1);
    }

    @Test
    void deletedElementsAreNotFound() {
        long id = addLead("'NAME':'A'");
        assertThat(client.result("crm.lead.delete", "{'id':" + id + "}").booleanValue())
                .isTrue();
        assertThat(client.call("crm.lead.get", "{'id':" + id + "}")
                        .get("error_description")
                        .textValue())
                .isEqualTo("Not found");
        assertThat(addLead("'NAME':'B'")).as("ids are never used twice").isGreaterThan(id);
    }
}
