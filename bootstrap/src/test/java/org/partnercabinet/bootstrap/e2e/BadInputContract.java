package org.partnercabinet.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Bad input for every field of every endpoint in the OpenAPI document: refused with its name, and nothing is stored. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BadInputContract {
    private static final String HOLE = "\"@hole@\"";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String LONG = "x".repeat(1024 * 1024);

    private final RunningApp running;
    private final Fixtures fixtures = new Fixtures();
    private final Api admin;
    private final List<Operation> operations;
    private Somebody anna;

    BadInputContract(Map<String, String> database) {
        running = new RunningApp(database);
        admin = running.admin();
        operations = Operation.all(running.api);
    }

    @BeforeAll
    void aPartnerWithEverything() {
        anna = new Somebody(running, admin, "Anna", "1111").withEverything();
        running.settled();
    }

    @AfterAll
    void close() {
        running.close();
    }

    @TestFactory
    Stream<DynamicTest> a_bad_value_is_refused_by_the_name_of_its_field() {
        return each(operations.stream().filter(Operation::takesObject), operation -> {
            var required = Operation.texts(operation.schema().path("required"));
            operation.schema().get("properties").properties().forEach(property -> {
                var name = property.getKey();
                BadValues.of(name, property.getValue(), required.contains(name)).forEach(bad -> {
                    var reply = send(operation, body(operation, name, bad.json()), Operation.JSON);
                    Refused.naming(reply, bad.path(), operation + " " + bad);
                });
                if (required.contains(name)) missing(operation, name);
                Refused.with(
                        send(operation, body(operation, name, '"' + LONG + '"'), Operation.JSON),
                        413,
                        "body.too-large",
                        operation + " long " + name);
                Refused.with(
                        send(operation, body(operation, name, "NaN"), Operation.JSON),
                        400,
                        "body.malformed",
                        operation + " NaN");
            });
        });
    }

    private void missing(Operation operation, String name) {
        ObjectNode body = fixtures.body(operation, anna);
        body.remove(name);
        Refused.naming(send(operation, body.toString(), Operation.JSON), name, operation + " without " + name);
    }

    private String body(Operation operation, String name, String json) {
        return fixtures.body(operation, anna).put(name, "@hole@").toString().replace(HOLE, json);
    }

    @TestFactory
    Stream<DynamicTest> a_body_that_is_none_is_refused() {
        return each(operations.stream().filter(Operation::takesObject), operation -> {
            String good = fixtures.body(operation, anna).toString();
            String field = operation.schema().get("properties").fieldNames().next();
            var deep = List.of(
                    "[".repeat(5000),
                    "{\"a\":".repeat(5000),
                    "{\"" + field + "\":" + "[".repeat(50) + "]".repeat(50) + "}");
            var broken = List.of(
                    "[]",
                    "[" + good + "]",
                    "null",
                    "17",
                    "\"x\"",
                    "{",
                    "{]",
                    "{\"a\":",
                    good + "}",
                    good + good,
                    "{\"" + field + "\":1,}",
                    "{'" + field + "':1}",
                    "{" + field + ":1}",
                    "//x\n" + good,
                    "{\"" + field + "\":null,\"" + field + "\":null}",
                    "{\"" + field + "\":\"a\nb\"}",
                    "\u0000",
                    good.substring(1),
                    "<x/>");
            Stream.concat(deep.stream(), broken.stream())
                    .forEach(body -> Refused.with(
                            send(operation, body, Operation.JSON),
                            400,
                            "body.malformed",
                            operation + " " + start(body)));
            var unknown = good.substring(0, good.length() - 1) + ",\"nonsense\":1,\"\\u0000\":1}";
            if (!operation.isOpenToMore()) {
                Refused.naming(send(operation, unknown, Operation.JSON), "nonsense", operation + " unknown field");
            }
            if (!operation.schema().path("required").isEmpty()) {
                Refused.with(send(operation, "", Operation.JSON), 422, "input.invalid", operation + " empty");
                Refused.with(send(operation, "{}", Operation.JSON), 422, "input.invalid", operation + " {}");
            }
            types(operation, good);
            encodings(operation, field);
        });
    }

    private void types(Operation operation, String good) {
        var types = List.of(
                "",
                "text/plain",
                "application/xml",
                "multipart/form-data; boundary=x",
                "application/json; charset=utf-16",
                "x",
                "application/jsonx",
                ";");
        types.forEach(type ->
                Refused.with(send(operation, good, type), 415, "body.type-unsupported", operation + " as " + type));
        if (!operation.path().startsWith("/f/") && !operation.path().startsWith("/t/")) {
            Refused.with(send(operation, "a=1", FORM), 415, "body.type-unsupported", operation + " as a form");
        }
    }

    private void encodings(Operation operation, String field) {
        for (int[] bytes :
                new int[][] {{0xff}, {0xc3, 0x28}, {0xed, 0xa0, 0x80}, {0xf8, 0x88, 0x80, 0x80}, {0xc0, 0x80}}) {
            var body = ("{\"" + field + "\":\"@\"}").getBytes(StandardCharsets.UTF_8);
            var broken = new java.io.ByteArrayOutputStream();
            for (byte b : body) {
                if (b != '@') broken.write(b);
                else for (int wrong : bytes) broken.write(wrong);
            }
            Refused.with(
                    bytes(operation, broken.toByteArray(), Operation.JSON),
                    400,
                    "body.malformed",
                    operation + " in broken UTF-8");
        }
        var utf16 = "{}".getBytes(StandardCharsets.UTF_16);
        Refused.with(bytes(operation, utf16, Operation.JSON), 400, "body.malformed", operation + " in UTF-16");
    }

    @TestFactory
    Stream<DynamicTest> a_body_where_none_is_asked_for_is_refused() {
        var bodiless = operations.stream()
                .filter(o -> !o.hasBody() && !o.takesFile() && !o.path().startsWith("/webhooks"))
                .filter(o -> !o.path().equals("/l/{slug}")
                        && List.of("POST", "PUT", "PATCH").contains(o.method()));
        return each(bodiless, operation -> {
            Refused.naming(send(operation, "{\"nonsense\":1}", Operation.JSON), "nonsense", operation.toString());
            Refused.with(send(operation, "{", Operation.JSON), 400, "body.malformed", operation.toString());
            Refused.with(send(operation, "{}", "text/plain"), 415, "body.type-unsupported", operation.toString());
            Refused.with(send(operation, LONG, Operation.JSON), 413, "body.too-large", operation.toString());
        });
    }

    @TestFactory
    Stream<DynamicTest> a_bad_query_is_refused_by_the_name_of_its_parameter() {
        return each(
                operations.stream().filter(o -> !o.query().isEmpty()),
                operation -> operation.query().forEach((name, schema) -> {
                    String path = fixtures.path(operation, anna) + "?" + name + "=";
                    for (var bad : BadValues.of(name, schema, false)) {
                        if (!bad.json().startsWith("\"") || bad.json().matches(".*\\\\ud[89a-f].*")) continue;
                        var reply = caller(operation).send(operation.method(), path + encoded(bad.json()), null);
                        Refused.naming(reply, name, operation + "?" + bad);
                    }
                    var twice = caller(operation).send(operation.method(), path + "1&" + name + "=1", null);
                    Refused.naming(twice, name, operation + " twice " + name);
                    for (String junk : List.of("%ff", "%c3%28", "%ed%a0%80", "%c0%80")) {
                        var reply = caller(operation).send(operation.method(), path + junk, null);
                        Refused.with(reply, 400, "request.malformed", operation + "?" + name + "=" + junk);
                    }
                }));
    }

    private static String encoded(String json) {
        try {
            return URLEncoder.encode(Api.JSON.readTree(json).asText(), StandardCharsets.UTF_8);
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    @TestFactory
    Stream<DynamicTest> an_id_that_is_none_leads_nowhere() {
        // What browsers ask before they send is answered alike for every id: it tells nobody which there are.
        var told = operations.stream().filter(o -> !o.method().equals("OPTIONS"));
        return each(told.filter(o -> !o.pathParameters().isEmpty()), operation -> {
            String body =
                    operation.hasBody() ? fixtures.anyBody(operation, anna).toString() : "";
            for (String id : List.of(
                    "nope",
                    operation.path().contains("_number}") ? "0" : "1",
                    "-1",
                    "%00",
                    "%0d%0aX:1",
                    "%E2%80%AE",
                    "..%2f..",
                    "01890a5d-ac96-774b-bcce-b302099a805g",
                    "x".repeat(3000),
                    "%f0%9f%98%80")) {
                var path = operation.path().replaceAll("\\{[^}]+}", id);
                var reply =
                        caller(operation).text(operation.method(), path, body, body.isEmpty() ? "" : Operation.JSON);
                assertThat(reply.status())
                        .as(operation + " of " + id + ": " + reply.text())
                        .isIn(400, 404);
                if (!reply.text().strip().startsWith("<!doctype")) Refused.properly(reply, operation + " of " + id);
            }
            var unknown = caller(operation)
                    .text(operation.method(), fixtures.unknown(operation), body, body.isEmpty() ? "" : Operation.JSON);
            assertThat(unknown.status()).as(operation + unknown.text()).isEqualTo(404);
        });
    }

    @TestFactory
    Stream<DynamicTest> a_bad_idempotency_key_is_refused() {
        return each(operations.stream().filter(Operation::isIdempotent), operation -> {
            for (String key : List.of("x".repeat(256), "a b", "a\tb")) {
                var body = operation.hasBody() ? fixtures.body(operation, anna) : null;
                var reply = caller(operation)
                        .with("Idempotency-Key", key)
                        .send(operation.method(), fixtures.path(operation, anna), body);
                Refused.with(reply, 422, "idempotency.key-invalid", operation + " with key " + key);
            }
        });
    }

    private Api caller(Operation operation) {
        var api = operation.isOpen() ? running.api : operation.isFor("partner") ? anna.api : admin;
        return api.fromElsewhere();
    }

    private Api.Reply send(Operation operation, String body, String type) {
        return bytes(operation, body.getBytes(StandardCharsets.UTF_8), type);
    }

    private Api.Reply bytes(Operation operation, byte[] body, String type) {
        return caller(operation).bytes(operation.method(), fixtures.path(operation, anna), body, type);
    }

    private static String start(String body) {
        return body.length() > 50 ? body.substring(0, 50) : body;
    }

    private Stream<DynamicTest> each(Stream<Operation> chosen, Consumer<Operation> check) {
        return chosen.map(operation -> dynamicTest(operation.toString(), () -> {
            var rows = running.rows();
            check.accept(operation);
            assertThat(running.rows().since(rows)).isEmpty();
        }));
    }
}
