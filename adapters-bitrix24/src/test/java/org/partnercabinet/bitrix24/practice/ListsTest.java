package org.partnercabinet.bitrix24.practice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListsTest extends WithPortal {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 49, 50, 51, 100, 73})
    void keysetPagesFindEveryRowOnce(int rows) {
        add(rows);
        var ids = new ArrayList<Long>();
        long last = 0;
        JsonNode page;
        do {
            JsonNode answer = client.call(
                    "crm.item.list",
                    "{'entityTypeId':1,'select':['id'],'filter':{'>id':" + last + "},'order':{'id':'ASC'},'start':-1}");
            assertThat(answer.has("next")).isFalse();
            assertThat(answer.get("total").intValue()).isZero();
            page = answer.at("/result/items");
            for (JsonNode row : page) {
                last = row.get("id").longValue();
                ids.add(last);
            }
        } while (page.size() == 50);
        assertThat(ids).hasSize(rows).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void offsetPagesTellTotalAndNextOnlyIfThereIsMore() {
        add(57);
        JsonNode first = client.call("crm.lead.list", "{'start':0}");
        assertThat(first.get("total").intValue()).isEqualTo(57);
        assertThat(first.get("next").intValue()).isEqualTo(50);
        JsonNode last = client.call("crm.lead.list", "{'start':50}");
        assertThat(last.get("result")).hasSize(7);
        assertThat(last.has("next")).isFalse();
        portal.set("keysetTotal", "ABSENT");
        assertThat(client.call("crm.lead.list", "{'start':-1}").has("total")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'=title':'alpha one'}|1",
                "{'title':'alpha one'}|1",
                "{'!=title':'alpha one'}|2,3",
                "{'%title':'alpha'}|1,2",
                "{'!%title':'alpha'}|3",
                "{'=%title':'alpha%'}|1,2",
                "{'%=title':'%one'}|1,3",
                "{'!=%title':'alpha%'}|3",
                "{'>opportunity':100}|2,3",
                "{'>=opportunity':'100.00'}|1,2,3",
                "{'<opportunity':200.5}|1",
                "{'<=opportunity':200.5}|1,2",
                "{'@id':[1,3]}|1,3",
                "{'!@id':[1,3]}|2",
                "{'id':[2]}|2",
                "{'=utmSource':''}|2,3",
                "{'!utmSource':''}|1",
                "{'>=createdTime':'2026-09-13T12:00:00+00:00'}|1,2,3",
                "{'>createdTime':'2026-09-13T15:00:00+03:00'}|",
                "{'0':{'logic':'OR','0':{'=title':'alpha one'},'1':{'>opportunity':200.5}}}|1,3",
                "{'%title':'one','0':{'logic':'OR','0':{'id':2},'1':{'id':3}}}|3",
                "{'contactId':0}|1,2,3",
            })
    void filtersUnderstandEveryPrefix(String filter, String expected) {
        client.result(
                "crm.item.add", "{'entityTypeId':1,'fields':{'title':'alpha one','opportunity':100,'utmSource':'x'}}");
        client.result("crm.item.add", "{'entityTypeId':1,'fields':{'title':'alpha two','opportunity':200.5}}");
        client.result("crm.item.add", "{'entityTypeId':1,'fields':{'title':'beta one','opportunity':300}}");
        JsonNode found = client.result("crm.item.list", "{'entityTypeId':1,'filter':" + filter + "}");
        List<String> ids = expected == null ? List.of() : List.of(expected.split(","));
        assertThat(found.get("items").findValuesAsText("id")).containsExactlyElementsOf(ids);
    }

    @Test
    void anUnknownFieldIsRefusedByItemListsAndIgnoredByLegacyOnes() {
        add(2);
        JsonNode refused = client.call("crm.item.list", "{'entityTypeId':1,'filter':{'foo':1}}");
        assertThat(refused.get("error_description").textValue())
                .isEqualTo("Invalid filter: field 'foo' is not allowed in filter");
        assertThat(client.result("crm.lead.list", "{'filter':{'foo':1}}")).hasSize(2);
        portal.set(Map.of("unknownFilter", "ERROR"));
        assertThat(client.call("crm.lead.list", "{'filter':{'foo':1}}")
                        .get("error")
                        .textValue())
                .isEqualTo("INVALID_ARG_VALUE");
    }

    @Test
    void orderGoesByOneOrTwoFields() {
        client.result("crm.item.add", "{'entityTypeId':1,'fields':{'title':'b','opportunity':1}}");
        client.result("crm.item.add", "{'entityTypeId':1,'fields':{'title':'a','opportunity':9}}");
        client.result("crm.item.add", "{'entityTypeId':1,'fields':{'title':'a','opportunity':10}}");
        JsonNode rows =
                client.result("crm.item.list", "{'entityTypeId':1,'order':{'title':'ASC','opportunity':'DESC'}}");
        assertThat(rows.get("items").findValuesAsText("id")).containsExactly("3", "2", "1");
    }

    @Test
    void phonesAreSelectedByNameInLegacyListsAndComeWithEverythingInItemLists() {
        addLead("'PHONE':[{'VALUE':'+79005550117'}]");
        assertThat(client.result("crm.lead.list", "{'select':['*']}").get(0).has("PHONE"))
                .isFalse();
        assertThat(client.result("crm.lead.list", "{'select':['ID','PHONE']}")
                        .get(0)
                        .has("PHONE"))
                .isTrue();
        assertThat(client.result("crm.lead.list", "{'filter':{'PHONE':'+79005550117'}}"))
                .hasSize(1);
        assertThat(client.result("crm.lead.list", "{'filter':{'PHONE':'5550117'}}"))
                .isEmpty();
        assertThat(client.result("crm.item.list", "{'entityTypeId':1}")
                        .at("/items/0")
                        .has("fm"))
                .isTrue();
        JsonNode selected = client.result("crm.item.list", "{'entityTypeId':1,'select':['id','fm']}")
                .at("/items/0");
        assertThat(selected.fieldNames()).toIterable().containsExactly("id");
    }

    @Test
    void topLevelNamesHaveNoCaseAndTheLastWins() {
        add(3);
        JsonNode rows = client.result("crm.lead.list", "{'FILTER':{'ID':1},'filter':{'ID':2}}");
        assertThat(rows.findValuesAsText("ID")).containsExactly("2");
    }

    private void add(int rows) {
        portal.set(Map.of("xLimit", 10_000));
        for (int i = 0; i < rows; i++) {
            addLead("'TITLE':'L" + i + "'");
        }
    }
}
