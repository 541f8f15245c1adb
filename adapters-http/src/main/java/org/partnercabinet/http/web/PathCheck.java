package org.partnercabinet.http.web;

import java.util.regex.Pattern;

/** Whether the parameters in a path can be what they are named for. */
final class PathCheck {
    private static final Pattern UUID_FORM = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern NUMBER_FORM = Pattern.compile("[1-9][0-9]{0,17}");
    private static final int LONGEST_PARAMETER = 200;

    private PathCheck() {}

    /** No such address, whatever it might have meant, if a parameter cannot be one: a UUID is a UUID, a number a number. */
    static void check(Request request, Route route) {
        for (var name : route.parameters()) {
            var value = request.pathText(name);
            if (!fits(route, name, value)) {
                throw WebProblem.REQUEST_NOT_FOUND.thrown();
            }
        }
    }

    private static boolean fits(Route route, String name, String value) {
        if (Route.isId(name)) {
            return UUID_FORM.matcher(value).matches();
        }
        if (Route.isNumber(name)) {
            return NUMBER_FORM.matcher(value).matches();
        }
        return value.length() <= LONGEST_PARAMETER && value.chars().noneMatch(c -> strange(route, c));
    }

    private static boolean strange(Route route, int c) {
        boolean slash = c == '/' || c == '\\';
        return Character.isISOControl(c)
                || c == '\uFFFD'
                || (slash && !route.path().contains("<"));
    }
}
