package org.partnercabinet.bitrix24.practice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers have the keys and types of the recorded shapes; own fields differ per portal and are left out. */
class ShapesTest extends WithPortal {
    private long lead;
    private long deal;

    @BeforeEach
    void fill() {
        JsonNode added = client.result("crm.item.add", PortalClient.fixture("requests/crm.item.add-lead.json"));
        lead = added.at("/item/id").asLong();
        deal = portal.ui().convertLead(lead, Ui.Conversions.plain()).get(0);
        portal.ui().moveFunnel(deal, 2);
        portal.ui().moveStage(org.partnercabinet.bitrix24.practice.crm.EntityType.DEAL, deal, "C2:WON");
    }

    @Test
    void elementsMatch() {
        matches("ok/crm.lead.get.json", "crm.lead.get", "{'id':" + lead + "}");
        matches("ok/crm.deal.get.json", "crm.deal.get", "{'id':" + deal + "}");
        matches("ok/crm.item.get-lead.json", "crm.item.get", "{'entityTypeId':1,'id':" + lead + "}");
        matches("ok/crm.item.get-deal.json", "crm.item.get", "{'entityTypeId':2,'id':" + deal + "}");
        matches("ok/crm.item.add-lead.json", "crm.item.add", PortalClient.fixture("requests/crm.item.add-lead.json"));
        matches("ok/crm.lead.add.json", "crm.lead.add", "{'fields':{}}");
        matches("ok/crm.lead.update.json", "crm.lead.update", "{'id':" + lead + ",'fields':{'TITLE':'x'}}");
        matches("ok/crm.item.delete.json", "crm.item.delete", "{'entityTypeId':2,'id':" + deal + "}");
    }

    @Test
    void listsMatch() {
        matches("ok/crm.lead.list-all-fields.json", "crm.lead.list", "{'select':['*','UF_*']}");
        client.result("crm.item.add", PortalClient.fixture("requests/crm.item.add-lead.json"));
        JsonNode found =
                client.call("crm.item.list", PortalClient.fixture("requests/crm.item.list-find-by-origin.json"));
        assertThat(keys(found.at("/result/items/0")))
                .isEqualTo(keys(
                        PortalClient.json("ok/crm.item.list-origin-found.json").at("/result/items/0")));
    }

    @Test
    void dictionariesMatch() {
        matches("ok/crm.category.list-deal.json", "crm.category.list", "{'entityTypeId':2}");
        for (String[] it : new String[][] {
            {"lead-stages", "STATUS"}, {"deal-funnel0", "DEAL_STAGE"}, {"deal-funnel2", "DEAL_STAGE_2"}
        }) {
            JsonNode expected =
                    PortalClient.json("ok/crm.status.list-" + it[0] + ".json").get("result");
            JsonNode real = client.result("crm.status.list", "{'filter':{'ENTITY_ID':'" + it[1] + "'}}");
            assertThat(real.findValuesAsText("STATUS_ID")).isEqualTo(expected.findValuesAsText("STATUS_ID"));
            assertThat(real.findValuesAsText("NAME")).isEqualTo(expected.findValuesAsText("NAME"));
            assertThat(real).isEqualTo(expected);
        }
        JsonNode types = client.result("crm.status.entity.types", "{}");
        JsonNode expected = PortalClient.json("ok/crm.status.entity.types.json").get("result");
        for (JsonNode type : types) {
            JsonNode twin = byId(expected, type.get("ID").textValue());
            assertThat(keys(type)).isEqualTo(keys(twin));
        }
        assertThat(client.call("crm.category.list", "{'entityTypeId':1}")
                        .get("error")
                        .textValue())
                .isEqualTo("ENTITY_TYPE_NOT_SUPPORTED");
    }

    @Test
    void theRestMatches() {
        matches("ok/crm.stagehistory.list-deal.json", "crm.stagehistory.list", "{'entityTypeId':2}");
        matches("ok/crm.stagehistory.list-lead.json", "crm.stagehistory.list", "{'entityTypeId':1}");
        matches("ok/user.get.json", "user.get", "{}");
        matches("ok/crm.settings.mode.get-classic.json", "crm.settings.mode.get", "{}");
        String comment = "{'fields':{'ENTITY_ID':" + lead + ",'ENTITY_TYPE':'lead','COMMENT':'x'}}";
        matches("ok/crm.timeline.comment.add.json", "crm.timeline.comment.add", comment);
        String rows = "{'ownerType':'D','ownerId':" + deal + ",'productRows':[{'productName':'A','price':49500.17}]}";
        matches("ok/crm.item.productrow.set.json", "crm.item.productrow.set", rows);
        matches(
                "ok/crm.item.productrow.list.json",
                "crm.item.productrow.list",
                "{'filter':{'=ownerType':'D','=ownerId':" + deal + "}}");
        matches("ok/crm.deal.productrows.get.json", "crm.deal.productrows.get", "{'id':" + deal + "}");
        matches("ok/crm.duplicate.findbycomm-none.json", "crm.duplicate.findbycomm", "{'type':'PHONE','values':['1']}");
        matches(
                "ok/crm.duplicate.findbycomm-hit.json",
                "crm.duplicate.findbycomm",
                "{'type':'PHONE','values':['+7 (900) 555-01-17 доб. 3']}");
    }

    private void matches(String fixture, String method, String json) {
        JsonNode expected = PortalClient.json(fixture);
        JsonNode real = client.call(method, json);
        assertThat(real.has("error")).as("%s: %s", method, real).isFalse();
        assertThat(real.has("total")).as("%s total", method).isEqualTo(expected.has("total"));
        var differences = new ArrayList<String>();
        compare(method, expected.get("result"), real.get("result"), differences);
        assertThat(differences).isEmpty();
        assertThat(keys(real.get("time"))).containsAll(List.of("start", "finish", "duration", "operating"));
    }

    private static void compare(String at, JsonNode expected, JsonNode real, List<String> differences) {
        if (expected.isNull() || real.isNull()) {
            return;
        }
        boolean sameKind = expected.isNumber() ? real.isNumber() : expected.getNodeType() == real.getNodeType();
        if (!sameKind) {
            differences.add(at + ": " + expected.getNodeType() + " expected, " + real.getNodeType() + " came");
        } else if (expected.isObject()) {
            if (!keys(expected).equals(keys(real)) && !at.endsWith("EXTRA")) {
                differences.add(at + " keys: " + keys(expected) + " expected, " + keys(real) + " came");
            }
            keys(expected).stream()
                    .filter(real::has)
                    .forEach(key -> compare(at + "/" + key, expected.get(key), real.get(key), differences));
        } else if (expected.isArray() && !expected.isEmpty() && !real.isEmpty()) {
            compare(at + "/0", expected.get(0), real.get(0), differences);
        }
    }

    private static TreeSet<String> keys(JsonNode node) {
        var keys = new TreeSet<String>();
        node.fieldNames().forEachRemaining(keys::add);
        keys.removeIf(key -> key.startsWith("UF_CRM") || key.startsWith("ufCrm"));
        return keys;
    }

    private static JsonNode byId(JsonNode rows, String id) {
        for (JsonNode row : rows) {
            if (row.get("ID").textValue().equals(id)) {
                return row;
            }
        }
        throw new AssertionError("no " + id);
    }
}
