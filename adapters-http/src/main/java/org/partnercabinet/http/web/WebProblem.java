package org.partnercabinet.http.web;

import java.util.Locale;

/** What HTTP itself says no to, before any rule of ours is asked. */
public enum WebProblem {
    REQUEST_MALFORMED(400),
    REQUEST_NOT_FOUND(404),
    REQUEST_METHOD_NOT_ALLOWED(405),
    REQUEST_TOO_SLOW(408),
    REQUEST_URI_TOO_LONG(414),
    REQUEST_HEADERS_TOO_LARGE(431),
    REQUEST_TOO_MANY(429),
    REQUEST_FAILED(500),
    REQUEST_UNAVAILABLE(503),
    REQUEST_BUSY(503),
    BODY_MALFORMED(400),
    BODY_TOO_LARGE(413),
    BODY_TYPE_UNSUPPORTED(415),
    INPUT_INVALID(422),
    ACCESS_UNAUTHENTICATED(401),
    ACCESS_ROLE(403),
    ACCESS_FORGED(403),
    ACCESS_SCOPE(403),
    ACCESS_KEYS_NOT_ALLOWED(403),
    IDEMPOTENCY_KEY_INVALID(422),
    IDEMPOTENCY_KEY_REUSED(422);

    private final int status;

    WebProblem(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /** Such as {@code request.not-found}: the first word is the subject. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replaceFirst("_", ".").replace('_', '-');
    }

    /** Who is asked to sign in is always told how. */
    public Problem problem() {
        var problem = Problem.of(status, code());
        return this == ACCESS_UNAUTHENTICATED ? problem.header("WWW-Authenticate", "Bearer") : problem;
    }

    public ProblemException thrown() {
        return new ProblemException(problem());
    }
}
