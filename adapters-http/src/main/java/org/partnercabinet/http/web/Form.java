package org.partnercabinet.http.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Input;

/** A form of a page as it was filled in, unchecked: it can be shown again. */
public final class Form {
    /** The field that proves that the form was on a page of ours. */
    public static final String TOKEN = "_csrf";

    private final ObjectNode values;

    Form(ObjectNode values) {
        this.values = values;
    }

    public static Form empty() {
        return new Form(JsonNodeFactory.instance.objectNode());
    }

    /** Empty when there is none; the first of several. */
    public String value(String name) {
        return values(name).stream().findFirst().orElse("");
    }

    public List<String> values(String name) {
        var texts = new ArrayList<String>();
        var node = Optional.<JsonNode>ofNullable(values.get(name));
        node.filter(ArrayNode.class::isInstance)
                .ifPresentOrElse(
                        several -> several.forEach(one -> texts.add(one.asText())),
                        () -> node.ifPresent(one -> texts.add(one.asText())));
        return List.copyOf(texts);
    }

    /** Of the fields that are there. */
    public List<String> names() {
        var names = new ArrayList<String>();
        values.fieldNames().forEachRemaining(names::add);
        return List.copyOf(names);
    }

    /** The same, with something in it already. */
    public Form with(String name, String value) {
        var more = values.deepCopy();
        more.put(name, value);
        return new Form(more);
    }

    /**
     * What is in it, if it is right; names that are not declared do not matter.
     *
     * @throws org.partnercabinet.http.input.InvalidInput with every mistake
     */
    public Input check(Body body) {
        return body.ignoringUnknown().shape().check(values, true);
    }
}
