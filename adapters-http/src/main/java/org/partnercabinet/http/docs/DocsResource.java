package org.partnercabinet.http.docs;

import java.util.List;
import java.util.Map;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Csp;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Json;
import org.partnercabinet.http.web.Resource;

/** {@code /api/openapi.json}, made once from the endpoints themselves, and two ways to read it. */
public final class DocsResource implements Resource {
    private final byte[] document;
    private final Pages pages;

    /** @param described what the document is about */
    public DocsResource(String version, List<? extends Resource> described, Pages pages) {
        var endpoints = described.stream()
                .flatMap(resource -> resource.endpoints().stream())
                .toList();
        this.document = Json.bytes(OpenApi.of(version, endpoints));
        this.pages = pages;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/api/openapi.json")
                        .access(Access.open())
                        .handle(call -> Answer.bytes(200, Answer.JSON, document).with("Cache-Control", "no-cache")),
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
