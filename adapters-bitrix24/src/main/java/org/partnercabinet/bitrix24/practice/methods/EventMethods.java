package org.partnercabinet.bitrix24.practice.methods;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnercabinet.bitrix24.practice.crm.Change;
import org.partnercabinet.bitrix24.practice.crm.EntityType;
import org.partnercabinet.bitrix24.practice.crm.Values;
import org.partnercabinet.bitrix24.practice.events.Handlers;
import org.partnercabinet.bitrix24.practice.events.OfflineEvents;

/** {@code event.*}: how an application binds handlers and empties its offline queue. A webhook may call none of it. */
public final class EventMethods {
    private static final int PACKET = 50;
    private static final Set<String> NAMES = names();

    private final Handlers online;
    private final OfflineEvents offline;
    private final String applicationToken;

    public EventMethods(Handlers online, OfflineEvents offline, String applicationToken) {
        this.online = online;
        this.offline = offline;
        this.applicationToken = applicationToken;
    }

    Map<String, RestMethod> all() {
        return Map.of(
                "events", call -> Result.of(NAMES.stream().sorted().toList()),
                "event.bind", this::bind,
                "event.get", call -> Result.of(bound()),
                "event.unbind", this::unbind,
                "event.offline.get", this::offlineGet,
                "event.offline.clear", this::offlineClear,
                "event.offline.error", this::offlineClear);
    }

    private Result bind(Call call) {
        String event = event(call);
        if (call.text("event_type").equals("offline")) {
            offline.bind(event);
            return Result.of(true);
        }
        String handler = call.text("handler");
        if (!handler.startsWith("http://") && !handler.startsWith("https://")) {
            throw new RestError(400, "ERROR_ARGUMENT", "Handler URL is not correct");
        }
        boolean twice = online.all().stream()
                .anyMatch(it -> it.application()
                        && it.url().equals(handler)
                        && it.events().contains(event));
        if (twice) {
            throw new RestError(400, "ERROR_EVENT_BINDING_EXISTS", "Handler already binded");
        }
        online.bind(event, handler, applicationToken);
        return Result.of(true);
    }

    private List<Map<String, Object>> bound() {
        var rows = new ArrayList<Map<String, Object>>();
        online.all().stream()
                .filter(it -> it.application())
                .forEach(it -> rows.add(Map.of(
                        "event", it.events().iterator().next(), "handler", it.url(), "auth_type", "0", "offline", 0)));
        offline.bound().forEach(event -> rows.add(Map.of("event", event, "connector_id", "", "offline", 1)));
        return rows;
    }

    private Result unbind(Call call) {
        String event = event(call);
        int count = call.text("event_type").equals("offline")
                ? (offline.unbind(event) ? 1 : 0)
                : online.unbind(event, call.text("handler"));
        return Result.of(Map.of("count", count));
    }

    /** {@code clear=1}, the default, deletes at once: whoever crashes after it has lost the packet. */
    private Result offlineGet(Call call) {
        boolean clear = !call.text("clear").equals("0");
        int limit = call.get("limit") == null ? PACKET : (int) Math.max(1, Math.min(PACKET, call.number("limit")));
        String process = clear ? null : offline.newProcess();
        var rows = offline.take(limit, process);
        var result = new LinkedHashMap<String, @Nullable Object>();
        result.put("process_id", rows.isEmpty() ? null : process);
        result.put("events", rows.stream().map(row -> show(call, row)).toList());
        return Result.of(result);
    }

    private static Map<String, Object> show(Call call, OfflineEvents.Row row) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("ID", String.valueOf(row.id()));
        shown.put(
                "TIMESTAMP_X",
                Values.show(row.at().atZone(call.portal().crm().zone()).toOffsetDateTime()));
        shown.put("EVENT_NAME", row.event());
        shown.put("EVENT_DATA", Map.of("FIELDS", Map.of("ID", String.valueOf(row.entityId()))));
        shown.put("EVENT_ADDITIONAL", false);
        shown.put("MESSAGE_ID", String.valueOf(8_500 + row.id()));
        return shown;
    }

    private Result offlineClear(Call call) {
        Set<Long> ids = call.texts("id").stream().map(Call.Params::number).collect(Collectors.toSet());
        offline.clear(call.text("process_id"), ids);
        return Result.of(true);
    }

    private static String event(Call call) {
        String event = call.text("event").toUpperCase(Locale.ROOT);
        if (!NAMES.contains(event)) {
            throw new RestError(400, "ERROR_EVENT_NOT_FOUND", "Event not found");
        }
        return event;
    }

    private static Set<String> names() {
        Set<String> names = Stream.of(EntityType.values())
                .flatMap(type -> Stream.of(Change.Action.ADD, Change.Action.UPDATE, Change.Action.DELETE)
                        .map(action -> "ONCRM" + type + action))
                .collect(Collectors.toSet());
        names.add("ONCRMDEALMOVETOCATEGORY");
        return names;
    }
}
