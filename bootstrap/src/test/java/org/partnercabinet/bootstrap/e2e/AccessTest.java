package org.partnercabinet.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.partnercabinet.bootstrap.security.Argon2Hasher;
import org.partnercabinet.domain.identity.Account;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Email;
import org.partnercabinet.domain.identity.Password;
import org.partnercabinet.domain.identity.Role;

/** Every endpoint of the OpenAPI document, called by those it is not for. A new endpoint is called without being told. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTest {
    /** What anybody may do. An endpoint that is opened by mistake is not in this list. */
    private static final Set<String> OPEN = Set.of(
            "POST /api/auth/login",
            "POST /api/auth/refresh",
            "POST /api/auth/register",
            "POST /api/auth/password-reset",
            "POST /api/auth/password-reset/confirmation",
            "GET /r/{code}",
            "GET /f/{code}",
            "POST /f/{code}",
            "GET /f/{code}/thanks",
            "OPTIONS /f/{code}",
            "GET /l/{slug}",
            "POST /l/{slug}",
            "GET /l/{slug}/thanks",
            "GET /media/{hash}",
            "GET /preview/{preview}",
            "POST /api/users/register",
            "GET /t/{token}",
            "POST /t/{token}",
            "POST /webhooks/bitrix24",
            "GET /api/",
            "GET /api/health",
            "GET /health/live",
            "GET /health/ready",
            "GET /metrics");

    private final RunningApp running = new RunningApp(Databases.h2());
    private final Fixtures fixtures = new Fixtures();
    private final Api nobody = running.api.fromElsewhere();
    private final Api admin = running.admin();
    private final List<Operation> operations = Operation.all(nobody);
    private Somebody anna;

    @BeforeAll
    void aPartnerWithEverything() {
        anna = new Somebody(running, admin, "Anna", "1111").withEverything();
        running.settled();
    }

    @AfterAll
    void close() {
        running.close();
    }

    @Test
    void only_these_are_open() {
        var open = operations.stream()
                .filter(Operation::isOpen)
                .map(Operation::toString)
                .toList();
        assertThat(open).containsExactlyInAnyOrderElementsOf(OPEN);
        assertThat(operations).hasSizeGreaterThan(45);
    }

    @TestFactory
    Stream<DynamicTest> nobody_may_come_in() {
        return closed(operation -> {
            for (var stranger : List.of(
                    nobody,
                    nobody.withToken("x.y.z"),
                    nobody.withKey("pck_guess"),
                    nobody.with("Authorization", "Basic YTpi"))) {
                var reply = call(stranger, operation);
                Refused.with(reply, 401, "access.unauthenticated", operation.toString());
                assertThat(reply.headers()).containsEntry("WWW-Authenticate", "Bearer");
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> every_other_role_is_refused() {
        var people = Map.of(
                "admin",
                admin,
                "partner",
                anna.api,
                "manager",
                employee(Role.MANAGER),
                "operator",
                employee(Role.OPERATOR));
        assertThat(people).hasSameSizeAs(Role.values());
        return closed(operation -> people.forEach((role, api) -> {
            if (!operation.isFor(role)) Refused.with(call(api, operation), 403, "access.role", role + " " + operation);
        }));
    }

    @TestFactory
    Stream<DynamicTest> a_key_needs_the_scope() {
        var keys = new Keys();
        return closed(operation -> {
            boolean partners = operation.isFor("partner");
            if (operation.scope().isEmpty()) {
                Refused.with(
                        call(keys.with(keys.all, partners), operation),
                        403,
                        "access.keys-not-allowed",
                        operation.toString());
                return;
            }
            var scope = operation.scope().get();
            var others = new TreeSet<>(keys.all);
            others.remove(scope);
            var without = call(keys.with(others, partners), operation);
            Refused.with(without, 403, "access.scope", operation.toString());
            assertThat(without.at("/detail")).contains(scope);
            // It has no body that could be wrong, and begins work at once.
            if (operation.path().equals("/api/crm/sync")) return;
            var harmless = operation.pathParameters().isEmpty() ? operation.path() : fixtures.unknown(operation);
            var with = keys.with(Set.of(scope), partners)
                    .text(operation.method(), harmless, operation.hasBody() ? "{" : "", Operation.JSON);
            assertThat(with.status()).as(operation + " " + with.text()).isIn(200, 400, 404, 422);
        });
    }

    @Test
    void a_key_has_the_roles_of_whom_it_acts_for() {
        var keys = new Keys();
        var partners = operations.stream()
                .filter(o -> o.scope().isPresent() && !o.isFor("partner"))
                .toList();
        assertThat(partners).isNotEmpty();
        for (var operation : partners) {
            Refused.with(call(keys.with(keys.all, true), operation), 403, "access.role", operation.toString());
        }
    }

    /** Making the keys is the test's own doing. */
    private Stream<DynamicTest> closed(java.util.function.Consumer<Operation> check) {
        return operations.stream()
                .filter(o -> !o.isOpen())
                .map(o -> dynamicTest(o.toString(), () -> {
                    var before = running.rows();
                    check.accept(o);
                    var changes = running.rows().since(before);
                    changes.remove("api_key");
                    changes.remove("audit_entry");
                    changes.remove("audit_change");
                    assertThat(changes).as("nothing happened").isEmpty();
                }));
    }

    private Api.Reply call(Api api, Operation operation) {
        return api.send(operation.method(), fixtures.path(operation, anna), fixtures.anyBody(operation, anna));
    }

    /** Somebody of the company; stored past the endpoint that makes such accounts, for that is among those under test. */
    private Api employee(Role role) {
        var stores = running.app.stores();
        var email = role.name().toLowerCase(java.util.Locale.ROOT) + "@company.example";
        var hash = new Argon2Hasher().hash(new Password(RunningApp.PASSWORD));
        var account = new Account(
                new AccountId(UUID.randomUUID()),
                new Email(email),
                hash,
                Set.of(role),
                Optional.empty(),
                Instant.now());
        stores.transactions.run(() -> stores.identity.accounts.add(account));
        return running.api.signedIn(email, RunningApp.PASSWORD);
    }

    /** Keys by what they may do and for whom, made when needed. */
    private final class Keys {
        final Set<String> all = new TreeSet<>(
                operations.stream().flatMap(o -> o.scope().stream()).toList());

        Api with(Set<String> scopes, boolean partner) {
            var wanted = new java.util.HashMap<String, Object>(Map.of("name", "key", "scopes", scopes));
            if (partner) wanted.put("partner_id", anna.ids.get("partners"));
            return nobody.withKey(admin.post("/api/api-keys", wanted).at("/key"));
        }
    }
}
