package org.partnercabinet.http.web;

import io.javalin.http.Context;
import java.util.List;

/** Writes answers, with the headers that all of them have. */
final class Responder {
    private final List<Header> always;

    /** @param https whether browsers should insist on an encrypted connection from now on */
    Responder(boolean https) {
        var headers = new java.util.ArrayList<>(List.of(
                Csp.DATA.header(),
                new Header("X-Content-Type-Options", "nosniff"),
                new Header("Referrer-Policy", "strict-origin-when-cross-origin"),
                new Header("Cross-Origin-Opener-Policy", "same-origin"),
                new Header("Permissions-Policy", "camera=(), geolocation=(), microphone=()")));
        if (https) {
            headers.add(new Header("Strict-Transport-Security", "max-age=31536000"));
        }
        always = List.copyOf(headers);
    }

    List<Header> always() {
        return always;
    }

    /** Before anything else happens, so that no way out is without them. */
    void begin(Context ctx, Request request) {
        for (var header : always) {
            ctx.header(header.name(), header.value());
        }
        ctx.header("X-Request-Id", request.id());
        if (request.path().startsWith("/api/")) {
            ctx.header("Cache-Control", "no-store");
        }
    }

    void write(Context ctx, Answer answer) {
        ctx.status(answer.status());
        for (var header : answer.headers()) {
            if (header.name().equalsIgnoreCase("Set-Cookie")) {
                ctx.addHeader(header.name(), header.value());
            } else {
                ctx.header(header.name(), header.value());
            }
        }
        if (answer.contentType().isEmpty()) {
            ctx.removeHeader("Content-Type");
        } else {
            ctx.contentType(answer.contentType()).result(answer.body());
        }
    }
}
