package org.partnercabinet.bitrix24.practice;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.partnercabinet.bitrix24.practice.crm.EntityType;
import org.partnercabinet.bitrix24.practice.faults.FaultRule;
import org.partnercabinet.bitrix24.practice.page.PortalPage;
import org.partnercabinet.bitrix24.practice.wire.Answer;
import org.partnercabinet.bitrix24.practice.wire.PhpJson;
import org.partnercabinet.bitrix24.practice.wire.Reply;
import org.partnercabinet.bitrix24.practice.wire.Request;

/** The control port: {@code /__fake/…} for tests, and the page for people. */
final class Control {
    private final Assembly parts;
    private final UiCommands commands;
    private final PortalPage page;
    private final EventControls eventControls;

    Control(Assembly parts) {
        this.parts = parts;
        this.commands = new UiCommands(parts::ui);
        this.page = new PortalPage(parts.portal().crm());
        this.eventControls = new EventControls(parts);
    }

    Reply handle(Request request) {
        if (!SameOrigin.allows(request)) {
            return Answer.of(403, "text/plain; charset=utf-8", "Another site may not act here.");
        }
        try {
            return request.path().startsWith("/__fake/") ? fake(request) : forPeople(request);
        } catch (NoSuchElementException e) {
            return json(404, Map.of("error", String.valueOf(e.getMessage())));
        } catch (IllegalArgumentException e) {
            return json(400, Map.of("error", String.valueOf(e.getMessage())));
        }
    }

    private Reply forPeople(Request request) {
        return switch (request.method() + " " + request.path()) {
            case "GET /", "HEAD /" -> page.show(request);
            case "GET /style.css" -> page.style();
            case "POST /do" -> page.back(request, done(request));
            default -> Answer.of(404, "text/plain; charset=utf-8", "Nothing here.");
        };
    }

    private boolean done(Request request) {
        try {
            commands.form(request.text());
            return true;
        } catch (NoSuchElementException | IllegalArgumentException e) {
            return false;
        }
    }

    private Reply fake(Request request) {
        Object answer = switch (request.method() + " " + request.path().substring("/__fake/".length())) {
            case "GET state" -> parts.state().toMap();
            case "GET journal" -> Map.of("requests", parts.journal().all());
            case "GET portal" -> parts.portal().switches().now();
            case "POST portal" -> parts.portal().switches().set(body(request));
            case "POST reset" -> reset();
            case "POST clock" -> clock(body(request));
            case "POST ui" -> commands.json(body(request));
            case "GET faults" -> Map.of("faults", parts.faults().all());
            case "POST faults" -> faults(request);
            case "DELETE faults" -> withoutFaults();
            case "GET webhooks" -> eventControls.deliveries();
            case "POST webhooks" -> eventControls.webhook(body(request));
            case "POST events" -> eventControls.fault(body(request));
            case "DELETE events" -> eventControls.withoutFaults();
            default -> throw new NoSuchElementException("no such control: " + request.path());
        };
        return json(200, answer);
    }

    private Object reset() {
        parts.reset();
        return Map.of("ok", true);
    }

    private Object clock(Map<String, Object> body) {
        long millis = Long.parseLong(String.valueOf(body.getOrDefault("advanceMs", 0)));
        var clock = parts.portal().clock();
        clock.advance(Duration.ofMillis(millis));
        if (clock.isManual()) {
            parts.postman().deliverDue();
        }
        return Map.of("now", clock.now().toString());
    }

    /** One rule, or several under {@code rules}. */
    private Object faults(Request request) {
        var body = body(request);
        List<?> rules = body.get("rules") instanceof List<?> list ? list : List.of(body);
        return Map.of(
                "faults",
                rules.stream()
                        .map(rule -> parts.faults().add(PhpJson.to(FaultRule.class, rule)))
                        .toList());
    }

    private Object withoutFaults() {
        parts.faults().clear();
        return Map.of("ok", true);
    }

    static String must(Map<String, Object> body, String name) {
        Object value = body.get(name);
        if (value == null || value.toString().isEmpty()) {
            throw new IllegalArgumentException("missing: " + name);
        }
        return value.toString();
    }

    static EntityType type(Map<String, Object> body) {
        String word = must(body, "entity");
        return EntityType.byWord(word).orElseThrow(() -> new IllegalArgumentException("no such entity: " + word));
    }

    private static Map<String, Object> body(Request request) {
        return request.body().length == 0 ? new LinkedHashMap<>() : PhpJson.object(request.body());
    }

    private static Answer json(int status, @Nullable Object value) {
        return Answer.json(status, PhpJson.write(value));
    }
}
