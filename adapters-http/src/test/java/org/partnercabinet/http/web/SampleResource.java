package org.partnercabinet.http.web;

import static org.partnercabinet.http.input.Field.bool;
import static org.partnercabinet.http.input.Field.date;
import static org.partnercabinet.http.input.Field.decimal;
import static org.partnercabinet.http.input.Field.integer;
import static org.partnercabinet.http.input.Field.lines;
import static org.partnercabinet.http.input.Field.manyOf;
import static org.partnercabinet.http.input.Field.money;
import static org.partnercabinet.http.input.Field.objects;
import static org.partnercabinet.http.input.Field.oneOf;
import static org.partnercabinet.http.input.Field.secret;
import static org.partnercabinet.http.input.Field.text;
import static org.partnercabinet.http.input.Field.uuid;
import static org.partnercabinet.http.input.Field.uuids;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.MoneyView;

/** A noun with one endpoint for each thing that endpoints can do. */
public final class SampleResource implements Resource {
    /** What a thing may weigh. */
    public enum Weight {
        LIGHT,
        VERY_HEAVY
    }

    public record ThingView(
            UUID id,
            String name,
            Optional<String> comment,
            Weight weight,
            MoneyView price,
            Instant createdAt,
            List<PartView> parts) {}

    public record PartView(String title, int count) {}

    static final Body NEW_THING = Body.of(
            text("name").max(20).required(),
            lines("comment").max(50),
            secret("password").min(8).max(40),
            uuid("link_id"),
            uuids("referral_ids").max(3),
            integer("hold_days", 0, 3650),
            decimal("percent", 0, 100, 2),
            money("minimum"),
            bool("active"),
            oneOf("weight", Weight.class),
            manyOf("colours", "red", "green"),
            date("since"),
            objects("parts", text("title").required(), integer("count", 1, 9)).max(2));

    static final Body CHANGE = Body.patch(text("name").max(20), text("note").nullable(), integer("count", 0, 9));

    final AtomicInteger created = new AtomicInteger();
    final List<String> seen = new ArrayList<>();

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/api/things")
                        .tag("things")
                        .summary("Things")
                        .access(Access.roles(Role.ADMIN, Role.PARTNER))
                        .scope("things:read")
                        .paged()
                        .sortedBy("created_at")
                        .query(uuid("partner_id"))
                        .answersPage(ThingView.class)
                        .handle(this::list),
                Endpoint.post("/api/things")
                        .tag("things")
                        .summary("A new thing")
                        .access(Access.roles(Role.PARTNER))
                        .scope("things:write")
                        .body(NEW_THING)
                        .idempotent()
                        .answers(201, ThingView.class)
                        .problems("thing.too-many")
                        .handle(this::create),
                Endpoint.patch("/api/things/{id}")
                        .tag("things")
                        .summary("Changes a thing")
                        .access(Access.signedIn())
                        .noKeys()
                        .body(CHANGE)
                        .answers(200, ThingView.class)
                        .handle(call -> Answer.ok(List.of(
                                call.input().has("name"),
                                call.input().has("note"),
                                call.input().optionalText("note")))),
                Endpoint.post("/things/{code}")
                        .tag("things")
                        .summary("By a form")
                        .access(Access.open())
                        .body(Body.of(text("name").required(), integer("age", 0, 150), bool("agreed")))
                        .acceptsForms()
                        .answersNothing(204)
                        .handle(call -> Answer.ok(List.of(
                                call.pathText("code"),
                                call.input().text("name"),
                                call.input().bool("agreed", false)))),
                Endpoint.post("/hook")
                        .access(Access.open())
                        .body(Body.of(text("data[ID]").required())
                                .ignoringUnknown()
                                .in(Body.Formats.FORM))
                        .handle(call -> Answer.text(200, call.input().text("data[ID]"))),
                Endpoint.get("/things/{code}").access(Access.open()).handle(this::refuse),
                Endpoint.get("/later/{code}")
                        .access(Access.open())
                        .handleLater(call -> CompletableFuture.supplyAsync(() -> refuse(call))),
                Endpoint.get("/who").access(Access.open()).handle(call -> {
                    seen.add(call.method());
                    return Answer.ok(List.of(call.remoteAddress(), call.language()));
                }));
    }

    private Answer list(Call call) {
        return Answer.ok(Page.of(List.of(thing("one")), call.paging(), 137));
    }

    private Answer create(Call call) {
        created.incrementAndGet();
        var thing = thing(call.input().text("name"));
        return Answer.created("/api/things/" + thing.id(), thing);
    }

    private static ThingView thing(String name) {
        return new ThingView(
                new UUID(0, 1),
                name,
                Optional.empty(),
                Weight.VERY_HEAVY,
                new MoneyView("1000.56", "RUB"),
                Instant.parse("2026-01-02T03:04:05Z"),
                List.of(new PartView("lid", 1)));
    }

    private Answer refuse(Call call) {
        return switch (call.pathText("code")) {
            case "missing" -> throw Refusal.notFound("link");
            case "taken" -> throw Refusal.conflict("account.email-taken", "secret details");
            case "ruled" -> throw Refusal.rule("payout.nothing-payable", "secret details");
            case "wrong" -> throw Refusal.invalid("phone", "phone.invalid", "secret details");
            case "busy" -> throw Refusal.tooMany("request.too-many", 7);
            case "stranger" -> throw Refusal.unauthenticated("session.ended", "secret details");
            case "bug" -> throw new IllegalStateException("jdbc:h2:secret at " + call.requestId());
            case "deep" -> throw new StackOverflowError("secret");
            default -> Answer.found("https://example.com/?code=" + call.pathText("code"));
        };
    }
}
