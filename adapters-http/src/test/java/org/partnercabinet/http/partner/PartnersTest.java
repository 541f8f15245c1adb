package org.partnercabinet.http.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercabinet.http.Cabinet.PASSWORD;
import static org.partnercabinet.http.Cabinet.bearer;
import static org.partnercabinet.http.Cabinet.json;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.partnercabinet.http.Cabinet;
import org.partnercabinet.http.Reply;

final class PartnersTest {
    private static final String UNKNOWN = "/api/partners/00000000-0000-0000-0000-000000000001";
    private static final String[] RUSSIAN = {"Accept-Language", "ru"};
    private final Cabinet cabinet = new Cabinet();

    @AfterEach
    void stop() {
        cabinet.close();
    }

    @Test
    void somebody_applies_waits_is_rejected_applies_again_and_is_let_in() {
        var application = json("name", "Anna", "email", "Anna@example.com", "password", PASSWORD, "company", "A & Co");
        var applied = cabinet.post("/api/auth/register", application);
        assertThat(applied.status()).isEqualTo(201);
        assertThat(applied.at("/status")).isEqualTo("pending");
        var id = applied.at("/partner_id");
        assertThat(signIn(403).at("/code")).isEqualTo("partner.pending");

        var rejected = decide(id, "rejection", json("reason", "Нет ИНН"));
        assertThat(rejected.at("/status")).isEqualTo("rejected");
        assertThat(rejected.at("/reason")).isEqualTo("Нет ИНН");
        assertThat(signIn(403).at("/detail")).contains("Заявка").contains("Нет ИНН");

        var again = cabinet.post("/api/auth/register", application.replace("A & Co", "B & Co"));
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.at("/partner_id")).isEqualTo(id);

        var approved = decide(id, "approval", "{}");
        assertThat(approved.status()).isEqualTo(200);
        assertThat(approved.at("/status")).isEqualTo("approved");
        assertThat(approved.at("/company")).isEqualTo("B & Co");
        assertThat(approved.at("/code")).hasSize(8);
        assertThat(signIn(200).at("/user/partner_id")).isEqualTo(id);

        var twice = decide(id, "approval", "{}");
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.at("/code")).isEqualTo("partner.already-decided");
    }

    @Test
    void an_application_that_is_not_right_names_each_field() {
        var empty = cabinet.post("/api/auth/register", "{\"phone\":[],\"roles\":\"admin\"}");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.json().get("errors"))
                .extracting(error -> error.get("field").asText())
                .containsExactlyInAnyOrder("name", "email", "password", "phone", "roles");
        var phone = json("name", "Anna", "email", "anna@example.com", "password", PASSWORD, "phone", "+7");
        assertThat(cabinet.post("/api/auth/register", phone).at("/errors/0/field"))
                .isEqualTo("phone");
        var email = json("name", "Anna", "email", "anna", "password", PASSWORD);
        assertThat(cabinet.post("/api/auth/register", email).at("/errors/0/field"))
                .isEqualTo("email");
        assertThat(list("").get("total").asInt()).isZero();
    }

    @Test
    void a_rejection_needs_a_reason_and_an_unknown_partner_is_404() {
        var id = cabinet.applicant("anna@example.com");
        assertThat(decide(id, "rejection", "{\"reason\":\" \"}").at("/errors/0/field"))
                .isEqualTo("reason");
        for (var decision : new String[] {"approval", "block", "unblock"}) {
            var unknown = cabinet.post(UNKNOWN + "/" + decision, "{}", cabinet.admin());
            assertThat(unknown.status()).isEqualTo(404);
            assertThat(unknown.at("/code")).isEqualTo("partner.not-found");
        }
        assertThat(cabinet.get(UNKNOWN, cabinet.admin()).status()).isEqualTo(404);
    }

    @Test
    void a_blocked_partner_is_out_at_once_and_can_come_back() {
        var id = cabinet.partner("anna@example.com");
        var in = signIn(200);

        assertThat(decide(id, "unblock", "{}").at("/code")).isEqualTo("partner.not-blocked");
        assertThat(decide(id, "block", "{}").at("/status")).isEqualTo("blocked");
        assertThat(cabinet.get("/api/auth/me", bearer(in.at("/access_token"))).status())
                .isEqualTo(401);
        assertThat(cabinet.post("/api/auth/refresh", json("refresh_token", in.at("/refresh_token")))
                        .status())
                .isEqualTo(401);
        assertThat(signIn(403).at("/code")).isEqualTo("partner.blocked");

        var admin = cabinet.get("/api/auth/me", cabinet.admin()).at("/id");
        cabinet.clock.passes(Duration.ofHours(1));
        var back = decide(id, "unblock", "{}");
        assertThat(back.at("/status")).isEqualTo("approved");
        assertThat(back.at("/decided_by")).isEqualTo(admin);
        assertThat(back.at("/decided_at")).isEqualTo(cabinet.clock.instant().toString());
        signIn(200);
    }

    @Test
    void an_added_partner_needs_no_approval_and_is_added_once_per_key() {
        var body = json("name", "Anna", "email", "anna@example.com", "password", PASSWORD, "phone", "+7 912 345-67-89");
        var headers = cabinet.admin("Idempotency-Key", "key-1");
        var first = cabinet.post("/api/partners", body, headers);

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Location")).isEqualTo("/api/partners/" + first.at("/id"));
        assertThat(first.at("/phone")).isEqualTo("+79123456789");
        assertThat(first.json().get("company").isNull()).isTrue();
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(cabinet.get(first.header("Location"), cabinet.admin()).json())
                .isEqualTo(first.json());
        signIn(200);

        var second = cabinet.post("/api/partners", body, headers);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("Content-Type")).isEqualTo(first.header("Content-Type"));
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");

        var other = cabinet.post("/api/partners", body.replace("Anna", "Inna"), headers);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.at("/code")).isEqualTo("idempotency.key-reused");
        assertThat(cabinet.post("/api/partners", body, cabinet.admin()).at("/code"))
                .isEqualTo("account.email-taken");
    }

    @Test
    void a_refused_request_leaves_its_key_free() {
        cabinet.partner("anna@example.com");
        var headers = cabinet.admin("Idempotency-Key", "key-1");
        var taken = json("name", "Anna", "email", "anna@example.com", "password", PASSWORD);

        assertThat(cabinet.post("/api/partners", taken, headers).status()).isEqualTo(409);
        var free = taken.replace("anna@", "inna@");
        assertThat(cabinet.post("/api/partners", free, headers).status()).isEqualTo(201);
    }

    @Test
    void partners_are_found_by_status_and_by_words_page_by_page() {
        cabinet.partner("anna@example.com");
        cabinet.applicant("boris@example.com");
        cabinet.applicant("vera@example.com");

        assertThat(list("").get("total").asInt()).isEqualTo(3);
        assertThat(list("?status=approved").at("/items/0/email").asText()).isEqualTo("anna@example.com");
        assertThat(list("?q=BORIS").get("total").asInt()).isEqualTo(1);
        var page = list("?size=2&page=2");
        assertThat(page.get("items")).hasSize(1);
        assertThat(page.get("page").asInt()).isEqualTo(2);
        assertThat(page.get("size").asInt()).isEqualTo(2);
        assertThat(page.get("total").asInt()).isEqualTo(3);
        var nonsense = cabinet.get("/api/partners?status=rich", cabinet.admin());
        assertThat(nonsense.at("/errors/0/field")).isEqualTo("status");
    }

    @Test
    void a_partner_has_a_percent_of_their_own_or_the_programmes() {
        var path = "/api/partners/" + cabinet.partner("anna@example.com") + "/reward-percent";

        var own = cabinet.put(path, "{\"percent\":\"12.5\"}", cabinet.admin());
        assertThat(own.status()).isEqualTo(200);
        assertThat(own.json().get("reward_percent").decimalValue()).isEqualByComparingTo("12.5");
        var zero = cabinet.put(path, "{\"percent\":0}", cabinet.admin());
        assertThat(zero.json().get("reward_percent").decimalValue()).isZero();
        var none = cabinet.put(path, "{\"percent\":null}", cabinet.admin());
        assertThat(none.json().get("reward_percent").isNull()).isTrue();

        for (var wrong : new String[] {"{}", "{\"percent\":100.01}", "{\"percent\":1.001}", "{\"percent\":\"x\"}"}) {
            var refused = cabinet.put(path, wrong, cabinet.admin());
            assertThat(refused.status()).as(wrong).isEqualTo(422);
            assertThat(refused.at("/errors/0/field")).as(wrong).isEqualTo("percent");
        }
    }

    @Test
    void partners_do_not_see_partners() {
        var id = cabinet.partner("anna@example.com");
        var anna = cabinet.signedIn("anna@example.com");
        assertThat(cabinet.get("/api/partners", anna).status()).isEqualTo(403);
        assertThat(cabinet.get("/api/partners/" + id, anna).status()).isEqualTo(403);
        assertThat(cabinet.put("/api/partners/" + id + "/reward-percent", "{\"percent\":99}", anna)
                        .status())
                .isEqualTo(403);
        assertThat(cabinet.get("/api/partners").status()).isEqualTo(401);
    }

    private Reply signIn(int status) {
        var reply = cabinet.post("/api/auth/login", json("email", "anna@example.com", "password", PASSWORD), RUSSIAN);
        assertThat(reply.status()).isEqualTo(status);
        return reply;
    }

    private Reply decide(String id, String decision, String body) {
        return cabinet.post("/api/partners/" + id + "/" + decision, body, cabinet.admin());
    }

    private com.fasterxml.jackson.databind.JsonNode list(String query) {
        return cabinet.get("/api/partners" + query, cabinet.admin()).json();
    }
}
