package org.partnercabinet.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.partnercabinet.http.web.Browser;

/** An answer, read as JSON when there is something to read. */
public record Reply(HttpResponse<String> response) {
    public int status() {
        return response.statusCode();
    }

    public String body() {
        return response.body();
    }

    public JsonNode json() {
        return Browser.document(response);
    }

    /** The text at a JSON pointer; empty if there is none. */
    public String at(String pointer) {
        return json().at(pointer).asText();
    }

    public String header(String name) {
        return Browser.header(response, name);
    }
}
