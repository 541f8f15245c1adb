package org.partnercabinet.http.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.slf4j.MDC;

/** Puts endpoints into Javalin, and Javalin's own refusals into problems. */
final class Routing {
    private static final long SECONDS_TO_ANSWER_LATER = 20;

    private final Gate gate;
    private final Problems problems;
    private final Responder responder;
    private final Proxies proxies;

    Routing(Gate gate, Problems problems, Responder responder, Proxies proxies) {
        this.gate = gate;
        this.problems = problems;
        this.responder = responder;
        this.proxies = proxies;
    }

    void install(RoutesConfig routes, List<Endpoint> endpoints) {
        routes.before(ctx -> responder.begin(ctx, request(ctx)));
        for (var endpoint : endpoints) {
            var route = endpoint.route();
            routes.addHttpHandler(HandlerType.findOrCreate(route.method()), route.path(), ctx -> serve(ctx, endpoint));
            if (route.method().equals("GET")) {
                routes.addHttpHandler(HandlerType.HEAD, route.path(), ctx -> serve(ctx, endpoint));
            }
        }
        routes.exception(HttpResponseException.class, (e, ctx) -> refuse(ctx, e));
        routes.exception(Exception.class, (e, ctx) -> responder.write(ctx, problems.answer(e, request(ctx))));
    }

    Request request(Context ctx) {
        return Request.of(ctx, proxies);
    }

    private void serve(Context ctx, Endpoint endpoint) {
        var request = request(ctx);
        request.matched(endpoint);
        MDC.put("request_id", request.id());
        try {
            if (endpoint.handler() instanceof Handler.Prepared now) {
                responder.write(ctx, gate.serve(request, endpoint, now));
            } else if (endpoint.handler() instanceof Handler.Streamed streamed) {
                responder.stream(ctx, request, streamed.open(gate.admit(request, endpoint)));
            } else if (endpoint.handler() instanceof Handler.Lasting lasting) {
                responder.last(ctx, request, lasting.open(gate.admit(request, endpoint)));
            } else if (endpoint.handler() instanceof Handler.Later later) {
                answerLater(ctx, request, later, gate.admit(request, endpoint));
            }
        } catch (Exception | StackOverflowError | LinkageError e) {
            responder.write(ctx, problems.answer(e, request));
        } finally {
            MDC.remove("request_id");
        }
    }

    private void answerLater(Context ctx, Request request, Handler.Later handler, Call call) {
        var answer = call.acting().doing(() -> handler.handle(call)).toCompletableFuture();
        ctx.future(() -> answer.copy()
                .orTimeout(SECONDS_TO_ANSWER_LATER, TimeUnit.SECONDS)
                .handle((ready, failure) -> {
                    responder.write(ctx, failure == null ? ready : problems.answer(failure, request));
                    return ready;
                }));
    }

    private void refuse(Context ctx, HttpResponseException e) {
        var problem = switch (e.getStatus()) {
            case 404 -> WebProblem.REQUEST_NOT_FOUND.problem();
            case 405 -> WebProblem.REQUEST_METHOD_NOT_ALLOWED.problem().header("Allow", allowed(e));
            case 413 -> WebProblem.BODY_TOO_LARGE.problem();
            default ->
                e.getStatus() < 500 ? WebProblem.REQUEST_MALFORMED.problem() : WebProblem.REQUEST_FAILED.problem();
        };
        responder.write(ctx, problems.answer(problem, request(ctx)));
    }

    private static String allowed(HttpResponseException e) {
        var methods = new TreeSet<String>();
        for (var method : e.getDetails().getOrDefault("availableMethods", "").split("[^A-Z]+")) {
            if (!method.isEmpty()) {
                methods.add(method);
            }
        }
        return String.join(", ", methods);
    }
}
