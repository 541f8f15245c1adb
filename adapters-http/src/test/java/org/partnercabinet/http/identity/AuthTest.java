package org.partnercabinet.http.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercabinet.http.Cabinet.PASSWORD;
import static org.partnercabinet.http.Cabinet.bearer;
import static org.partnercabinet.http.Cabinet.json;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.partnercabinet.http.Cabinet;
import org.partnercabinet.http.Reply;

final class AuthTest {
    private final Cabinet cabinet = new Cabinet();

    @AfterEach
    void stop() {
        cabinet.close();
    }

    @Test
    void who_signs_in_gets_tokens_and_is_known_by_them() {
        var id = cabinet.partner("anna@example.com");
        var in = cabinet.login(" Anna@Example.com ", PASSWORD);

        assertThat(in.status()).isEqualTo(200);
        assertThat(in.at("/token_type")).isEqualTo("Bearer");
        assertThat(in.json().at("/expires_in").asLong()).isEqualTo(900);
        assertThat(in.at("/user/partner_id")).isEqualTo(id);
        assertThat(in.header("Cache-Control")).isEqualTo("no-store");

        var me = cabinet.get("/api/auth/me", bearer(in.at("/access_token")));
        assertThat(me.json()).isEqualTo(in.json().get("user"));
        assertThat(me.at("/roles/0")).isEqualTo("partner");
        assertThat(me.at("/email")).isEqualTo("anna@example.com");
    }

    @Test
    void an_administrator_is_no_partner() {
        var me = cabinet.get("/api/auth/me", cabinet.admin());
        assertThat(me.at("/roles/0")).isEqualTo("admin");
        assertThat(me.json().get("partner_id").isNull()).isTrue();
    }

    @Test
    void a_wrong_password_and_an_unknown_email_cannot_be_told_apart() {
        cabinet.partner("anna@example.com");
        var wrong = cabinet.login("anna@example.com", "something else");
        var unknown = cabinet.login("nobody@example.com", "something else");

        assertThat(wrong.status()).isEqualTo(401).isEqualTo(unknown.status());
        assertThat(wrong.at("/code")).isEqualTo("auth.wrong-credentials").isEqualTo(unknown.at("/code"));
        assertThat(wrong.at("/detail")).isEqualTo(unknown.at("/detail"));
    }

    @Test
    void an_access_token_is_good_for_fifteen_minutes() {
        var headers = cabinet.admin();
        cabinet.clock.passes(Duration.ofMinutes(15).minusSeconds(1));
        assertThat(cabinet.get("/api/auth/me", headers).status()).isEqualTo(200);
        cabinet.clock.passes(Duration.ofSeconds(2));
        assertThat(cabinet.get("/api/auth/me", headers).status()).isEqualTo(401);
    }

    @Test
    void a_refresh_token_is_exchanged_once_and_its_reuse_ends_the_session() {
        var first = cabinet.login(Cabinet.ADMIN, PASSWORD);
        cabinet.clock.passes(Duration.ofMinutes(20));
        var second = refresh(first);

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.at("/refresh_token")).isNotEqualTo(first.at("/refresh_token"));
        assertThat(me(second).status()).isEqualTo(200);

        var reused = refresh(first);
        assertThat(reused.status()).isEqualTo(401);
        assertThat(reused.at("/code")).isEqualTo("session.ended");
        assertThat(me(second).status()).isEqualTo(401);
        assertThat(refresh(second).status()).isEqualTo(401);
    }

    @Test
    void nonsense_is_no_refresh_token() {
        for (var token : new String[] {"x", ".", "00000000-0000-0000-0000-000000000000.x"}) {
            var reply = cabinet.post("/api/auth/refresh", json("refresh_token", token));
            assertThat(reply.at("/code")).as(token).isEqualTo("session.ended");
        }
    }

    @Test
    void signing_out_ends_this_session_and_no_other() {
        var here = cabinet.login(Cabinet.ADMIN, PASSWORD);
        var there = cabinet.login(Cabinet.ADMIN, PASSWORD);

        var out = cabinet.post("/api/auth/logout", "", bearer(here.at("/access_token")));
        assertThat(out.status()).isEqualTo(204);
        assertThat(me(here).status()).isEqualTo(401);
        assertThat(refresh(here).status()).isEqualTo(401);
        assertThat(me(there).status()).isEqualTo(200);
    }

    @Test
    void a_new_password_ends_all_sessions() {
        var here = cabinet.login(Cabinet.ADMIN, PASSWORD);
        var there = cabinet.login(Cabinet.ADMIN, PASSWORD);

        assertThat(changePassword(here, PASSWORD, "battery staple").status()).isEqualTo(204);
        assertThat(me(here).status()).isEqualTo(401);
        assertThat(refresh(there).status()).isEqualTo(401);
        assertThat(cabinet.login(Cabinet.ADMIN, PASSWORD).status()).isEqualTo(401);
        assertThat(cabinet.login(Cabinet.ADMIN, "battery staple").status()).isEqualTo(200);
    }

    @Test
    void a_password_that_cannot_be_changed_says_which_field_is_wrong() {
        var in = cabinet.login(Cabinet.ADMIN, PASSWORD);

        var wrong = changePassword(in, "something else", "battery staple");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.at("/code")).isEqualTo("password.wrong");
        assertThat(wrong.at("/errors/0/field")).isEqualTo("current_password");

        assertThat(changePassword(in, PASSWORD, "seven77").at("/errors/0/field"))
                .isEqualTo("new_password");
        var emoji = changePassword(in, PASSWORD, "😀😀😀😀");
        assertThat(emoji.status()).isEqualTo(422);
        assertThat(emoji.at("/errors/0/field")).isEqualTo("new_password");
    }

    private Reply changePassword(Reply in, String present, String wanted) {
        return cabinet.post(
                "/api/auth/change-password",
                json("current_password", present, "new_password", wanted),
                bearer(in.at("/access_token")));
    }

    private Reply refresh(Reply in) {
        return cabinet.post("/api/auth/refresh", json("refresh_token", in.at("/refresh_token")));
    }

    private Reply me(Reply in) {
        return cabinet.get("/api/auth/me", bearer(in.at("/access_token")));
    }
}
