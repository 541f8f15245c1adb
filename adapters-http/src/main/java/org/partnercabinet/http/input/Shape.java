package org.partnercabinet.http.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields an object may have.
 *
 * @param partial a change of something that exists: what is not named stays, and blanks are not taken for silence
 * @param open whether fields that are not declared are ignored instead of refused
 */
public record Shape(List<Field> fields, boolean partial, boolean open) {
    public Shape {
        fields = List.copyOf(fields);
        var names = new LinkedHashSet<String>();
        for (var field : fields) {
            if (!names.add(field.name())) {
                throw new IllegalArgumentException("two fields named " + field.name());
            }
        }
    }

    public static Shape of(List<Field> fields) {
        return new Shape(fields, false, false);
    }

    /**
     * Checks a whole object.
     *
     * @param fromText see {@link Reading}
     * @throws InvalidInput with all mistakes
     */
    public Input check(JsonNode object, boolean fromText) {
        var errors = new ArrayList<FieldError>();
        var input = read(object, new Reading("", fromText, errors));
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return input;
    }

    Input read(JsonNode object, Reading reading) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (var field : fields) {
            field.read(object.get(field.name()), partial, reading.at(field.name()), values);
        }
        var names = names();
        if (!open) {
            object.fieldNames().forEachRemaining(name -> {
                if (!names.contains(name)) {
                    reading.at(Reading.printable(name)).note(Mistake.UNKNOWN);
                }
            });
        }
        return new Input(names, values);
    }

    private Set<String> names() {
        var names = new LinkedHashSet<String>();
        fields.forEach(field -> names.add(field.name()));
        return names;
    }

    /** JSON Schema, as in OpenAPI 3.1. */
    public Map<String, Object> schema() {
        var properties = new LinkedHashMap<String, Object>();
        fields.forEach(field -> properties.put(field.name(), field.schema()));
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "object");
        schema.put("properties", properties);
        var required =
                fields.stream().filter(Field::isRequired).map(Field::name).toList();
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        if (!open) {
            schema.put("additionalProperties", false);
        }
        return schema;
    }

    /** An object that {@link #check} accepts; all fields are in it. */
    public Map<String, Object> example() {
        var example = new LinkedHashMap<String, Object>();
        fields.forEach(field -> example.put(field.name(), field.sample()));
        return example;
    }
}
