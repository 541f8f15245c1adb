package org.partnercabinet.http.landing;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.partnercabinet.domain.landing.Part;
import org.partnercabinet.domain.landing.Values;
import org.partnercabinet.http.page.Filled;
import org.partnercabinet.http.web.Form;

/** A block's settings as fields of a form: {@code p.title}, {@code p.items.0.title}. An item that says nothing is none. */
final class BlockForm {
    static final String ROOT = "p";

    /** As a browser writes it, in the company's time zone. */
    private static final Pattern LOCAL =
            Pattern.compile("[0-9]{4}-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9](:[0-5][0-9])?");

    private BlockForm() {}

    static Map<String, Object> read(Form form, List<Part> parts, ZoneId zone) {
        return read(form, parts, ROOT, zone);
    }

    private static Map<String, Object> read(Form form, List<Part> parts, String prefix, ZoneId zone) {
        var tree = new LinkedHashMap<String, Object>();
        for (var part : parts) {
            var name = prefix + "." + part.name();
            tree.put(
                    part.name(),
                    switch (part.type()) {
                        case FLAG -> !form.value(name).isEmpty();
                        case LIST -> items(form, part, name, zone);
                        case MOMENT -> moment(form.value(name), zone);
                        default -> form.value(name);
                    });
        }
        return tree;
    }

    private static String moment(String typed, ZoneId zone) {
        if (!LOCAL.matcher(typed).matches()) {
            return typed;
        }
        try {
            return LocalDateTime.parse(typed).atZone(zone).toInstant().toString();
        } catch (java.time.DateTimeException noSuchDay) {
            return typed;
        }
    }

    private static List<Map<String, Object>> items(Form form, Part part, String name, ZoneId zone) {
        var items = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < part.most(); i++) {
            var item = name + "." + i;
            boolean said = part.parts().stream()
                    .filter(inner -> inner.type() != Part.Type.FLAG && inner.type() != Part.Type.CHOICE)
                    .anyMatch(inner -> !form.value(item + "." + inner.name()).isBlank());
            if (said) {
                items.add(read(form, part.parts(), item, zone));
            }
        }
        return items;
    }

    static Map<String, String> filled(List<Part> parts, Values values, ZoneId zone) {
        var filled = new LinkedHashMap<String, String>();
        fill(parts, values, ROOT, zone, filled);
        return filled;
    }

    private static void fill(List<Part> parts, Values values, String prefix, ZoneId zone, Map<String, String> filled) {
        for (var part : parts) {
            var name = prefix + "." + part.name();
            switch (part.type()) {
                case FLAG -> {
                    if (values.flag(part.name())) {
                        filled.put(name, "yes");
                    }
                }
                case LIST -> {
                    var items = values.items(part.name());
                    for (int i = 0; i < items.size(); i++) {
                        fill(part.parts(), items.get(i), name + "." + i, zone, filled);
                    }
                }
                case MOMENT ->
                    filled.put(
                            name,
                            values.moment(part.name())
                                    .map(at -> local(at, zone))
                                    .orElse(""));
                default -> filled.put(name, values.text(part.name()));
            }
        }
    }

    private static String local(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES).toString();
    }

    /** What is wrong at {@code blocks[0].items[1].title} stands at the field {@code p.items.1.title}. */
    static Filled atFields(Filled form) {
        var errors = new LinkedHashMap<String, String>();
        form.errors()
                .forEach((place, text) -> errors.put(
                        place.replaceFirst("^blocks\\[[0-9]+]", ROOT).replaceAll("\\[([0-9]+)]", ".$1"), text));
        return new Filled(form.form(), errors, form.notice());
    }
}
