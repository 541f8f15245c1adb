package org.partnercabinet.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Two partners with one of everything: neither sees, changes or uses what is the other's, by any endpoint. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnershipTest {
    /** What the company offers to all. */
    private static final Set<String> EVERYBODYS = Set.of("/api/landing-templates/{id}/landings");

    private final RunningApp running = new RunningApp(Databases.h2());
    private final Fixtures fixtures = new Fixtures();
    private final Api admin = running.admin();
    private final List<Operation> partners = Operation.all(running.api).stream()
            .filter(o -> o.isFor("partner") && !o.isEndless())
            .toList();
    private Somebody anna;
    private Somebody boris;

    @BeforeAll
    void twoPartnersWithEverything() {
        anna = new Somebody(running, admin, "Anna", "1111").withEverything();
        boris = new Somebody(running, admin, "Boris", "2222").withEverything();
        running.settled();
    }

    @AfterAll
    void close() {
        running.close();
    }

    @TestFactory
    Stream<DynamicTest> a_record_of_somebody_else_is_not_there() {
        var own = partners.stream()
                .filter(o -> !o.pathParameters().isEmpty())
                .filter(o -> !EVERYBODYS.contains(o.path()));
        return each(own, operation -> {
            var body = operation.hasBody() ? fixtures.body(operation, boris) : null;
            var reply = boris.api.send(operation.method(), fixtures.path(operation, anna), body);
            Refused.properly(reply, operation.toString());
            assertThat(reply.status()).as(reply.text()).isEqualTo(404);
            assertThat(reply.at("/code")).endsWith(".not-found").isNotEqualTo("request.not-found");
            var unknown = boris.api.send(operation.method(), fixtures.unknown(operation), body);
            assertThat(unknown.at("/detail")).as("no hint that it exists").isEqualTo(reply.at("/detail"));
        });
    }

    @TestFactory
    Stream<DynamicTest> a_reference_to_somebody_elses_record_leads_nowhere() {
        return each(partners.stream().filter(o -> !fixtures.references(o).isEmpty()), operation -> {
            for (var reference : fixtures.references(operation).entrySet()) {
                var id = anna.ids.get(reference.getValue());
                var reply = reference.getKey().startsWith("?")
                        ? inQuery(operation, reference.getKey().substring(1), id)
                        : inBody(operation, reference.getKey(), id);
                leadsNowhere(reply, operation, reference.getKey());
            }
        });
    }

    private Api.Reply inQuery(Operation operation, String name, String id) {
        return boris.api.send(operation.method(), fixtures.path(operation, boris) + "?" + name + "=" + id, null);
    }

    private Api.Reply inBody(Operation operation, String name, String id) {
        var body = fixtures.body(operation, boris);
        Fixtures.put(body, name, id);
        return boris.api.send(operation.method(), fixtures.path(operation, boris), body);
    }

    /** 404, or 422 at the field; a list that is filtered by a record one cannot see is empty. */
    private static void leadsNowhere(Api.Reply reply, Operation operation, String field) {
        var what = operation + " with " + field;
        if (reply.status() == 200 && operation.method().equals("GET")) {
            assertThat(reply.json().at("/items")).as(what).isEmpty();
            assertThat(reply.json().at("/total").asInt()).as(what).isZero();
        } else if (reply.status() == 422) {
            Refused.naming(reply, field, what);
        } else {
            Refused.properly(reply, what);
            assertThat(reply.status()).as(what + reply.text()).isEqualTo(404);
        }
    }

    @TestFactory
    Stream<DynamicTest> a_list_has_nothing_of_somebody_elses() {
        return each(partners.stream().filter(o -> o.method().equals("GET")), operation -> {
            var reply = boris.api.get(fixtures.path(operation, boris));
            assertThat(reply.status()).as(reply.text()).isEqualTo(200);
            assertThat(reply.text()).doesNotContain(anna.marks()).doesNotContainIgnoringCase("Anna");
            var mine = anna.api.get(fixtures.path(operation, anna));
            assertThat(mine.text()).doesNotContain(boris.marks()).doesNotContainIgnoringCase("Boris");
        });
    }

    @Test
    void a_click_on_somebody_elses_link_gives_nothing_away() {
        var request = Map.of("name", "Passer-by", "phone", "+79990001122", "pc_click", anna.ids.get("click"));
        var before = anna.sees(partners, fixtures);
        assertThat(running.api
                        .fromElsewhere()
                        .post("/f/" + boris.ids.get("code"), request)
                        .status())
                .isEqualTo(201);
        running.settled();
        assertThat(anna.sees(partners, fixtures)).isEqualTo(before);
        JsonNode brought = boris.api.get("/api/referrals?size=1").json().at("/items/0");
        assertThat(brought.at("/client/name").asText()).as(brought.toString()).isEqualTo("Passer-by");
        assertThat(brought.toString()).doesNotContain(anna.ids.get("click"));
    }

    /** Or else the refusals above would prove nothing. */
    @Test
    void whose_it_is_gets_in() {
        var vera = new Somebody(running, admin, "Vera", "3333").withEverything();
        var endsLast = Comparator.comparing((Operation o) -> o.path().endsWith("logout"))
                .thenComparing(o -> o.method().equals("DELETE"))
                .thenComparing(o -> o.method().equals("DELETE") ? -o.path().length() : 0)
                .thenComparing(o -> o.path().endsWith("cancellation"));
        for (var operation : partners.stream().sorted(endsLast).toList()) {
            var body = operation.hasBody() ? fixtures.body(operation, vera) : null;
            var path = fixtures.path(operation, vera);
            var reply = operation.takesFile()
                    ? vera.api.bytes(operation.method(), path, vera.file(operation), "application/octet-stream")
                    : vera.api.send(operation.method(), path, body);
            boolean wrongPassword = operation.path().endsWith("change-password");
            assertThat(reply.status())
                    .as(operation + " " + reply.text())
                    .isIn(200, 201, 202, 204, wrongPassword ? 422 : 200);
        }
        running.settled();
    }

    /** Each as a test; afterwards nothing is stored and its owner sees everything as before. */
    private Stream<DynamicTest> each(Stream<Operation> operations, Consumer<Operation> check) {
        return operations.map(operation -> dynamicTest(operation.toString(), () -> {
            var rows = running.rows();
            var seen = anna.sees(partners, fixtures);
            check.accept(operation);
            assertThat(running.rows().since(rows)).isEmpty();
            assertThat(anna.sees(partners, fixtures)).isEqualTo(seen);
        }));
    }
}
