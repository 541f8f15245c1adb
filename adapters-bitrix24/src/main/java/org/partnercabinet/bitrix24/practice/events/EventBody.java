package org.partnercabinet.bitrix24.practice.events;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.partnercabinet.bitrix24.practice.crm.Change;
import org.partnercabinet.bitrix24.practice.events.EventFault.Mode;
import org.partnercabinet.bitrix24.practice.wire.PhpJson;

/** The body of one event, form-encoded with percent-encoded brackets; {@code ts} is when it is sent. */
final class EventBody {
    private static final int HUGE = 5_000_000;

    private final List<Map.Entry<String, String>> pairs = new ArrayList<>();
    private final Set<Mode> faults;

    EventBody(PortalIdentity portal, OutgoingWebhook webhook, Change change, long epochSecond, Set<Mode> faults) {
        this.faults = faults;
        boolean unknown = faults.contains(Mode.UNKNOWN_EVENT);
        add("event", unknown ? "ONCRMSOMETHINGNEW" : change.event());
        if (!faults.contains(Mode.NO_HANDLER_ID)) {
            add("event_handler_id", String.valueOf(webhook.id()));
        }
        add("data[FIELDS][ID]", String.valueOf(change.id()));
        add("ts", String.valueOf(epochSecond));
        boolean other = faults.contains(Mode.OTHER_PORTAL);
        add("auth[domain]", other ? "other.example.test" : portal.domain());
        add("auth[client_endpoint]", other ? "https://other.example.test/rest/" : portal.clientEndpoint());
        add("auth[server_endpoint]", "https://oauth.bitrix24.tech/rest/");
        add("auth[member_id]", other ? "ffeeddccbbaa99887766554433221100" : portal.memberId());
        token(webhook.token());
        if (faults.contains(Mode.HUGE_BODY)) {
            add("data[FIELDS][FILL]", "x".repeat(HUGE));
        }
    }

    private void token(String token) {
        if (faults.contains(Mode.NO_TOKEN)) {
            return;
        }
        add("auth[application_token]", faults.contains(Mode.WRONG_TOKEN) ? wrong(token) : token);
        if (faults.contains(Mode.TWO_TOKENS)) {
            add("auth[application_token]", wrong(token));
        }
    }

    String contentType() {
        return faults.contains(Mode.JSON_BODY) ? "application/json" : "application/x-www-form-urlencoded";
    }

    String text() {
        if (faults.contains(Mode.JSON_BODY)) {
            var map = new LinkedHashMap<String, String>();
            pairs.forEach(pair -> map.put(pair.getKey(), pair.getValue()));
            return PhpJson.write(map);
        }
        return String.join(
                "&",
                pairs.stream()
                        .map(pair -> encode(pair.getKey()) + "=" + encode(pair.getValue()))
                        .toList());
    }

    private static String wrong(String token) {
        return "FAKE0wrong" + new StringBuilder(token).reverse();
    }

    private void add(String name, String value) {
        pairs.add(Map.entry(name, value));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
