package org.partnercabinet.http.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.partnercabinet.http.MoneyCabinet;

final class Bitrix24WebhookResourceTest {
    private static final String EVENT =
            "event=ONCRMDEALUPDATE&data%5BFIELDS%5D%5BID%5D=55&auth%5Bapplication_token%5D=";
    private static final String FORM = "application/x-www-form-urlencoded";

    private final MoneyCabinet cabinet = new MoneyCabinet();

    @AfterEach
    void stop() {
        cabinet.close();
    }

    @Test
    void an_event_is_kept_and_answered_with_nothing() {
        var response = send(EVENT + "right", FORM);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
        assertThat(cabinet.events()).isEqualTo(1);
    }

    @Test
    void whatever_else_comes_is_the_senders_fault_and_leaves_nothing() {
        assertThat(send(EVENT + "wrong", FORM).statusCode()).isEqualTo(401);
        assertThat(send("", FORM).statusCode()).isEqualTo(401);
        assertThat(send("a=%zz", FORM).statusCode()).isEqualTo(400);
        assertThat(send("{}", "application/json").statusCode()).isEqualTo(415);
        assertThat(send(EVENT + "right&x=" + "x".repeat(70_000), FORM).statusCode())
                .isEqualTo(413);
        assertThat(cabinet.events()).isZero();
    }

    private HttpResponse<String> send(String body, String type) {
        return cabinet.browser.send("POST", "/webhooks/bitrix24", BodyPublishers.ofString(body), "Content-Type", type);
    }
}
