package org.partnercabinet.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.partnercabinet.application.Together;
import org.partnercabinet.bootstrap.e2e.Api.Reply;

/** What happens at once happens one after the other, or not at all; over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RacesContract {
    private final RunningApp running = new RunningApp(database());
    private final Api admin = running.admin();
    private Somebody anna;
    private Somebody boris;

    abstract Map<String, String> database();

    @BeforeAll
    void twoPartners() {
        anna = new Somebody(running, admin, "Anna", "1111");
        boris = new Somebody(running, admin, "Boris", "2222");
    }

    @AfterAll
    void close() {
        running.close();
    }

    private static List<Integer> statuses(List<Reply> replies) {
        return replies.stream().map(Reply::status).sorted().toList();
    }

    private static Reply only(List<Reply> replies, int status) {
        var found = replies.stream().filter(r -> r.status() == status).toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    @Test
    void two_administrators_approve_at_once() {
        var items = List.of(
                Map.of("title", "Site", "target_url", "https://example.com/a"),
                Map.of("title", "Shop", "target_url", "https://example.com/b"));
        assertThat(admin.send("PUT", "/api/settings/default-links", Map.of("items", items))
                        .status())
                .isEqualTo(200);
        for (int round = 0; round < 5; round++) {
            var wanted =
                    Map.of("name", "New", "email", "new" + round + "@partner.example", "password", Somebody.PASSWORD);
            String id = running.api
                    .fromElsewhere()
                    .post("/api/auth/register", wanted)
                    .at("/partner_id");
            var replies = Together.times(2, i -> admin.post("/api/partners/" + id + "/approval"));
            assertThat(statuses(replies)).containsExactly(200, 409);
            Refused.with(only(replies, 409), 409, "partner.already-decided", "the second");
            var links = admin.get("/api/links?partner_id=" + id);
            assertThat(links.json().at("/total").asInt()).isEqualTo(2);
            assertThat(links.json().at("/items").findValuesAsText("title")).containsExactlyInAnyOrder("Site", "Shop");
        }
    }

    @Test
    void eight_payouts_of_the_same_money_are_asked_for_at_once() {
        for (int round = 0; round < 3; round++) {
            correct(anna, "100.00");
            var wanted = Map.of("referral_ids", List.of());
            var replies = Together.times(8, i -> anna.api.post("/api/payouts", wanted));
            var paid = only(replies, 201);
            assertThat(paid.at("/amount/amount")).isEqualTo("100.00");
            replies.stream().filter(r -> r != paid).forEach(r -> Refused.with(r, 409, "payout.not-payable", "another"));
            assertThat(available(anna)).isEqualTo("0.00");
            decideAtOnce(paid.at("/id"));
        }
    }

    /** Approval, rejection and cancellation at once: the partner has the money back, or the company owes it; never both. */
    private void decideAtOnce(String payout) {
        String path = "/api/payouts/" + payout;
        var replies = Together.times(3, i -> switch (i) {
            case 0 -> admin.post(path + "/approval");
            case 1 -> admin.post(path + "/rejection", Map.of("comment", "no"));
            default -> anna.api.post(path + "/cancellation");
        });
        assertThat(statuses(replies)).containsExactly(200, 409, 409);
        boolean approved = replies.get(0).status() == 200;
        assertThat(available(anna)).isEqualTo(approved ? "0.00" : "100.00");
        if (approved) {
            var payments = Together.times(4, i -> admin.post(path + "/payment", Map.of("reference", "PP")));
            assertThat(statuses(payments)).containsExactly(200, 409, 409, 409);
        } else {
            correct(anna, "-100.00");
        }
        assertThat(running.app.stores().money.ledgerQueries.totals().values()).allMatch(sum -> sum == 0);
    }

    @Test
    void eight_payouts_of_the_same_referral_are_asked_for_at_once() {
        var vera = new Somebody(running, admin, "Vera", "3333").withEverything();
        var wanted = Map.of("referral_ids", List.of(vera.ids.get("referrals")));
        var replies = Together.times(8, i -> vera.api.post("/api/payouts", wanted));
        assertThat(only(replies, 201).at("/amount/amount")).isEqualTo("100.00");
        replies.stream()
                .filter(r -> r.status() != 201)
                .forEach(r -> Refused.with(r, 409, "payout.not-payable", "another"));
    }

    @Test
    void the_same_key_at_once_has_one_effect_and_one_answer() {
        var link = Map.of("title", "Once", "target_url", "https://example.com/once");
        for (int round = 0; round < 5; round++) {
            int before = total(boris, "/api/links");
            var api = boris.api.with("Idempotency-Key", UUID.randomUUID().toString());
            var replies = Together.times(8, i -> api.post("/api/links", link));
            assertThat(replies).extracting(Reply::status).containsOnly(201);
            assertThat(replies)
                    .extracting(Reply::text)
                    .containsOnly(replies.get(0).text());
            assertThat(replies.stream().filter(r -> r.headers().containsKey("Idempotency-Replayed")))
                    .hasSize(7);
            assertThat(total(boris, "/api/links")).isEqualTo(before + 1);
            var other = api.post("/api/links", Map.of("title", "Twice", "target_url", "https://example.com/"));
            Refused.with(other, 422, "idempotency.key-reused", "another body");
        }
    }

    @Test
    void two_partners_bring_the_same_client_at_once() {
        for (int round = 0; round < 5; round++) {
            var client =
                    Map.of("name", "Ivan", "phone", "+7916000000" + round, "email", "ivan" + round + "@client.example");
            var replies = Together.times(2, i -> (i == 0 ? anna : boris).api.post("/api/referrals", client));
            assertThat(statuses(replies)).containsExactly(201, 409);
            Refused.with(only(replies, 409), 409, "client.already-registered", "the second");
            assertThat(only(replies, 409).text())
                    .doesNotContainIgnoringCase("anna")
                    .doesNotContainIgnoringCase("boris");
        }
    }

    @Test
    void one_partner_brings_the_same_client_eight_times_at_once() {
        var client = Map.of("name", "Olga", "phone", "+79170000001");
        var replies = Together.times(8, i -> anna.api.post("/api/referrals", client));
        assertThat(statuses(replies)).containsExactly(200, 200, 200, 200, 200, 200, 200, 201);
        assertThat(replies)
                .extracting(r -> r.at("/id"))
                .containsOnly(replies.get(0).at("/id"));
    }

    @Test
    void one_address_registers_eight_times_at_once() {
        var wanted = Map.of("name", "Twin", "email", "Twin@partner.example", "password", Somebody.PASSWORD);
        var replies = Together.times(8, i -> running.api.fromElsewhere().post("/api/auth/register", wanted));
        assertThat(statuses(replies)).startsWith(201).endsWith(409, 409, 409, 409, 409, 409, 409);
    }

    @Test
    void a_refresh_token_is_used_twice_at_once() {
        var login = running.api
                .fromElsewhere()
                .post("/api/auth/login", Map.of("email", boris.email, "password", Somebody.PASSWORD));
        var token = Map.of("refresh_token", login.at("/refresh_token"));
        var replies = Together.times(2, i -> running.api.fromElsewhere().post("/api/auth/refresh", token));
        assertThat(statuses(replies)).isIn(List.of(200, 401), List.of(401, 401));
        for (var reply : replies) {
            if (reply.status() == 401) {
                Refused.properly(reply, "the second, or the first if its session had ended before its answer");
                assertThat(reply.headers()).containsEntry("WWW-Authenticate", "Bearer");
            } else {
                ended(reply);
            }
        }
        var again = running.api.post("/api/auth/refresh", token);
        Refused.with(again, 401, "session.ended", "the session");
        ended(login);
    }

    private void ended(Reply tokens) {
        var me = running.api.withToken(tokens.at("/access_token")).get("/api/auth/me");
        Refused.with(me, 401, "access.unauthenticated", "an access token");
        var next = running.api.post("/api/auth/refresh", Map.of("refresh_token", tokens.at("/refresh_token")));
        Refused.with(next, 401, "session.ended", "a refresh token");
    }

    @Test
    void many_visits_at_once_are_all_counted() {
        var made = anna.api.post("/api/links", Map.of("title", "Busy", "target_url", "https://example.com/"));
        var visitor = running.api.with("User-Agent", "Mozilla/5.0");
        var replies = Together.times(
                16,
                i -> Stream.generate(() -> visitor.fromElsewhere().get("/r/" + made.at("/code")))
                        .limit(10)
                        .toList());
        assertThat(replies)
                .allSatisfy(
                        visits -> assertThat(visits).extracting(Reply::status).containsOnly(302));
        assertThat(anna.api
                        .get("/api/links/" + made.at("/id"))
                        .json()
                        .at("/clicks")
                        .asInt())
                .isEqualTo(160);
    }

    private void correct(Somebody partner, String amount) {
        var correction = Map.of(
                "partner_id", partner.ids.get("partners"), "amount", amount, "currency", "RUB", "comment", "because");
        assertThat(admin.post("/api/corrections", correction).status()).isEqualTo(201);
    }

    private static String available(Somebody partner) {
        return partner.api
                .get("/api/balance")
                .json()
                .at("/items/0/available/amount")
                .asText();
    }

    private static int total(Somebody partner, String path) {
        return partner.api.get(path).json().at("/total").asInt();
    }
}
