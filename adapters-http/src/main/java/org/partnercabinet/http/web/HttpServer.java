package org.partnercabinet.http.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.eclipse.jetty.server.handler.GracefulHandler;

/** The running server. Closing it lets requests that are under way finish, for a few seconds. */
public final class HttpServer implements AutoCloseable {
    private static final long MILLIS_TO_FINISH = 5_000;

    private final Javalin javalin;

    private final List<Endpoint> endpoints;

    private HttpServer(Javalin javalin, List<Endpoint> endpoints) {
        this.javalin = javalin;
        this.endpoints = endpoints;
    }

    /** @throws IllegalArgumentException if two endpoints have the same route */
    public static HttpServer start(HttpSettings settings, Plumbing plumbing, List<? extends Resource> resources) {
        var endpoints = resources.stream()
                .flatMap(resource -> resource.endpoints().stream())
                .sorted(Comparator.comparing(HttpServer::isForFew).thenComparing(HttpServer::order))
                .toList();
        checkUnique(endpoints);
        var javalin = Javalin.create(config -> configure(config, settings, plumbing, endpoints));
        try {
            return new HttpServer(javalin.start(), endpoints);
        } catch (RuntimeException failed) {
            javalin.stop();
            throw failed;
        }
    }

    /** Javalin tries one route after the other: those whose callers come in crowds, and wait for a common commit, first. */
    private static boolean isForFew(Endpoint endpoint) {
        return !(endpoint.handler() instanceof Handler.Later);
    }

    /** Words before parameters: Javalin takes the first that fits, and {@code new} is no id. */
    private static String order(Endpoint endpoint) {
        return endpoint.route().path().replaceAll("\\{[^}]*}", "\uFFFE").replaceAll("<.*>", "\uFFFF");
    }

    private static void configure(
            JavalinConfig config, HttpSettings settings, Plumbing plumbing, List<Endpoint> endpoints) {
        var responder = new Responder(settings.https());
        var gate = new Gate(plumbing.visitors(), plumbing.idempotentCalls());
        var routing =
                new Routing(gate, new Problems(plumbing.pages(), plumbing.visitors()), responder, settings.proxies());
        var timing = new Timing(plumbing.meters());
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
        config.concurrency.useVirtualThreads = settings.virtualThreads();
        listen(config, settings, responder);
        config.requestLogger.http((ctx, millis) -> timing.record(routing.request(ctx), ctx.statusCode(), millis));
        routing.install(config.routes, endpoints);
    }

    private static void listen(JavalinConfig config, HttpSettings settings, Responder responder) {
        config.jetty.port = settings.port();
        if (!settings.host().isEmpty()) {
            config.jetty.host = settings.host();
        }
        var errors = new JettyProblems(responder.always());
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setSendXPoweredBy(false);
            http.setSendDateHeader(true);
        });
        config.jetty.modifyServer(server -> {
            server.setHandler(new GracefulHandler());
            server.setStopTimeout(MILLIS_TO_FINISH);
            server.setErrorHandler(errors);
        });
        config.jetty.modifyServletContextHandler(handler -> handler.setErrorHandler(errors));
    }

    private static void checkUnique(List<Endpoint> endpoints) {
        var routes = new HashSet<String>();
        for (var endpoint : endpoints) {
            var route = endpoint.route();
            if (!routes.add(route.method() + " " + route.path().replaceAll("\\{[^}]*}", "{}"))) {
                throw new IllegalArgumentException("two endpoints for " + route);
            }
        }
    }

    /** What it answers, documented or not. */
    public List<Endpoint> endpoints() {
        return endpoints;
    }

    public int port() {
        return javalin.port();
    }

    @Override
    public void close() {
        javalin.stop();
    }
}
