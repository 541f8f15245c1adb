package org.partnercabinet.domain;

import java.util.Map;
import java.util.Optional;

/**
 * The one way to say no. Thrown by values, aggregates and use cases; whoever opened the transaction rolls back, and
 * HTTP turns the kind into a status in one place. Anything else that is thrown is our own fault.
 *
 * <p>The code is a stable word for programs and the key of the text people see ({@code payout.nothing-payable}); every
 * code is listed in {@code docs/api/problems.md}. The message is for logs and never shown.
 */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** INVALID: the input cannot be right. RULE: it could be, but a rule forbids it now. CONFLICT: somebody was first. UNAVAILABLE: somebody else we need does not answer. */
    public enum Kind {
        INVALID,
        RULE,
        CONFLICT,
        NOT_FOUND,
        FORBIDDEN,
        UNAUTHENTICATED,
        TOO_MANY,
        UNAVAILABLE
    }

    private final Kind kind;
    private final String code;
    private final String field;
    private final String message;
    private final transient Map<String, Object> details;

    private Refusal(Kind kind, String code, String field, String message, Map<String, Object> details) {
        super(message, null, false, false);
        this.kind = kind;
        this.code = code;
        this.field = field;
        this.message = message;
        this.details = details;
    }

    /** A value that cannot be right; {@code field} is its name in the language of the API (snake_case). */
    public static Refusal invalid(String field, String code, String message) {
        return new Refusal(Kind.INVALID, code, field, message, Map.of());
    }

    public static Refusal rule(String code, String message) {
        return new Refusal(Kind.RULE, code, "", message, Map.of());
    }

    public static Refusal conflict(String code, String message) {
        return new Refusal(Kind.CONFLICT, code, "", message, Map.of());
    }

    /** Also for what exists and belongs to somebody else. */
    public static Refusal notFound(String what) {
        return new Refusal(Kind.NOT_FOUND, what + ".not-found", "", "no such " + what, Map.of());
    }

    public static Refusal forbidden(String code, String message) {
        return new Refusal(Kind.FORBIDDEN, code, "", message, Map.of());
    }

    public static Refusal unauthenticated(String code, String message) {
        return new Refusal(Kind.UNAUTHENTICATED, code, "", message, Map.of());
    }

    /** @param retryAfterSeconds when it makes sense to try again, at least 1 */
    public static Refusal tooMany(String code, long retryAfterSeconds) {
        return new Refusal(
                Kind.TOO_MANY, code, "", "too many attempts", Map.of("retry_after", Math.max(1, retryAfterSeconds)));
    }

    /** Others whom we need for it do not answer, or not as they should. */
    public static Refusal unavailable(String code, String message) {
        return new Refusal(Kind.UNAVAILABLE, code, "", message, Map.of());
    }

    /** The same refusal with a fact that the answer's text may show, such as a minimum or a reason. */
    public Refusal with(String name, Object value) {
        var more = new java.util.TreeMap<String, Object>(details);
        more.put(name, value);
        return new Refusal(kind, code, field, message, Map.copyOf(more));
    }

    /** The same refusal, pinned to an input field. */
    public Refusal at(String fieldName) {
        return new Refusal(kind, code, fieldName, message, details);
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public Optional<String> field() {
        return field.isEmpty() ? Optional.empty() : Optional.of(field);
    }

    /** Facts for the text, by name; empty for most refusals. */
    public Map<String, Object> details() {
        return details;
    }
}
