package org.partnercabinet.http.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes answers, with the headers that all of them have. */
final class Responder {
    private static final Logger LOG = LoggerFactory.getLogger(Responder.class);

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

    /** What fails after it began cannot become a problem any more: then the connection is cut. */
    void stream(Context ctx, Request request, Streaming streaming) {
        ctx.status(200).contentType(streaming.contentType());
        streaming.headers().forEach(header -> ctx.header(header.name(), header.value()));
        if (request.method().equals("HEAD")) {
            return;
        }
        try {
            streaming.body().write(ctx.res().getOutputStream());
        } catch (IOException | RuntimeException broken) {
            LOG.warn("request {} broke off: {}", request.id(), request.template(), broken);
            ServletContextRequest.getServletContextRequest(ctx.req())
                    .getServletChannel()
                    .abort(broken);
        }
    }

    /** Until somebody closes it; the headers go out at once. */
    void last(Context ctx, Request request, LastingAnswer answer) {
        ctx.status(200).contentType(answer.contentType());
        answer.headers().forEach(header -> ctx.header(header.name(), header.value()));
        if (request.method().equals("HEAD")) {
            return;
        }
        ctx.future(() -> {
            try {
                var outlet = Outlet.on(ctx.res().getOutputStream(), answer.writers(), answer.mostWaiting());
                answer.begin().accept(outlet);
                return outlet.closed();
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        });
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
