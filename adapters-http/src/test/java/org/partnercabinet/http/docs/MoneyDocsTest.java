package org.partnercabinet.http.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercabinet.http.web.Browser.document;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.partnercabinet.http.MoneyCabinet;

final class MoneyDocsTest {
    private final MoneyCabinet cabinet = new MoneyCabinet();

    @AfterEach
    void stop() {
        cabinet.close();
    }

    @Test
    void every_address_of_the_main_job_is_documented() {
        var response = cabinet.browser.get("/api/openapi.json");
        assertThat(response.statusCode()).isEqualTo(200);
        var operations = new ArrayList<String>();
        document(response)
                .get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(method -> operations.add(method + " " + path.getKey())));
        assertThat(operations)
                .containsAll(List.of(
                        "get /api/links",
                        "post /api/links",
                        "get /api/links/{id}",
                        "patch /api/links/{id}",
                        "delete /api/links/{id}",
                        "get /api/referrals",
                        "post /api/referrals",
                        "get /api/referrals/{id}",
                        "post /api/referrals/{id}/resend",
                        "get /api/balance",
                        "get /api/statement",
                        "get /api/payouts",
                        "post /api/payouts",
                        "get /api/payouts/{id}",
                        "post /api/payouts/{id}/approval",
                        "post /api/payouts/{id}/rejection",
                        "post /api/payouts/{id}/payment",
                        "post /api/payouts/{id}/cancellation",
                        "post /api/corrections",
                        "get /r/{code}",
                        "get /api/requests",
                        "get /f/{code}",
                        "post /f/{code}",
                        "post /webhooks/bitrix24"));
    }
}
