package org.partnercabinet.bitrix24.practice.methods;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.partnercabinet.bitrix24.practice.crm.EntityType;
import org.partnercabinet.bitrix24.practice.methods.People.Employee;
import org.partnercabinet.bitrix24.practice.wire.PhpJson;

/** Comments, the CRM's mode, employees. */
final class OtherMethods {
    private static final Set<String> ALL_SCOPES = new TreeSet<>(Set.of("crm", "user", "user_basic", "placement"));

    /** {@code crm.timeline.comment.add}; the key {@code fields} counts only in lower case. */
    Result comment(Call call) {
        var fields = call.map("fields");
        String word = String.valueOf(fields.getOrDefault("ENTITY_TYPE", ""));
        long id = Call.Params.number(fields.get("ENTITY_ID"));
        String text = String.valueOf(fields.getOrDefault("COMMENT", ""));
        Optional<EntityType> type = EntityType.byWord(word);
        if (type.isEmpty() || text.isEmpty()) {
            throw new RestError(400, "", "Comment, entity type or entity id is not defined");
        }
        if (call.portal().crm().find(type.get(), id).isEmpty()) {
            throw RestError.legacyNotFound();
        }
        return Result.of(
                call.portal().crm().comment(word, id, text, call.caller().userId()));
    }

    /** {@code crm.timeline.comment.list}, to look for one's own marker before a repetition. */
    Result comments(Call call) {
        var filter = call.map("filter");
        Predicate<Map<String, Object>> passes = row -> filter.entrySet().stream()
                .allMatch(it -> String.valueOf(row.getOrDefault(it.getKey(), it.getValue()))
                        .equals(String.valueOf(it.getValue())));
        var rows = call.portal().crm().comments().stream().map(it -> {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("ID", String.valueOf(it.id()));
            row.put("ENTITY_ID", String.valueOf(it.entityId()));
            row.put("ENTITY_TYPE", it.entityType());
            row.put("AUTHOR_ID", String.valueOf(it.authorId()));
            row.put("COMMENT", it.text());
            return row;
        });
        Comparator<Map<String, Object>> byId = Comparator.comparingLong(row -> Call.Params.number(row.get("ID")));
        return Listing.page(call, rows, passes, byId, row -> row);
    }

    /** {@code crm.settings.mode.get}: 1 with leads, 2 without. */
    Result mode(Call call) {
        return Result.of(call.portal().switches().now().crmMode());
    }

    /** {@code profile}: who the webhook belongs to. */
    Result profile(Call call) {
        var profile = new LinkedHashMap<String, Object>();
        long id = call.caller().userId();
        profile.put("ID", String.valueOf(id));
        profile.put("ADMIN", true);
        profile.put("NAME", call.portal().people().find(id).map(Employee::name).orElse(""));
        profile.put(
                "LAST_NAME",
                call.portal().people().find(id).map(Employee::lastName).orElse(""));
        profile.put("PERSONAL_GENDER", "");
        profile.put("TIME_ZONE", "");
        profile.put("TIME_ZONE_OFFSET", 0);
        return Result.of(profile);
    }

    /** {@code scope}: what the credential was allowed. */
    Result scope(Call call) {
        var scopes = call.caller().scopes();
        return Result.of(List.copyOf(scopes.isEmpty() ? ALL_SCOPES : new TreeSet<>(scopes)));
    }

    /** {@code server.time}. */
    Result serverTime(Call call) {
        return Result.of(call.portal()
                .clock()
                .now()
                .atZone(call.portal().crm().zone())
                .toOffsetDateTime()
                .toString());
    }

    /** {@code user.get} with {@code FILTER} by {@code ID}, {@code ACTIVE} or {@code EMAIL}. */
    Result users(Call call) {
        var filter = call.map("filter");
        Predicate<Employee> passes = it -> filter.entrySet().stream()
                .allMatch(wanted -> passes(it, wanted.getKey(), String.valueOf(wanted.getValue())));
        return Listing.page(
                call,
                call.portal().people().all().stream(),
                passes,
                Comparator.comparingLong(Employee::id),
                OtherMethods::user);
    }

    private static boolean passes(Employee employee, String name, String wanted) {
        return switch (name.replaceFirst("^=", "")) {
            case "ID" -> wanted.equals(String.valueOf(employee.id()));
            case "EMAIL" -> wanted.equals(employee.email());
            case "ACTIVE" -> employee.active() == (wanted.equals("true") || wanted.equals("Y") || wanted.equals("1"));
            default -> !name.startsWith(">") || employee.id() > Call.Params.number(wanted);
        };
    }

    private static Map<String, Object> user(Employee employee) {
        var row = new LinkedHashMap<String, Object>();
        row.put("ID", String.valueOf(employee.id()));
        row.put("ACTIVE", employee.active());
        row.put("NAME", employee.name());
        row.put("LAST_NAME", employee.lastName());
        row.put("SECOND_NAME", "");
        row.put("EMAIL", employee.email());
        row.put("LAST_LOGIN", employee.active() ? "2026-09-13T09:00:01+00:00" : "");
        row.put("DATE_REGISTER", "2025-02-01T00:00:00+00:00");
        row.put("TIME_ZONE", "");
        row.put("IS_ONLINE", employee.active() ? "Y" : "N");
        row.put("TIMESTAMP_X", PhpJson.EMPTY_OBJECT);
        row.put("LAST_ACTIVITY_DATE", PhpJson.EMPTY_OBJECT);
        row.put("PERSONAL_GENDER", "");
        row.put("PERSONAL_BIRTHDAY", "");
        row.put("WORK_POSITION", "");
        row.put("UF_EMPLOYMENT_DATE", "");
        row.put("UF_DEPARTMENT", List.of(1));
        row.put("USER_TYPE", "employee");
        return row;
    }
}
