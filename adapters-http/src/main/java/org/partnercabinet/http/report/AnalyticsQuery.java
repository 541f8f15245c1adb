package org.partnercabinet.http.report;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.partnercabinet.application.report.Slicing;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.input.Input;
import org.partnercabinet.http.report.SeriesView.Step;
import org.partnercabinet.http.web.Call;

/**
 * What is chosen on a page of numbers, as it stands in its address.
 *
 * @param values only what was chosen, by name, in the order of the address
 */
public record AnalyticsQuery(String root, Map<String, String> values) {
    static final Field PARTNER = Field.text("partner").max(200);
    static final Field STEP = Field.oneOf("step", "day", "week", "month");
    static final Field BY = Field.oneOf("by", Slicing.class);

    static AnalyticsQuery of(Call call, String root, boolean everybody) {
        Input query = call.query();
        var values = new LinkedHashMap<String, String>();
        put(values, "from", query.optionalDate("from"));
        put(values, "to", query.optionalDate("to"));
        if (values.isEmpty()) {
            put(values, "period", query.optionalText("period"));
        }
        put(values, "compare", query.optionalBool("compare"));
        put(values, "step", query.optionalText("step"));
        put(values, "by", query.optionalText("by"));
        put(values, "link_id", query.optionalUuid("link_id"));
        if (everybody) {
            put(values, "partner", query.optionalText("partner"));
        }
        return new AnalyticsQuery(root, values);
    }

    private static void put(Map<String, String> values, String name, Optional<?> value) {
        value.ifPresent(chosen -> values.put(name, chosen.toString()));
    }

    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    Step step() {
        return values.containsKey("step") ? Step.valueOf(value("step").toUpperCase(Locale.ROOT)) : Step.DAY;
    }

    public Slicing by() {
        return values.containsKey("by") ? Slicing.valueOf(value("by").toUpperCase(Locale.ROOT)) : Slicing.LINK;
    }

    public boolean isCompared() {
        return !value("compare").equals("false");
    }

    public boolean isGiven() {
        return values.containsKey("from") || values.containsKey("to");
    }

    /** A preset; empty when the days are given. */
    public String period() {
        return isGiven() ? "" : values.getOrDefault("period", "30d");
    }

    /** The same page with another period. */
    public String at(String period) {
        var changed = new LinkedHashMap<>(without("from", "to"));
        changed.put("period", period);
        return root + "?"
                + changed.entrySet().stream()
                        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }

    /** What else a form must carry that has fields for these. */
    public Map<String, String> without(String... names) {
        var rest = new LinkedHashMap<>(values);
        for (String name : names) {
            rest.remove(name);
        }
        return rest;
    }
}
