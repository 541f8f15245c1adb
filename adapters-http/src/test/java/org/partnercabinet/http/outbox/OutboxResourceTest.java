package org.partnercabinet.http.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercabinet.http.web.Browser.document;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.partnercabinet.http.MoneyCabinet;

final class OutboxResourceTest {
    private static final String SUBJECT = "{\"topic\":\"crm.follow\",\"subject\":\"deal:7\"}";
    private final MoneyCabinet cabinet = new MoneyCabinet();

    @AfterEach
    void stop() {
        cabinet.close();
    }

    @Test
    void what_was_laid_aside_is_listed_until_it_is_sent_again() {
        cabinet.buried("crm.follow", "deal:7", "no such field");
        var row = list().at("/items/0");
        assertThat(row.at("/topic").asText()).isEqualTo("crm.follow");
        assertThat(row.at("/subject").asText()).isEqualTo("deal:7");
        assertThat(row.at("/why").asText()).isEqualTo("no such field");
        var again = cabinet.post("/api/outbox/again", MoneyCabinet.admin(), SUBJECT);
        assertThat(again.statusCode()).isEqualTo(204);
        assertThat(list().at("/total").asInt()).isZero();
    }

    @Test
    void what_is_not_laid_aside_cannot_be_sent_again() {
        var again = cabinet.post("/api/outbox/again", MoneyCabinet.admin(), SUBJECT);
        assertThat(again.statusCode()).isEqualTo(404);
        assertThat(document(again).at("/code").asText()).isEqualTo("buried-delivery.not-found");
    }

    private JsonNode list() {
        return document(cabinet.get("/api/outbox", MoneyCabinet.admin()));
    }
}
