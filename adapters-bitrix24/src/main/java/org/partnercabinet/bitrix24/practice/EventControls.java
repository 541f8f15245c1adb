package org.partnercabinet.bitrix24.practice;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.partnercabinet.bitrix24.practice.events.EventFault;

/** The controls of outgoing events: handlers, deliveries, faults. */
final class EventControls {
    private final Assembly parts;

    EventControls(Assembly parts) {
        this.parts = parts;
    }

    /** {@code {"url":…,"token":…,"events":[…]}}. */
    Object webhook(Map<String, Object> body) {
        Set<String> events = body.get("events") instanceof Iterable<?> list
                ? StreamSupport.stream(list.spliterator(), false)
                        .map(String::valueOf)
                        .collect(Collectors.toSet())
                : Set.of();
        return parts.events().handlers().register(Control.must(body, "url"), events, Control.must(body, "token"));
    }

    Object deliveries() {
        var desk = parts.eventDesk();
        return Map.of("webhooks", desk.webhooks(), "waiting", desk.waiting(), "deliveries", desk.log());
    }

    /** {@code {"mode":"duplicate","probability":0.5,"value":1000}}; the mode in the words of the specification. */
    Object fault(Map<String, Object> body) {
        String mode = Control.must(body, "mode").replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
        Object probability = body.get("probability");
        var fault = new EventFault(
                EventFault.Mode.valueOf(mode),
                probability == null ? null : new BigDecimal(probability.toString()),
                Long.parseLong(String.valueOf(body.getOrDefault("value", 0))));
        parts.events().addFault(fault);
        return fault;
    }

    Object withoutFaults() {
        parts.events().clearFaults();
        return Map.of("ok", true);
    }
}
