package org.partnercabinet.bitrix24.practice.methods;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnercabinet.bitrix24.practice.crm.Dictionaries;
import org.partnercabinet.bitrix24.practice.crm.EntityType;
import org.partnercabinet.bitrix24.practice.crm.Funnel;
import org.partnercabinet.bitrix24.practice.crm.Status;

/** Stages, sources, funnels and stage history. */
final class DictionaryMethods {
    /** {@code crm.status.list}: all texts; filters by equality only. */
    Result statuses(Call call) {
        var filter = call.map("filter");
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (Status status : call.portal().crm().dictionaries().statuses()) {
            var row = status(call, status);
            boolean passes = filter.entrySet().stream().allMatch(it -> {
                String name = it.getKey().replaceFirst("^=", "");
                return !row.containsKey(name) || String.valueOf(it.getValue()).equals(row.get(name));
            });
            if (passes) {
                rows.add(row);
            }
        }
        rows.sort(java.util.Comparator.comparing(
                        (Map<String, @Nullable Object> row) -> String.valueOf(row.get("ENTITY_ID")))
                .thenComparingInt(row -> Integer.parseInt(String.valueOf(row.get("SORT")))));
        return new Result(rows, rows.size(), null);
    }

    private static Map<String, @Nullable Object> status(Call call, Status status) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        String name = status.name(call.portal().language());
        row.put("ID", String.valueOf(status.id()));
        row.put("ENTITY_ID", status.dictionary());
        row.put("STATUS_ID", status.status());
        row.put("NAME", name);
        row.put("NAME_INIT", status.system() ? name : "");
        row.put("SORT", String.valueOf(status.sort()));
        row.put("SYSTEM", status.system() ? "Y" : "N");
        row.put("CATEGORY_ID", status.funnel() > 0 ? String.valueOf(status.funnel()) : null);
        row.put("COLOR", status.color().isEmpty() ? null : status.color());
        row.put("SEMANTICS", status.semantics().isEmpty() ? null : status.semantics());
        if (!status.extra().isEmpty()) {
            row.put("EXTRA", Map.of("SEMANTICS", status.extra(), "COLOR", status.color()));
        }
        return row;
    }

    /** {@code crm.status.entity.types}. */
    Result entityTypes(Call call) {
        var language = call.portal().language();
        Dictionaries dictionaries = call.portal().crm().dictionaries();
        List<Map<String, Object>> rows = new ArrayList<>();
        rows.add(row("STATUS", language.pick("Стадии лида", "Lead stages"), semantics("NEW", "CONVERTED", "JUNK")));
        rows.get(0).put("ENTITY_TYPE_ID", 1);
        rows.add(row("SOURCE", language.pick("Источники", "Sources"), null));
        for (Funnel funnel : dictionaries.funnels()) {
            String prefix = funnel.id() == 0 ? "" : "C" + funnel.id() + ":";
            String title = language.pick("Стадии сделки ", "Deal stages ") + funnel.name(language);
            var row = row(funnel.dictionary(), title, semantics(prefix + "NEW", prefix + "WON", prefix + "LOSE"));
            row.put("FIELD_ATTRIBUTE_SCOPE", funnel.id() == 0 ? "" : "category_" + funnel.id());
            row.put("ENTITY_TYPE_ID", 2);
            if (funnel.id() == 0) {
                row.put("CATEGORY_ID", 0);
            } else {
                row.put("PARENT_ID", "DEAL_STAGE");
                row.put("PREFIX", "C" + funnel.id());
                row.put("CATEGORY_ID", String.valueOf(funnel.id()));
            }
            rows.add(row);
        }
        return Result.of(rows);
    }

    private static Map<String, Object> row(String id, String name, @Nullable Map<String, Object> semantics) {
        var row = new LinkedHashMap<String, Object>();
        row.put("ID", id);
        row.put("NAME", name);
        if (semantics != null) {
            row.put("SEMANTIC_INFO", semantics);
        }
        return row;
    }

    private static Map<String, Object> semantics(String start, String success, String failure) {
        var info = new LinkedHashMap<String, Object>();
        info.put("START_FIELD", start);
        info.put("FINAL_SUCCESS_FIELD", success);
        info.put("FINAL_UNSUCCESS_FIELD", failure);
        info.put("FINAL_SORT", 0);
        return info;
    }

    /** {@code crm.category.list}: the funnels of deals. */
    Result categories(Call call) {
        if (call.number("entityTypeId") != EntityType.DEAL.id()) {
            throw RestError.typeNotSupported();
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Funnel funnel : call.portal().crm().dictionaries().funnels()) {
            var row = new LinkedHashMap<String, Object>();
            row.put("id", funnel.id());
            row.put("name", funnel.name(call.portal().language()));
            row.put("sort", funnel.sort());
            row.put("entityTypeId", 2);
            row.put("isDefault", funnel.id() == 0 ? "Y" : "N");
            if (funnel.id() != 0) {
                row.put("originId", "");
                row.put("originatorId", "");
            }
            rows.add(row);
        }
        return new Result(Map.of("categories", rows), rows.size(), null);
    }
}
