package org.partnercabinet.http.web;

import java.util.Arrays;
import java.util.List;

/**
 * A method and a path template: {@code /api/links/{id}}. Parameters named {@code id} or {@code …_id} are UUIDs, those
 * named {@code …_number} are whole numbers from 1;
 * {@code <name>} takes the rest of the path, slashes included.
 *
 * @param parameters their names, in order
 */
public record Route(String method, String path, List<String> parameters) {

    static Route of(String method, String path) {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("a path starts with a slash: " + path);
        }
        var parameters = Arrays.stream(path.split("/"))
                .filter(part -> part.matches("[{<].*[}>]"))
                .map(part -> part.substring(1, part.length() - 1))
                .toList();
        return new Route(method, path, parameters);
    }

    public static boolean isNumber(String parameter) {
        return parameter.endsWith("_number");
    }

    public static boolean isId(String parameter) {
        return parameter.equals("id") || parameter.endsWith("_id");
    }
}
