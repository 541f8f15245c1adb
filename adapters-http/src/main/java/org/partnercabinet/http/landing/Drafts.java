package org.partnercabinet.http.landing;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.landing.Content;
import org.partnercabinet.domain.landing.ContentTree;
import org.partnercabinet.http.web.Json;

/** A whole draft as text, for a browser to hold and give back. */
final class Drafts {
    private Drafts() {}

    static String write(Content content) {
        return new String(Json.bytes(ContentTree.write(content)), StandardCharsets.UTF_8);
    }

    /** @throws Refusal INVALID {@code landing.value-invalid} and others, at the place of the mistake */
    static Content read(String text) {
        try {
            return ContentTree.read(Json.reader().readValue(text, Map.class));
        } catch (JsonProcessingException none) {
            throw Refusal.invalid("draft", "landing.value-invalid", "no draft");
        }
    }
}
