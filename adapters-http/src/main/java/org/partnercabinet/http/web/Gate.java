package org.partnercabinet.http.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Collectors;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.input.Input;

/**
 * Lets a request in: who, may they, is the address possible, is the input right; in this order, so that nobody who may
 * not come in learns more than that.
 */
final class Gate {
    private static final String BEARER = "bearer ";
    private static final byte[] NO_BODY = {};
    private static final ObjectNode NO_OBJECT = JsonNodeFactory.instance.objectNode();
    private static final Input NO_INPUT = Body.none().shape().check(NO_OBJECT, false);

    private final Visitors visitors;
    private final IdempotentCalls idempotentCalls;

    Gate(Visitors visitors, IdempotentCalls idempotentCalls) {
        this.visitors = visitors;
        this.idempotentCalls = idempotentCalls;
    }

    /** @return the answer of an endpoint that answers at once */
    Answer serve(Request request, Endpoint endpoint, Handler.Prepared handler) {
        var visitor = visitor(request, endpoint);
        PathCheck.check(request, endpoint.route());
        var key = endpoint.intake().idempotent() ? idempotencyKey(request) : Optional.<String>empty();
        var raw = body(request, endpoint);
        var call = call(request, endpoint, visitor, raw);
        return call.acting().doing(() -> answer(request, call, visitor, key, handler));
    }

    private Answer answer(
            Request request, Call call, Optional<Visitor> visitor, Optional<String> key, Handler.Prepared handler) {
        var work = handler.prepare(call);
        if (key.isEmpty()) {
            return work.get();
        }
        var principal = visitor.map(known -> known.account().toString()).orElseGet(() -> anybody(request));
        var operation = request.method() + " " + request.path();
        return idempotentCalls.once(principal, key.get(), operation, sha256(call.raw()), work);
    }

    /** @return the call to give to an endpoint that answers later */
    Call admit(Request request, Endpoint endpoint) {
        var visitor = visitor(request, endpoint);
        PathCheck.check(request, endpoint.route());
        return call(request, endpoint, visitor, body(request, endpoint));
    }

    private static byte[] body(Request request, Endpoint endpoint) {
        return endpoint.takesBody() ? request.body(endpoint.intake().body().maxBytes()) : NO_BODY;
    }

    private Call call(Request request, Endpoint endpoint, Optional<Visitor> visitor, byte[] raw) {
        var query = query(request, endpoint);
        if (endpoint.page()) {
            var form = endpoint.takesBody() ? form(request, endpoint, raw) : Form.empty();
            return new Call(request, visitor, query, NO_INPUT, raw, new Call.Paged(form, request.viewer(visitors)));
        }
        var input = endpoint.takesBody()
                ? BodyReader.read(endpoint.intake().body(), raw, request.header("Content-Type"))
                : endpoint.intake().body().shape().check(NO_OBJECT, false);
        return new Call(request, visitor, query, input, raw, Call.NOT_PAGED);
    }

    private Form form(Request request, Endpoint endpoint, byte[] raw) {
        SameSite.checkOrigin(request);
        var form = FormReader.read(raw, request.header("Content-Type"));
        if (!endpoint.access().anybody()) {
            SameSite.checkToken(request, form, request.viewer(visitors).formToken());
        }
        return form;
    }

    private static Input query(Request request, Endpoint endpoint) {
        var shape = endpoint.intake().query();
        if (shape.fields().isEmpty()) {
            return shape.check(NO_OBJECT, true);
        }
        var names = shape.fields().stream().map(Field::name).collect(Collectors.toSet());
        return shape.check(UrlEncoded.read(request.rawQuery(), names::contains, WebProblem.REQUEST_MALFORMED), true);
    }

    private Optional<Visitor> visitor(Request request, Endpoint endpoint) {
        var access = endpoint.access();
        if (endpoint.page()) {
            return reader(request, access);
        }
        if (access.anybody()) {
            return Optional.empty();
        }
        var found = bearer(request)
                .map(visitors::byBearer)
                .or(() -> request.header("X-API-Key").map(visitors::byApiKey))
                .orElseGet(() -> isForBrowsersToo(endpoint) ? browsers(request) : Optional.empty());
        var visitor = found.orElseThrow(WebProblem.ACCESS_UNAUTHENTICATED::thrown);
        access.check(visitor);
        return Optional.of(visitor);
    }

    /** What a browser saves or listens to, for it cannot say who it is but by its cookie. It changes nothing. */
    private static boolean isForBrowsersToo(Endpoint endpoint) {
        return endpoint.route().method().equals("GET")
                && (endpoint.handler() instanceof Handler.Streamed || endpoint.handler() instanceof Handler.Lasting);
    }

    /** @throws ProblemException 403 {@code access.forged} when another site has a browser ask */
    private Optional<Visitor> browsers(Request request) {
        var visitor = request.byCookie(visitors);
        if (visitor.isPresent()) {
            SameSite.checkOrigin(request);
        }
        return visitor;
    }

    /** Whoever may not see a page is told that there is none. */
    private Optional<Visitor> reader(Request request, Access access) {
        var visitor = request.byCookie(visitors);
        if (!access.anybody() && !access.allows(visitor.orElseThrow(WebProblem.ACCESS_UNAUTHENTICATED::thrown))) {
            throw WebProblem.REQUEST_NOT_FOUND.thrown();
        }
        return visitor;
    }

    private static Optional<String> bearer(Request request) {
        return request.header("Authorization")
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> header.substring(BEARER.length()).strip());
    }

    private static Optional<String> idempotencyKey(Request request) {
        var key = request.header("Idempotency-Key");
        if (key.isPresent() && !key.get().matches("[!-~]{1,255}")) {
            throw WebProblem.IDEMPOTENCY_KEY_INVALID.thrown();
        }
        return key;
    }

    /** Of those whom nobody knows: many may share an address, so a key counts for one path only, such as one link's. */
    private static String anybody(Request request) {
        var path = sha256(request.path().getBytes(StandardCharsets.UTF_8));
        return request.remoteAddress() + " " + HexFormat.of().formatHex(path);
    }

    private static byte[] sha256(byte[] raw) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(raw);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
