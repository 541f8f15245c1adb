package org.partnercabinet.http.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.input.Shape;

/** An endpoint while it is being declared. Access must be said, and for what is not open also what API keys need. */
public final class EndpointDraft {
    private final Route route;
    private final List<Field> query = new ArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private @Nullable Access access;
    private boolean keysDecided;
    private boolean page;
    private Body body = Body.none();
    private boolean idempotent;
    private String tag = "";
    private String summary = "";
    private String description = "";

    EndpointDraft(Route route) {
        this.route = route;
    }

    /** Chapter of the documentation; without one the endpoint is not documented. */
    public EndpointDraft tag(String name) {
        tag = name;
        return this;
    }

    public EndpointDraft summary(String text) {
        summary = text;
        return this;
    }

    public EndpointDraft description(String text) {
        description = text;
        return this;
    }

    public EndpointDraft access(Access who) {
        access = who;
        return this;
    }

    /** What an API key must be allowed to do, such as {@code links:read}. Call after {@link #access}. */
    public EndpointDraft scope(String name) {
        access = declaredAccess().scoped(name);
        keysDecided = true;
        return this;
    }

    /** Only for people who signed in. */
    public EndpointDraft noKeys() {
        keysDecided = true;
        return this;
    }

    /**
     * For people in a browser: known by the session cookie, and asked to sign in when nobody is; an address that is not
     * theirs is one that does not exist. What they post comes as {@link Call#form}, from our own pages only.
     */
    public EndpointDraft page(Access who) {
        access = who;
        keysDecided = true;
        page = true;
        return this;
    }

    public EndpointDraft body(Body declared) {
        body = declared;
        return this;
    }

    /** The body may also be {@code application/x-www-form-urlencoded}. */
    public EndpointDraft acceptsForms() {
        body = body.in(Body.Formats.JSON_AND_FORM);
        return this;
    }

    public EndpointDraft query(Field... fields) {
        query.addAll(List.of(fields));
        return this;
    }

    /** Takes {@code page} and {@code size}. */
    public EndpointDraft paged() {
        return query(
                Field.integer("page", 1, Paging.MOST_PAGES).about("from 1"),
                Field.integer("size", 1, Paging.LARGEST).example(Paging.DEFAULT_SIZE));
    }

    /** Takes {@code sort}: the name of the moment rows came to be, with a minus before it for newest first (the default). */
    public EndpointDraft sortedBy(String moment) {
        return query(Field.oneOf("sort", "-" + moment, moment));
    }

    public EndpointDraft answers(int status, Class<?> view) {
        return outcome(Outcome.json(status, Outcome.Form.ONE, view));
    }

    /** 200 with a {@link Page} of these. */
    public EndpointDraft answersPage(Class<?> view) {
        return outcome(Outcome.json(200, Outcome.Form.PAGE, view));
    }

    /** 200 with a {@link Slice} of these. */
    public EndpointDraft answersSlice(Class<?> view) {
        return outcome(Outcome.json(200, Outcome.Form.SLICE, view));
    }

    /** 200 with a bare array of these. */
    public EndpointDraft answersList(Class<?> view) {
        return outcome(Outcome.json(200, Outcome.Form.LIST, view));
    }

    /** Without a body: 204, or a redirect. */
    public EndpointDraft answersNothing(int status) {
        return outcome(Outcome.nothing(status));
    }

    public EndpointDraft answersOther(int status, String contentType) {
        return outcome(Outcome.other(status, contentType));
    }

    private EndpointDraft outcome(Outcome outcome) {
        outcomes.add(outcome);
        return this;
    }

    /** Codes of the refusals a client should be ready for. */
    public EndpointDraft problems(String... codes) {
        problems.addAll(List.of(codes));
        return this;
    }

    /** Honours {@code Idempotency-Key}. */
    public EndpointDraft idempotent() {
        idempotent = true;
        return this;
    }

    public Endpoint handle(Handler.Now handler) {
        return finish(handler.prepared());
    }

    /** Does what is slow, such as hashing a password, before the transaction of an idempotent call begins. */
    public Endpoint handlePrepared(Handler.Prepared handler) {
        return finish(handler);
    }

    public Endpoint handleStreamed(Handler.Streamed handler) {
        return finish(handler);
    }

    public Endpoint handleLasting(Handler.Lasting handler) {
        return finish(handler);
    }

    public Endpoint handleLater(Handler.Later handler) {
        return finish(handler);
    }

    private Endpoint finish(Handler handler) {
        var who = declaredAccess();
        if (!who.anybody() && !keysDecided) {
            throw new IllegalStateException(route + " must say scope(...) or noKeys()");
        }
        if (idempotent
                && (!(handler instanceof Handler.Prepared) || !route.method().equals("POST"))) {
            throw new IllegalStateException(route + " cannot be idempotent by a key");
        }
        var intake = new Intake(body, new Shape(query, false, true), idempotent);
        return new Endpoint(route, who, page, intake, new Docs(tag, summary, description, outcomes, problems), handler);
    }

    private Access declaredAccess() {
        if (access == null) {
            throw new IllegalStateException(route + " must say who has access");
        }
        return access;
    }
}
