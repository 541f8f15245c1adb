package org.partnercabinet.bootstrap.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;

/** How soon Bitrix24's events are answered when thousands come at once: each is kept before its answer. */
final class Hints {
    private static final int CONNECTIONS = 64;
    private static final int LEADS = 50;
    private static final Duration WARM_UP = Duration.ofSeconds(8);
    private static final Duration BURST = Duration.ofSeconds(10);
    private static final int AIM_MILLIS = 100;

    private Hints() {}

    static void run(String name, Product product, Report report) throws IOException, SQLException {
        long answered;
        try (var practice = new PortalPractice(product)) {
            var load = new Load(practice.app.port(), CONNECTIONS, new Events(practice.app.port())::next, "200");
            load.run(WARM_UP);
            long before = load.answered();
            Latencies latencies = load.run(BURST).latencies();
            answered = load.answered();
            double p99 = latencies.percentile(0.99);
            report.line(
                    "%,d events of Bitrix24 at once: %s".formatted(answered - before, name),
                    "%.1f ms (median), p99 %.1f ms".formatted(latencies.percentile(0.5), p99),
                    "",
                    Report.aim("p99 < " + AIM_MILLIS + " ms", p99 < AIM_MILLIS));
        }
        assertThat(product.number("select count(*) from crm_event")).isEqualTo(answered);
    }

    /** Changes of a few leads, in turn. */
    private static final class Events {
        private final String head;
        private int sent;

        Events(int port) {
            head = "POST /webhooks/bitrix24 HTTP/1.1\r\nHost: 127.0.0.1:" + port
                    + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ";
        }

        byte[] next() {
            String body = "event=ONCRMLEADUPDATE&data%5BFIELDS%5D%5BID%5D=" + (1 + sent++ % LEADS)
                    + "&auth%5Bapplication_token%5D=" + Product.PORTAL_TOKEN;
            return (head + body.length() + "\r\n\r\n" + body).getBytes(StandardCharsets.ISO_8859_1);
        }
    }
}
