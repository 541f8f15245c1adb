package org.partnercabinet.http.docs;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Csp;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Json;
import org.partnercabinet.http.web.Resource;

/** {@code /api/openapi.json}, made of the endpoints themselves when it is first wanted, and two ways to read it. */
public final class DocsResource implements Resource {
    private final String version;
    private final List<? extends Resource> described;
    private final Pages pages;
    private volatile byte @Nullable [] document;

    /** @param described what the document is about */
    public DocsResource(String version, List<? extends Resource> described, Pages pages) {
        this.version = version;
        this.described = described;
        this.pages = pages;
    }

    private Answer document(Call call) {
        byte[] made = document;
        if (made == null) {
            var endpoints = described.stream()
                    .flatMap(resource -> resource.endpoints().stream())
                    .toList();
            made = Json.bytes(OpenApi.of(version, endpoints));
            document = made;
        }
        return Answer.bytes(200, Answer.JSON, made).with("Cache-Control", "no-cache");
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/api/openapi.json").access(Access.open()).handle(this::document),
                Endpoint.get("/docs")
                        .access(Access.open())
                        .handle(call -> pages.render(200, call.language(), "docs/swagger.jte", Map.of())
                                .with(Csp.SWAGGER)),
                Endpoint.get("/redoc")
                        .access(Access.open())
                        .handle(call -> pages.render(200, call.language(), "docs/redoc.jte", Map.of())
                                .with(Csp.REDOC)));
    }
}
