package org.partnercabinet.bitrix24.practice.events;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.partnercabinet.bitrix24.practice.crm.Change;
import org.partnercabinet.bitrix24.practice.events.EventFault.Mode;
import org.partnercabinet.bitrix24.practice.wire.PhpJson;

/** The body of one event, form-encoded with percent-encoded brackets; {@code ts} is when it is sent. */
final class EventBody {
    private static final int HUGE = 5_000_000;
    private static final String SERVER = "https://oauth.bitrix24.tech/rest/";
    private static final PortalIdentity OTHER = new PortalIdentity(
            "other.example.test", "https://other.example.test/rest/", "ffeeddccbbaa99887766554433221100");

    private final List<Map.Entry<String, String>> pairs = new ArrayList<>();
    private final Set<Mode> faults;

    EventBody(PortalIdentity portal, EventQueue.Pending pending, long epochSecond, Optional<ApplicationAuth> auth) {
        OutgoingWebhook webhook = pending.webhook();
        Change change = pending.change();
        this.faults = pending.faults();
        boolean unknown = faults.contains(Mode.UNKNOWN_EVENT);
        add("event", unknown ? "ONCRMSOMETHINGNEW" : change.event());
        if (!faults.contains(Mode.NO_HANDLER_ID)) {
            add("event_handler_id", String.valueOf(webhook.id()));
        }
        add("data[FIELDS][ID]", String.valueOf(change.id()));
        if (change.action() == Change.Action.MOVETOCATEGORY) {
            add("data[FIELDS][CATEGORY_ID]", String.valueOf(change.categoryId()));
            add("data[FIELDS][STAGE_ID]", change.stageId());
        }
        add("ts", String.valueOf(epochSecond));
        var named = faults.contains(Mode.OTHER_PORTAL) ? OTHER : portal;
        if (webhook.application() && auth.isPresent()) {
            application(auth.get(), named);
        } else {
            add("auth[domain]", named.domain());
            add("auth[client_endpoint]", named.clientEndpoint());
            add("auth[server_endpoint]", SERVER);
        }
        add("auth[member_id]", named.memberId());
        token(webhook.token());
        if (faults.contains(Mode.HUGE_BODY)) {
            add("data[FIELDS][FILL]", "x".repeat(HUGE));
        }
    }

    private void application(ApplicationAuth auth, PortalIdentity named) {
        add("auth[access_token]", auth.accessToken());
        add("auth[expires]", String.valueOf(auth.expires()));
        add("auth[expires_in]", String.valueOf(auth.expiresIn()));
        add("auth[scope]", auth.scope());
        add("auth[user_id]", String.valueOf(auth.userId()));
        add("auth[domain]", named.domain());
        add("auth[server_endpoint]", SERVER);
        add("auth[status]", "L");
        add("auth[client_endpoint]", named.clientEndpoint());
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
