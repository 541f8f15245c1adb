package org.partnercabinet.http.landing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.partnercabinet.domain.landing.Part;
import org.partnercabinet.domain.landing.Values;
import org.partnercabinet.http.web.Form;

/** A block's settings as fields of a form: {@code p.title}, {@code p.items.0.title}. An item that says nothing is none. */
final class BlockForm {
    static final String ROOT = "p";

    private BlockForm() {}

    static Map<String, Object> read(Form form, List<Part> parts) {
        return read(form, parts, ROOT);
    }

    private static Map<String, Object> read(Form form, List<Part> parts, String prefix) {
        var tree = new LinkedHashMap<String, Object>();
        for (var part : parts) {
            var name = prefix + "." + part.name();
            tree.put(part.name(), switch (part.type()) {
                case FLAG -> !form.value(name).isEmpty();
                case LIST -> items(form, part, name);
                default -> form.value(name);
            });
        }
        return tree;
    }

    private static List<Map<String, Object>> items(Form form, Part part, String name) {
        var items = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < part.most(); i++) {
            var item = name + "." + i;
            boolean said = part.parts().stream()
                    .filter(inner -> inner.type() != Part.Type.FLAG && inner.type() != Part.Type.CHOICE)
                    .anyMatch(inner -> !form.value(item + "." + inner.name()).isBlank());
            if (said) {
                items.add(read(form, part.parts(), item));
            }
        }
        return items;
    }

    static Map<String, String> filled(List<Part> parts, Values values) {
        var filled = new LinkedHashMap<String, String>();
        fill(parts, values, ROOT, filled);
        return filled;
    }

    private static void fill(List<Part> parts, Values values, String prefix, Map<String, String> filled) {
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
                        fill(part.parts(), items.get(i), name + "." + i, filled);
                    }
                }
                default -> filled.put(name, values.text(part.name()));
            }
        }
    }

    /** How many items to show: those that are there, and room for one more. */
    public static int shown(Part part, Values values) {
        return Math.min(part.most(), values.items(part.name()).size() + 1);
    }
}
