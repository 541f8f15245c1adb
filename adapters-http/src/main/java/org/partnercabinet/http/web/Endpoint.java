package org.partnercabinet.http.web;

/**
 * A route with everything there is to say of it: the one source for routing, access, input checks and OpenAPI.
 *
 * @param page for people in a browser, see {@link EndpointDraft#page}
 */
public record Endpoint(Route route, Access access, boolean page, Intake intake, Docs docs, Handler handler) {

    public static EndpointDraft get(String path) {
        return new EndpointDraft(Route.of("GET", path));
    }

    public static EndpointDraft post(String path) {
        return new EndpointDraft(Route.of("POST", path));
    }

    public static EndpointDraft put(String path) {
        return new EndpointDraft(Route.of("PUT", path));
    }

    public static EndpointDraft patch(String path) {
        return new EndpointDraft(Route.of("PATCH", path));
    }

    public static EndpointDraft delete(String path) {
        return new EndpointDraft(Route.of("DELETE", path));
    }

    /** What a browser asks before it posts from another site. */
    public static EndpointDraft options(String path) {
        return new EndpointDraft(Route.of("OPTIONS", path));
    }

    boolean takesBody() {
        return route.method().startsWith("P");
    }
}
