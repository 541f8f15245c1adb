package org.partnercabinet.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;

/** What every refusal looks like. */
final class Refused {
    private Refused() {}

    /** @param what was asked, for the message of a failure */
    static void properly(Api.Reply reply, String what) {
        String about = what + " -> " + reply.status() + " " + reply.text();
        assertThat(reply.status()).as(about).isBetween(400, 499);
        assertThat(reply.headers().get("Content-Type")).as(about).isEqualTo("application/problem+json");
        assertThat(reply.at("/status")).as(about).isEqualTo(String.valueOf(reply.status()));
        for (String field : new String[] {"type", "title", "detail", "code", "request_id"}) {
            assertThat(reply.json().path(field).asText()).as(about).isNotBlank();
        }
        assertThat(reply.json().path("errors").isArray()).as(about).isTrue();
    }

    static void with(Api.Reply reply, int status, String code, String what) {
        properly(reply, what);
        assertThat(reply.status()).as(what + " -> " + reply.text()).isEqualTo(status);
        assertThat(reply.at("/code")).as(what).isEqualTo(code);
    }

    /** Refused, and it says that this field is why, or something inside it. */
    static void naming(Api.Reply reply, String field, String what) {
        properly(reply, what);
        assertThat(names(reply, field))
                .as(what + " names " + field + " in " + reply.text())
                .isTrue();
    }

    static boolean names(Api.Reply reply, String field) {
        return StreamSupport.stream(reply.json().path("errors").spliterator(), false)
                .map((JsonNode error) -> error.path("field").asText())
                .anyMatch(
                        named -> named.equals(field) || named.startsWith(field + "[") || named.startsWith(field + "."));
    }
}
