package org.partnercabinet.bitrix24.practice.crm;

import java.util.Map;
import java.util.Set;

/**
 * A phone, an e-mail, a site or a messenger of a client; also a wish to change one.
 *
 * @param id 0 in a wish to add; a wish with an id and an empty value deletes
 */
public record Communication(long id, String type, String valueType, String value) {
    public static final Set<String> TYPES = Set.of("PHONE", "EMAIL", "WEB", "IM", "LINK");

    public Map<String, Object> legacy() {
        return Map.of("ID", String.valueOf(id), "VALUE_TYPE", valueType, "VALUE", value, "TYPE_ID", type);
    }

    public Map<String, Object> item() {
        return Map.of("id", id, "valueType", valueType, "value", value, "typeId", type);
    }
}
