package org.partnercabinet.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.outbox.Topic;

/** What the documents promise to whoever watches the product. */
class WatchingTest {
    private static final Topic TO_CRM = new Topic("referral.to-crm", 20);

    @Test
    void every_documented_metric_is_there_however_much_memory_was_cleaned_up() {
        try (var running = new RunningApp(Databases.h2())) {
            var stores = running.app.stores();
            stores.transactions.run(() -> {
                stores.outbox.add(TO_CRM, "later", Instant.parse("2100-01-01T00:00:00Z"));
                stores.outbox.add(TO_CRM, "much later", Instant.parse("2100-01-01T00:00:00Z"));
            });
            System.gc();
            var metrics = running.api.get("/metrics");
            assertThat(metrics.text())
                    .contains("partner_cabinet_outbox_waiting{topic=\"referral.to-crm\"} 2.0")
                    .contains("partner_cabinet_outbox_buried{topic=\"referral.to-crm\"} 0.0")
                    .contains("partner_cabinet_outbox_waiting{topic=\"reward.release\"} 0.0")
                    .containsPattern("\npartner_cabinet_outbox_oldest_seconds [0-9]")
                    .contains("\npartner_cabinet_clicks_waiting 0.0")
                    .contains("hikaricp_connections_active{pool=\"database\"}")
                    .contains("jvm_memory_used_bytes");
        }
    }

    @Test
    void ready_while_the_database_answers_and_the_outbox_moves() {
        try (var running = new RunningApp(Databases.h2())) {
            var ready = Api.until(() -> running.api.get("/health/ready"), answer -> answer.status() == 200);
            assertThat(ready.json().at("/checks").properties())
                    .containsExactlyInAnyOrderElementsOf(Api.JSON
                            .valueToTree(Map.of("database", "up", "outbox", "up"))
                            .properties());
        }
    }
}
