package org.partnercabinet.bootstrap.bench;

import io.javalin.Javalin;

/** What a redirect costs when nothing is recorded: the same server with one line of work. The yardstick. */
public final class BareServer {
    private BareServer() {}

    public static void main(String[] arguments) {
        Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.startup.showOldJavalinVersionWarning = false;
                    config.startup.startupWatcherEnabled = false;
                    config.jetty.host = "127.0.0.1";
                    config.routes.get(
                            "/r/{code}",
                            ctx -> ctx.status(302).header("Location", "https://example.com/" + ctx.pathParam("code")));
                    config.routes.get("/health/live", ctx -> ctx.result("up"));
                })
                .start(Integer.parseInt(System.getenv("PORT")));
    }
}
