package org.partnercabinet.http.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What goes back, complete: it can be kept and given again.
 *
 * @param contentType empty when there is no body
 * @param body not to be changed
 */
public record Answer(int status, List<Header> headers, String contentType, byte[] body) {
    public static final String JSON = "application/json";
    public static final String HTML = "text/html; charset=utf-8";

    public Answer {
        headers = List.copyOf(headers);
    }

    public static Answer bytes(int status, String contentType, byte[] body) {
        return new Answer(status, List.of(), contentType, body);
    }

    public static Answer json(int status, Object view) {
        return bytes(status, JSON, Json.bytes(view));
    }

    public static Answer ok(Object view) {
        return json(200, view);
    }

    /** @param location path of what was created */
    public static Answer created(String location, Object view) {
        return json(201, view).with("Location", location);
    }

    public static Answer nothing() {
        return bytes(204, "", new byte[0]);
    }

    /** 302: the address asked for stays the one to use. */
    public static Answer found(String location) {
        return bytes(302, "", new byte[0]).with("Location", location);
    }

    /** 303: after a form was accepted. */
    public static Answer seeOther(String location) {
        return bytes(303, "", new byte[0]).with("Location", location);
    }

    public static Answer html(int status, String page) {
        return bytes(status, HTML, page.getBytes(StandardCharsets.UTF_8)).with(Csp.PAGE);
    }

    public static Answer text(int status, String text) {
        return bytes(status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds a header; {@code Set-Cookie} may come several times, of any other the last one counts. */
    public Answer with(String name, String value) {
        return with(new Header(name, value));
    }

    /** Adds these, as {@link #with(String, String)} does each. */
    public Answer with(Header... added) {
        var more = new ArrayList<>(headers);
        more.addAll(List.of(added));
        return new Answer(status, more, contentType, body);
    }

    /** Instead of the policy that the answer would have by itself. */
    public Answer with(Csp policy) {
        return with(policy.header());
    }

    /** The same answer, marked as given before. */
    public Answer replayed() {
        return with("Idempotency-Replayed", "true");
    }
}
