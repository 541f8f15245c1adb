package org.partnercabinet.bitrix24.practice.rest;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.partnercabinet.bitrix24.practice.faults.CallFaults;
import org.partnercabinet.bitrix24.practice.faults.FaultRule;
import org.partnercabinet.bitrix24.practice.faults.Faults;
import org.partnercabinet.bitrix24.practice.faults.WireFaults;
import org.partnercabinet.bitrix24.practice.methods.Caller;
import org.partnercabinet.bitrix24.practice.methods.Dispatcher;
import org.partnercabinet.bitrix24.practice.methods.Outcome;
import org.partnercabinet.bitrix24.practice.methods.Portal;
import org.partnercabinet.bitrix24.practice.methods.RestError;
import org.partnercabinet.bitrix24.practice.rest.Journal.Ending;
import org.partnercabinet.bitrix24.practice.wire.Answer;
import org.partnercabinet.bitrix24.practice.wire.Reply;
import org.partnercabinet.bitrix24.practice.wire.Request;

/** Takes one REST request through checks, faults and its method to an answer, and writes the journal. */
public final class RestGate {
    private final Portal portal;
    private final Checks checks;
    private final Dispatcher dispatcher;
    private final Faults faults;
    private final CallFaults callFaults;
    private final Answers answers;
    private final WireFaults wireFaults;
    private final Journal journal;
    private final Runnable beforeReply;

    /** What the gate needs beside the portal. {@code beforeReply} runs when a call has changed things. */
    public record Equipment(
            Limiter limiter,
            Credentials credentials,
            Faults faults,
            WireFaults wireFaults,
            Journal journal,
            Runnable beforeReply) {}

    public RestGate(Portal portal, Dispatcher dispatcher, Equipment equipment) {
        this.portal = portal;
        this.dispatcher = dispatcher;
        this.checks = new Checks(portal.switches(), equipment.limiter(), equipment.credentials(), portal.clock());
        this.faults = equipment.faults();
        this.callFaults = new CallFaults(equipment.faults());
        this.answers = new Answers(portal, callFaults);
        this.wireFaults = equipment.wireFaults();
        this.journal = equipment.journal();
        this.beforeReply = equipment.beforeReply();
    }

    public Reply handle(Request request) {
        Optional<Answer> moved = answers.moved(request);
        if (moved.isPresent()) {
            return moved.get();
        }
        Optional<RestAddress> address = RestAddress.of(request.path());
        if (address.isEmpty()) {
            return Answer.html(404, "<html><head><title>404 Not Found</title></head></html>");
        }
        var exchange = new Exchange(
                journal.nextNumber(),
                request,
                address.get(),
                RestParameters.of(request),
                portal.clock().now());
        if (portal.switches().now().requireHttps()) {
            return refuse(exchange, new RestError(400, "INVALID_REQUEST", "Https required."));
        }
        Optional<FaultRule> early = faults.onWire("before", exchange.method(), exchange.values());
        if (early.isPresent() && early.get().type().answerArrives()) {
            FaultRule slow = early.get();
            return wire -> {
                Reply reply = run(exchange);
                Reply slowed =
                        reply instanceof Answer answer ? wireFaults.spoil(slow, answer, request.target()) : reply;
                slowed.sendOn(wire);
            };
        }
        if (early.isPresent()) {
            write(exchange, Ending.REFUSED, 0, early.get().type().word());
            return wireFaults.spoil(early.get(), Answer.json(200, "{\"result\":true}"), request.target());
        }
        return run(exchange);
    }

    /** A request on its way through the gate. */
    private record Exchange(long number, Request request, RestAddress address, RestParameters parameters, Instant at) {
        String method() {
            return address.method();
        }

        Map<String, Object> values() {
            return parameters.values();
        }
    }

    private Reply run(Exchange exchange) {
        Caller caller;
        try {
            caller = admitted(exchange);
        } catch (RestError e) {
            return refuse(exchange, e);
        }
        Answer answer = executed(exchange, caller);
        Optional<FaultRule> late = faults.onWire("after", exchange.method(), exchange.values());
        if (late.isEmpty()) {
            return answer;
        }
        if (!late.get().type().answerArrives()) {
            journal.replyLost(exchange.number());
        }
        return wireFaults.spoil(late.get(), answer, exchange.request().target());
    }

    private Caller admitted(Exchange exchange) {
        Caller caller = checks.pass(exchange.request(), exchange.address(), exchange.parameters());
        if (exchange.address().third()) {
            throw new RestError(404, "ERROR_METHOD_NOT_FOUND", "Method not found!");
        }
        return caller;
    }

    private Answer executed(Exchange exchange, Caller caller) {
        var seen = callFaults.parameters(exchange.method(), exchange.values());
        Outcome outcome = dispatcher.call(caller, exchange.method(), seen, callFaults);
        Answer answer = answers.to(exchange.method(), exchange.values(), outcome);
        if (outcome.error() == null) {
            write(exchange, Ending.EXECUTED, answer.status(), "");
        } else {
            Ending ending = outcome.ran() ? Ending.REJECTED : Ending.REFUSED;
            write(
                    exchange,
                    ending,
                    answer.status(),
                    String.valueOf(outcome.error().code()));
        }
        beforeReply.run();
        return answer;
    }

    private Reply refuse(Exchange exchange, RestError error) {
        write(exchange, Ending.REFUSED, error.status(), String.valueOf(error.code()));
        return answers.error(error);
    }

    private void write(Exchange exchange, Ending ending, int status, String error) {
        journal.add(new Journal.Entry(
                exchange.number(),
                exchange.at(),
                checks.source(exchange.request()),
                exchange.method(),
                java.util.Collections.unmodifiableMap(exchange.values()),
                exchange.request().text(),
                ending,
                status,
                error));
    }
}
