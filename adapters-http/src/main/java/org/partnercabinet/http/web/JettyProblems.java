package org.partnercabinet.http.web;

import java.nio.ByteBuffer;
import java.util.List;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.server.Request.Handler;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Answers what Jetty refuses before we hear of it: junk in the request line, headers too large, broken encoding. It hangs
 * up after such a request, so the answer says so: a sender who keeps connections must not try the next one on this.
 */
final class JettyProblems implements Handler {
    private final List<Header> headers;

    JettyProblems(List<Header> headers) {
        this.headers = headers;
    }

    @Override
    public boolean handle(org.eclipse.jetty.server.Request request, Response response, Callback callback) {
        var problem = problem(response.getStatus());
        var language = Language.of(request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE));
        var id = RequestIds.fresh();
        var body = Json.bytes(Problems.document(problem, Problems.text(problem, language, id), language));
        response.setStatus(problem.status());
        headers.forEach(header -> response.getHeaders().put(header.name(), header.value()));
        response.getHeaders().put("X-Request-Id", id);
        response.getHeaders().put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problems.CONTENT_TYPE);
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
        response.write(true, ByteBuffer.wrap(body), callback);
        return true;
    }

    private static Problem problem(int status) {
        return switch (status) {
            case 404 -> WebProblem.REQUEST_NOT_FOUND.problem();
            case 405 -> WebProblem.REQUEST_METHOD_NOT_ALLOWED.problem();
            case 413 -> WebProblem.BODY_TOO_LARGE.problem();
            case 414 -> WebProblem.REQUEST_URI_TOO_LONG.problem();
            case 431 -> WebProblem.REQUEST_HEADERS_TOO_LARGE.problem();
            case 503 -> WebProblem.REQUEST_UNAVAILABLE.problem();
            case 500 -> WebProblem.REQUEST_FAILED.problem();
            default -> WebProblem.REQUEST_MALFORMED.problem();
        };
    }
}
