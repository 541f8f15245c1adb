package org.partnercabinet.bootstrap.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.partnercabinet.bootstrap.security.SecretKey;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.SessionId;
import org.partnercabinet.http.identity.AccessTokens;

/** What a token is worth, and for how long. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SessionsTest {
    private static final String ME = "/api/auth/me";
    private final RunningApp running = new RunningApp(Databases.h2());
    private final Api admin = running.admin();

    @AfterAll
    void close() {
        running.close();
    }

    private Somebody partner(String name) {
        return new Somebody(running, admin, name, "0000");
    }

    private JsonNode signIn(Somebody somebody) {
        var reply = running.api
                .fromElsewhere()
                .post("/api/auth/login", Map.of("email", somebody.email, "password", Somebody.PASSWORD));
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.json();
    }

    private void worthNothing(String token) {
        var reply = running.api.withToken(token).get(ME);
        Refused.with(reply, 401, "access.unauthenticated", token);
        assertThat(reply.headers()).containsEntry("WWW-Authenticate", "Bearer");
    }

    private Api.Reply refresh(String token) {
        return running.api.fromElsewhere().post("/api/auth/refresh", Map.of("refresh_token", token));
    }

    @Test
    void a_forged_token_is_worth_nothing() throws IOException {
        var tokens = signIn(partner("Forged"));
        String good = tokens.at("/access_token").asText();
        assertThat(running.api.withToken(good).get(ME).status()).isEqualTo(200);
        var parts = good.split("\\.");
        var claims = Api.JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
        var adminsClaims = claims.toString()
                .replace(claims.get("sub").asText(), UUID.randomUUID().toString());
        var none = List.of("none", "None", "NONE", "HS384", "RS256");
        for (String algorithm : none) {
            var header = base64("{\"alg\":\"" + algorithm + "\",\"typ\":\"JWT\"}");
            worthNothing(header + "." + parts[1] + ".");
            worthNothing(header + "." + parts[1] + "." + parts[2]);
        }
        worthNothing(parts[0] + "." + base64(adminsClaims) + "." + parts[2]);
        worthNothing(parts[0] + "." + parts[1] + ".");
        worthNothing(parts[0] + "." + parts[1] + "." + new StringBuilder(parts[2]).reverse());
        worthNothing(good + "x");
        worthNothing(tokens.at("/refresh_token").asText());
        assertThat(refresh(good).status()).isIn(401, 422);
    }

    @Test
    void a_token_of_ours_is_worth_nothing_when_it_is_over_or_somebody_elses() throws IOException {
        var good = signIn(partner("Expired")).at("/access_token").asText().split("\\.");
        var claims = Api.JSON.readTree(Base64.getUrlDecoder().decode(good[1]));
        var account = new AccountId(UUID.fromString(claims.get("sub").asText()));
        var session = new SessionId(UUID.fromString(claims.get("sid").asText()));
        var key = new SecretKey(RunningApp.SECRET_KEY).forPurpose("access-tokens");
        var now = Clock.systemUTC();
        assertThat(running.api
                        .withToken(new AccessTokens(key, now).issue(account, session))
                        .get(ME)
                        .status())
                .isEqualTo(200);
        var earlier =
                Clock.offset(now, Duration.ofSeconds(1).minus(AccessTokens.LIFE).minusSeconds(2));
        worthNothing(new AccessTokens(key, earlier).issue(account, session));
        worthNothing(new AccessTokens(key, now).issue(new AccountId(UUID.randomUUID()), session));
        worthNothing(new AccessTokens(key, now).issue(account, new SessionId(UUID.randomUUID())));
        var anothers = new SecretKey("another key of another installation").forPurpose("access-tokens");
        worthNothing(new AccessTokens(anothers, now).issue(account, session));
    }

    @Test
    void a_session_that_was_left_is_over_at_once() {
        var tokens = signIn(partner("Leaving"));
        var api = running.api.withToken(tokens.at("/access_token").asText());
        assertThat(api.post("/api/auth/logout").status()).isEqualTo(204);
        worthNothing(tokens.at("/access_token").asText());
        Refused.with(refresh(tokens.at("/refresh_token").asText()), 401, "session.ended", "refresh");
    }

    @Test
    void a_new_password_ends_every_session() {
        var somebody = partner("Changing");
        var here = signIn(somebody);
        var elsewhere = signIn(somebody);
        var change = Map.of("current_password", Somebody.PASSWORD, "new_password", "an entirely new one");
        assertThat(running.api
                        .withToken(here.at("/access_token").asText())
                        .post("/api/auth/change-password", change)
                        .status())
                .isEqualTo(204);
        for (var tokens : List.of(here, elsewhere)) {
            worthNothing(tokens.at("/access_token").asText());
            Refused.with(refresh(tokens.at("/refresh_token").asText()), 401, "session.ended", "refresh");
        }
        var old = Map.of("email", somebody.email, "password", Somebody.PASSWORD);
        Refused.with(running.api.fromElsewhere().post("/api/auth/login", old), 401, "auth.wrong-credentials", "login");
        assertThat(running.api
                        .signedIn(somebody.email, "an entirely new one")
                        .get(ME)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_refresh_token_works_once_and_a_second_time_ends_the_session() {
        var first = signIn(partner("Rotating"));
        var second = refresh(first.at("/refresh_token").asText());
        assertThat(second.status()).isEqualTo(200);
        assertThat(running.api.withToken(second.at("/access_token")).get(ME).status())
                .isEqualTo(200);
        Refused.with(refresh(first.at("/refresh_token").asText()), 401, "session.ended", "the old one");
        Refused.with(refresh(second.at("/refresh_token")), 401, "session.ended", "the new one");
        worthNothing(second.at("/access_token"));
    }

    @Test
    void a_blocked_partner_is_out_at_once_with_everything() {
        var somebody = partner("Blocked");
        var tokens = signIn(somebody);
        var api = running.api.withToken(tokens.at("/access_token").asText());
        var link = api.post("/api/links", Map.of("title", "Site", "target_url", "https://example.com/"));
        String code = link.at("/code");
        var id = somebody.ids.get("partners");
        var key = admin.post("/api/api-keys", Map.of("name", "k", "scopes", List.of("links:read"), "partner_id", id))
                .at("/key");
        var visitor = running.api.fromElsewhere().with("User-Agent", "Mozilla/5.0");
        assertThat(running.api.withKey(key).get("/api/links").status()).isEqualTo(200);
        assertThat(visitor.get("/r/" + code).status()).isEqualTo(302);
        assertThat(visitor.get("/f/" + code).status()).isEqualTo(200);

        assertThat(admin.post("/api/partners/" + id + "/block").status()).isEqualTo(200);

        var rows = running.rows();
        worthNothing(tokens.at("/access_token").asText());
        Refused.with(refresh(tokens.at("/refresh_token").asText()), 401, "session.ended", "refresh");
        Refused.with(running.api.withKey(key).get("/api/links"), 401, "access.unauthenticated", "key");
        assertThat(visitor.get("/r/" + code).status()).isEqualTo(404);
        assertThat(visitor.get("/f/" + code).status()).isEqualTo(404);
        Refused.with(
                visitor.post("/f/" + code, Map.of("name", "Ivan", "phone", "+79120000000")),
                404,
                "link.not-found",
                "form");
        var byForm = visitor.text(
                "POST", "/f/" + code, "name=Ivan&phone=%2B79120000000", "application/x-www-form-urlencoded");
        assertThat(byForm.status()).isEqualTo(404);
        var login = running.api
                .fromElsewhere()
                .post("/api/auth/login", Map.of("email", somebody.email, "password", Somebody.PASSWORD));
        Refused.with(login, 403, "partner.blocked", "login");
        assertThat(running.rows().since(rows))
                .as("no click, no request, no session")
                .isEmpty();
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }
}
