package org.partnercabinet.bootstrap.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** What to put where an operation names a record: an operation that names something new fails until it is known here. */
final class Fixtures {
    /** Fields of bodies and queries that name records, and whose noun they name. */
    private static final Map<String, String> REFERENCES = Map.ofEntries(
            Map.entry("partner_id", "partners"),
            Map.entry("partner_ids", "partners"),
            Map.entry("link_id", "links"),
            Map.entry("click_id", "click"),
            Map.entry("pc_click", "click"),
            Map.entry("payout_method_id", "payout-methods"),
            Map.entry("referral_ids", "referrals"),
            Map.entry("file_id", "broadcast-file"),
            Map.entry("file_ids", "draft"),
            Map.entry("account_id", "admin"),
            Map.entry("userId", "user"),
            Map.entry("user_id", "employee"),
            Map.entry("actor", "employee"),
            Map.entry("payout_ids", "payouts"));

    /** The address with this person's records in it. */
    String path(Operation operation, Somebody whose) {
        return path(
                operation,
                noun -> java.util.Optional.ofNullable(whose.ids.get(noun))
                        .orElseThrow(() -> new AssertionError(operation + ": no fixture for " + noun)));
    }

    /** The address of records that do not exist. */
    String unknown(Operation operation) {
        return path(operation, Fixtures::unknown);
    }

    private static String unknown(String noun) {
        if (noun.endsWith("_number")) return "999999999999";
        return noun.equals("code") ? "zzzzzzzzzz" : UUID.randomUUID().toString();
    }

    private static String path(Operation operation, java.util.function.UnaryOperator<String> fixture) {
        String path = operation.path();
        for (String parameter : operation.pathParameters()) {
            String before = path.substring(0, path.indexOf("{" + parameter + "}") - 1);
            String noun = parameter.equals("id") ? before.substring(before.lastIndexOf('/') + 1) : parameter;
            path = path.replace("{" + parameter + "}", fixture.apply(noun));
        }
        return path;
    }

    /** References of the body, and of the query with {@code ?} before the name, with the noun that each names. */
    Map<String, String> references(Operation operation) {
        var found = new LinkedHashMap<String, String>();
        operation
                .schema()
                .path("properties")
                .properties()
                .forEach(property -> reference(operation, property.getKey(), property.getValue(), "", found));
        operation.query().forEach((name, schema) -> reference(operation, name, schema, "?", found));
        return found;
    }

    private static void reference(
            Operation operation, String name, JsonNode schema, String mark, Map<String, String> found) {
        boolean reference = schema.toString().contains("\"uuid\"")
                || name.endsWith("_id")
                || name.endsWith("_ids")
                || REFERENCES.containsKey(name);
        // Numbers name things of Bitrix24 and of lead distribution; external ids are other systems' own names.
        if (!reference
                || name.endsWith("external_id")
                || schema.path("type").toString().contains("integer")) return;
        String noun = REFERENCES.get(name);
        if (noun == null) throw new AssertionError(operation + ": no fixture for " + mark + name);
        found.put(mark + name, noun);
    }

    /** A body in order, be it a list by itself; null where there is none. */
    JsonNode anyBody(Operation operation, Somebody whose) {
        if (!operation.hasBody()) return null;
        return operation.takesObject() ? body(operation, whose) : operation.list();
    }

    /** A body in order, that names only this person's records. */
    ObjectNode body(Operation operation, Somebody whose) {
        var body = operation.example();
        references(operation).forEach((field, noun) -> {
            if (!field.startsWith("?")) put(body, field, whose.ids.get(noun));
        });
        if (body.has("email")) body.put("email", UUID.randomUUID() + "@fresh.example");
        if (body.has("phone"))
            body.put(
                    "phone",
                    "+7903"
                            + String.format(
                                    "%07d",
                                    java.util.concurrent.ThreadLocalRandom.current()
                                            .nextInt(10_000_000)));
        if (body.has("subject")) body.remove("subject");
        if (body.has("version")) body.set("version", version(whose));
        if (operation.path().startsWith("/api/operators")) body.remove("user_id"); // one operator an account
        return body;
    }

    /** A change is made to what is there now. */
    private static JsonNode version(Somebody whose) {
        return whose.api
                .get("/api/landings/" + whose.ids.get("landings"))
                .json()
                .at("/landing/version");
    }

    static void put(ObjectNode body, String field, String id) {
        if (field.endsWith("_ids")) {
            body.putArray(field).add(id);
        } else {
            body.put(field, id);
        }
    }
}
