package org.partnercabinet.bitrix24.practice.rest;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partnercabinet.bitrix24.practice.faults.CallFaults;
import org.partnercabinet.bitrix24.practice.methods.Outcome;
import org.partnercabinet.bitrix24.practice.methods.Portal;
import org.partnercabinet.bitrix24.practice.methods.RestError;
import org.partnercabinet.bitrix24.practice.methods.TimeTold;
import org.partnercabinet.bitrix24.practice.setup.Switches;
import org.partnercabinet.bitrix24.practice.wire.Answer;
import org.partnercabinet.bitrix24.practice.wire.PhpJson;
import org.partnercabinet.bitrix24.practice.wire.Request;

/** The envelopes: {@code result} with its time, an error, or a renamed portal's new address. */
final class Answers {
    private final Portal portal;
    private final CallFaults faults;

    Answers(Portal portal, CallFaults faults) {
        this.portal = portal;
        this.faults = faults;
    }

    Answer to(String method, Map<String, ?> parameters, Outcome outcome) {
        if (outcome.error() != null) {
            return error(outcome.error());
        }
        var result = Objects.requireNonNull(outcome.result());
        var body = new LinkedHashMap<String, @Nullable Object>();
        body.put("result", result.value());
        if (result.next() != null) {
            body.put("next", result.next());
        }
        if (result.total() != null) {
            body.put("total", result.total());
        }
        body.put("time", TimeTold.of(portal, outcome.seconds(), outcome.operating()));
        return Answer.json(200, json(faults.answer(method, parameters, body)));
    }

    Answer error(RestError error) {
        return Answer.json(error.status(), json(error.body()));
    }

    /** A renamed portal answers under its new name only. */
    Optional<Answer> moved(Request request) {
        Switches now = portal.switches().now();
        if (now.renamedTo() == null) {
            return Optional.empty();
        }
        String base = now.renamedTo().contains("://") ? now.renamedTo() : "https://" + now.renamedTo();
        String host = base.substring(base.indexOf("://") + 3).replaceFirst("/.*", "");
        if (request.header("host").equalsIgnoreCase(host)) {
            return Optional.empty();
        }
        String location = base.replaceFirst("/+$", "") + request.target();
        return Optional.of(new Answer(302, Map.of("Location", location), new byte[0]));
    }

    private String json(Map<String, ?> body) {
        boolean asLists = portal.switches().now().emptyMapsAsLists();
        return PhpJson.write(asLists ? PhpJson.emptyMapsAsLists(body) : body);
    }
}
