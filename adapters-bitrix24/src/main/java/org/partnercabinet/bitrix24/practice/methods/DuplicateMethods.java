package org.partnercabinet.bitrix24.practice.methods;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.partnercabinet.bitrix24.practice.crm.Communication;
import org.partnercabinet.bitrix24.practice.crm.Entity;
import org.partnercabinet.bitrix24.practice.crm.EntityType;

/** {@code crm.duplicate.findbycomm}: who else has this phone or e-mail. */
final class DuplicateMethods {
    private static final int MANY = 20;
    private static final List<EntityType> TYPES = List.of(EntityType.LEAD, EntityType.CONTACT, EntityType.COMPANY);

    /** Once a type has 20 hits the following types are not looked at. Nothing found is an empty list, not a map. */
    Result findByComm(Call call) {
        String type = call.text("type").toUpperCase(Locale.ROOT);
        if (!type.equals("PHONE") && !type.equals("EMAIL")) {
            throw new RestError(400, "Communication type is not defined", "Parameter 'type' is required.");
        }
        List<String> values = call.texts("values");
        if (values.isEmpty()) {
            throw new RestError(400, "Communication values is not defined", "Parameter 'values' is required.");
        }
        Set<String> wanted = values.stream()
                .limit(call.portal().switches().now().findByCommMaxValues())
                .map(value -> bare(type, value))
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toSet());
        Map<String, List<Long>> found = found(call, type, wanted);
        return Result.of(found.isEmpty() ? List.of() : found);
    }

    private static Map<String, List<Long>> found(Call call, String type, Set<String> wanted) {
        String only = call.text("entity_type");
        var found = new LinkedHashMap<String, List<Long>>();
        for (EntityType entityType : TYPES) {
            if (!only.isEmpty() && !only.equalsIgnoreCase(entityType.name())) {
                continue;
            }
            List<Long> ids = Listing.visible(call, entityType)
                    .filter(entity -> has(entity, type, wanted))
                    .map(Entity::id)
                    .limit(MANY)
                    .toList();
            if (!ids.isEmpty()) {
                found.put(entityType.name(), ids);
            }
            if (ids.size() >= MANY) {
                break;
            }
        }
        return found;
    }

    private static boolean has(Entity entity, String type, Set<String> wanted) {
        return entity.communications().stream()
                .filter(it -> it.type().equals(type))
                .map(Communication::value)
                .anyMatch(value -> wanted.contains(bare(type, value)));
    }

    /** A phone's digits without the extension; an e-mail in lower case. */
    private static String bare(String type, String value) {
        return type.equals("EMAIL")
                ? value.trim().toLowerCase(Locale.ROOT)
                : value.split("(?i)доб|ext|x|#|;|,", 2)[0].replaceAll("\\D", "");
    }
}
