package org.partnercabinet.bitrix24.practice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnercabinet.bitrix24.practice.faults.FaultRule;
import org.partnercabinet.bitrix24.practice.faults.FaultType;

class AnswerFaultsTest extends WithPortal {
    @BeforeEach
    void fill() {
        for (int i = 0; i < 3; i++) {
            addLead("'TITLE':'L'");
        }
    }

    @Test
    void aStuckCursorGivesPageOneForEver() {
        portal.fault(FaultRule.after("crm.item.list", FaultType.STUCK_CURSOR));
        assertThat(list("{'>id':2}").findValuesAsText("id")).containsExactly("1", "2", "3");
    }

    @Test
    void anIgnoredFilterReturnsWhatDoesNotMatch() {
        portal.fault(FaultRule.after("crm.item.list", FaultType.IGNORE_FILTER));
        assertThat(list("{'=originId':'x'}")).hasSize(3);
    }

    @Test
    void aShiftedPageRepeatsTheRowBefore() {
        portal.fault(FaultRule.after("crm.item.list", FaultType.SHIFTED_PAGE));
        assertThat(list("{'>id':2}").findValuesAsText("id")).containsExactly("2", "3");
    }

    @Test
    void rowsCanComeTwiceOrNotAtAll() {
        portal.fault(FaultRule.after("crm.item.list", FaultType.DUPLICATE_ROWS).once());
        assertThat(list("{}").findValuesAsText("id")).containsExactly("1", "2", "3", "3");
        portal.fault(FaultRule.after("crm.item.list", FaultType.EMPTY_BUT_TOTAL).once());
        JsonNode answer = client.call("crm.item.list", "{'entityTypeId':1}");
        assertThat(answer.at("/result/items")).isEmpty();
        assertThat(answer.get("total").intValue()).isEqualTo(73);
    }

    @Test
    void typesCanBeSwapped() {
        portal.fault(FaultRule.after("crm.item.get", FaultType.STRING_NUMBERS));
        portal.fault(FaultRule.after("crm.lead.get", FaultType.NUMBER_STRINGS));
        assertThat(client.result("crm.item.get", "{'entityTypeId':1,'id':1}")
                        .at("/item/id")
                        .isTextual())
                .isTrue();
        assertThat(client.result("crm.lead.get", "{'id':1}").get("ID").isNumber())
                .isTrue();
    }

    @Test
    void keysCanBeMoreOrFewer() {
        portal.fault(FaultRule.after("crm.lead.get", FaultType.EXTRA_FIELDS).once());
        assertThat(client.result("crm.lead.get", "{'id':1}").has("FIELD_OF_TOMORROW"))
                .isTrue();
        portal.fault(FaultRule.after("crm.lead.get", FaultType.MISSING_TIME).once());
        assertThat(client.call("crm.lead.get", "{'id':1}").has("time")).isFalse();
    }

    private JsonNode list(String filter) {
        return client.result(
                        "crm.item.list", "{'entityTypeId':1,'order':{'id':'ASC'},'filter':" + filter + ",'start':-1}")
                .get("items");
    }
}
