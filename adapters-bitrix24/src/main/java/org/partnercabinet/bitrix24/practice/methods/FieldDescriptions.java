package org.partnercabinet.bitrix24.practice.methods;

import java.util.LinkedHashMap;
import java.util.Map;
import org.partnercabinet.bitrix24.practice.crm.EntityType;
import org.partnercabinet.bitrix24.practice.crm.Field;
import org.partnercabinet.bitrix24.practice.crm.ItemShape;
import org.partnercabinet.bitrix24.practice.crm.Kind;

/** What {@code fields} methods tell about each field. */
final class FieldDescriptions {
    private FieldDescriptions() {}

    static Map<String, Object> legacy(Portal portal, EntityType type) {
        var all = new LinkedHashMap<String, Object>();
        for (Field field : portal.crm().fields().of(type)) {
            if (!field.legacy().isEmpty()) {
                all.put(field.legacy(), describe(portal, type, field, !field.legacyWritable(true)));
            }
        }
        if (type != EntityType.DEAL) {
            for (String name : new String[] {"PHONE", "EMAIL", "WEB", "IM", "LINK"}) {
                var phone = new Field(name, "", Kind.INTS, "-", name, name);
                var described = describe(portal, type, phone, false);
                described.put("type", "crm_multifield");
                all.put(name, described);
            }
        }
        return all;
    }

    static Map<String, Object> item(Portal portal, EntityType type, boolean originalUfNames) {
        var all = new LinkedHashMap<String, Object>();
        for (Field field : portal.crm().fields().of(type)) {
            if (!field.item().isEmpty()) {
                var described = describe(portal, type, field, field.readOnly());
                described.put("upperName", field.key());
                all.put(ItemShape.name(field, originalUfNames), described);
            }
        }
        return all;
    }

    private static Map<String, Object> describe(Portal portal, EntityType type, Field field, boolean readOnly) {
        var told = new LinkedHashMap<String, Object>();
        told.put("type", field.kind().restType());
        told.put("isRequired", false);
        told.put("isReadOnly", readOnly);
        told.put("isImmutable", false);
        told.put("isMultiple", field.kind().isMultiple());
        told.put("isDynamic", field.isUser());
        told.put("title", field.title(portal.language()));
        if (field.kind() == Kind.STAGE) {
            told.put("statusType", type == EntityType.LEAD ? "STATUS" : "DEAL_STAGE");
        }
        if (field.isUser()) {
            for (String label : new String[] {"listLabel", "formLabel", "filterLabel"}) {
                told.put(label, field.title(portal.language()));
            }
        }
        return told;
    }
}
