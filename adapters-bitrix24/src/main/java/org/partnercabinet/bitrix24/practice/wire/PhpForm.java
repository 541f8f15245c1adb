package org.partnercabinet.bitrix24.practice.wire;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Forms and queries as PHP reads them: {@code fields[PHONE][0][VALUE]=…} becomes maps within maps. */
public final class PhpForm {
    private static final int MAX_PAIRS = 20_000;
    private static final int MAX_DEPTH = 20;

    private PhpForm() {}

    /** Reads {@code a=1&b[c]=2}. What cannot be decoded stays as it is. */
    public static Map<String, Object> parse(String text) {
        var root = new LinkedHashMap<String, Object>();
        int pairs = 0;
        for (String pair : text.split("&")) {
            if (!pair.isEmpty() && pairs++ < MAX_PAIRS) {
                int mark = pair.indexOf('=');
                String name = decode(mark < 0 ? pair : pair.substring(0, mark));
                put(root, name, mark < 0 ? "" : decode(pair.substring(mark + 1)));
            }
        }
        return listed(root);
    }

    /** Adds one pair; {@code name[]} takes the next free number. */
    static void put(Map<String, Object> root, String name, String value) {
        List<String> path = path(name);
        Map<String, Object> at = root;
        for (int i = 0; i < path.size() - 1; i++) {
            at = child(at, key(at, path.get(i)));
        }
        at.put(key(at, path.get(path.size() - 1)), value);
    }

    /** Turns maps with the keys 0, 1, … n−1 into lists, all the way down. */
    static Map<String, Object> listed(Map<String, Object> map) {
        map.replaceAll((key, value) -> deep(value));
        return map;
    }

    /** Whether PHP would write this map as a list: keys 0, 1, … n−1 in this order, and not empty. */
    public static boolean isList(Map<?, ?> map) {
        int next = 0;
        for (Object key : map.keySet()) {
            if (!String.valueOf(key).equals(String.valueOf(next++))) {
                return false;
            }
        }
        return next > 0;
    }

    @SuppressWarnings("unchecked")
    private static Object deep(Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return value;
        }
        var inner = listed((Map<String, Object>) map);
        return isList(inner) ? new ArrayList<>(inner.values()) : inner;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> child(Map<String, Object> at, String key) {
        Object child = at.get(key);
        if (child instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        var fresh = new LinkedHashMap<String, Object>();
        at.put(key, fresh);
        return fresh;
    }

    private static String key(Map<String, Object> at, String segment) {
        return segment.isEmpty() ? String.valueOf(at.size()) : segment;
    }

    private static List<String> path(String name) {
        int bracket = name.indexOf('[');
        if (bracket < 1 || !name.endsWith("]")) {
            return List.of(name);
        }
        var path = new ArrayList<String>();
        path.add(name.substring(0, bracket));
        for (String segment : name.substring(bracket + 1, name.length() - 1).split("\\]\\[", MAX_DEPTH)) {
            path.add(segment);
        }
        return path;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
