package org.partnercabinet.http.distribution;

import java.util.List;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Resource;

/** What the mini CRM said of itself at its base address, which for its programs is {@code /api} now. */
public final class MiniCrmResource implements Resource {
    private final String version;

    public MiniCrmResource(String version) {
        this.version = version;
    }

    /** @param docs where the API is described */
    public record GreetingView(String message, String docs, String version) {}

    public record StatusView(String status) {}

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/api/")
                        .tag("health")
                        .summary("Says what is here")
                        .access(Access.open())
                        .answers(200, GreetingView.class)
                        .handle(call -> Answer.ok(new GreetingView("Partner Cabinet API", "/docs", version))),
                Endpoint.get("/api/health")
                        .tag("health")
                        .summary("The process answers, as programs of the mini CRM ask")
                        .description("/health/ready says whether everything needed works.")
                        .access(Access.open())
                        .answers(200, StatusView.class)
                        .handle(call -> Answer.ok(new StatusView("healthy"))));
    }
}
