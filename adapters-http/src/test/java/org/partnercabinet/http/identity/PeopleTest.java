package org.partnercabinet.http.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercabinet.http.Cabinet.PASSWORD;
import static org.partnercabinet.http.Cabinet.json;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.partnercabinet.http.Cabinet;
import org.partnercabinet.http.Reply;

final class PeopleTest {
    private final Cabinet cabinet = new Cabinet();

    @AfterEach
    void stop() {
        cabinet.close();
    }

    @Test
    void who_is_invited_sets_a_password_by_the_link_once() {
        var invited = invite("olga@example.com", "[\"operator\"]");
        assertThat(invited.status()).as(invited.body()).isEqualTo(201);
        var early = cabinet.login("olga@example.com", PASSWORD);
        assertThat(early.at("/code")).isEqualTo("auth.wrong-credentials");
        assertThat(confirm(invited).status()).isEqualTo(204);
        assertThat(cabinet.login("olga@example.com", PASSWORD).status()).isEqualTo(200);
        var again = confirm(invited);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.at("/code")).isEqualTo("password.link-expired");
    }

    @Test
    void who_forgot_the_password_asks_and_the_administrator_hands_over_a_link() {
        cabinet.partner("anna@example.com");
        var there = ask("anna@example.com");
        var nobody = ask("nobody@example.com");
        assertThat(there.status()).isEqualTo(nobody.status()).isEqualTo(204);
        assertThat(there.body()).isEqualTo(nobody.body());
        var waiting = cabinet.get("/api/password-resets", cabinet.admin());
        assertThat(waiting.json().at("/total").asInt()).isEqualTo(1);
        assertThat(waiting.at("/items/0/email")).isEqualTo("anna@example.com");
        var link = cabinet.post("/api/password-resets/" + waiting.at("/items/0/id") + "/link", "", cabinet.admin());
        assertThat(link.at("/expires_at")).isEqualTo("2026-03-01T10:00:00Z");
        assertThat(cabinet.get("/api/password-resets", cabinet.admin()).body()).doesNotContain(link.at("/link"));
        var tooShort = confirm(link, "short");
        assertThat(tooShort.at("/errors/0/field")).isEqualTo("new_password");
        assertThat(confirm(link, "quite another").status()).isEqualTo(204);
        assertThat(cabinet.login("anna@example.com", PASSWORD).status()).isEqualTo(401);
        assertThat(cabinet.login("anna@example.com", "quite another").status()).isEqualTo(200);
    }

    @Test
    void asking_too_often_is_refused() {
        for (int i = 0; i < 5; i++) assertThat(ask("anna@example.com").status()).isEqualTo(204);
        assertThat(ask("anna@example.com").status()).isEqualTo(429);
    }

    @Test
    void roles_change_at_once_and_the_last_administrator_stays() {
        var id = invited("olga@example.com", "[\"operator\"]");
        var olga = cabinet.signedIn("olga@example.com");
        assertThat(cabinet.get("/api/employees", olga).status()).isEqualTo(403);
        var changed = cabinet.put("/api/employees/" + id + "/roles", "{\"roles\":[\"admin\"]}", cabinet.admin());
        assertThat(changed.at("/roles/0")).isEqualTo("admin");
        var list = cabinet.get("/api/employees", olga);
        assertThat(list.json().at("/total").asInt()).isEqualTo(2);
        assertThat(cabinet.post("/api/employees/" + id + "/disable", "", cabinet.admin())
                        .at("/status"))
                .isEqualTo("disabled");
        assertThat(cabinet.get("/api/employees", olga).status()).isEqualTo(401);
        assertThat(cabinet.login("olga@example.com", PASSWORD).at("/code")).isEqualTo("account.disabled");
        var admin = list.json().at("/items").findValuesAsText("id").stream()
                .filter(other -> !other.equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(cabinet.post("/api/employees/" + admin + "/disable", "", cabinet.admin())
                        .at("/code"))
                .isEqualTo("account.last-admin");
        assertThat(cabinet.post("/api/employees/" + id + "/enable", "", cabinet.admin())
                        .at("/status"))
                .isEqualTo("active");
    }

    @Test
    void somebody_sees_their_sessions_and_ends_them() {
        cabinet.partner("anna@example.com");
        cabinet.partner("boris@example.com");
        var phone = cabinet.signedIn("anna@example.com", "User-Agent", "Phone");
        var desk = cabinet.signedIn("anna@example.com");
        var sessions = cabinet.get("/api/auth/sessions", desk);
        assertThat(sessions.json().at("/items").findValuesAsText("current")).containsExactly("true", "false");
        assertThat(sessions.at("/items/1/address")).isEqualTo("127.0.0.1");
        var there = "/api/auth/sessions/" + sessions.at("/items/1/id");
        assertThat(cabinet.delete(there, cabinet.signedIn("boris@example.com")).at("/code"))
                .isEqualTo("session.not-found");
        assertThat(cabinet.delete(there, desk).status()).isEqualTo(204);
        assertThat(cabinet.get("/api/auth/me", phone).status()).isEqualTo(401);
        var another = cabinet.signedIn("anna@example.com");
        assertThat(cabinet.post("/api/auth/sessions/end-others", "", another).status())
                .isEqualTo(204);
        assertThat(cabinet.get("/api/auth/me", desk).status()).isEqualTo(401);
        assertThat(cabinet.get("/api/auth/me", another).status()).isEqualTo(200);
    }

    private String invited(String email, String roles) {
        var invited = invite(email, roles);
        assertThat(confirm(invited).status()).isEqualTo(204);
        return invited.at("/id");
    }

    private Reply invite(String email, String roles) {
        var body = "{\"email\":\"" + email + "\",\"roles\":" + roles + "}";
        return cabinet.post("/api/employees/invitations", body, cabinet.admin());
    }

    private Reply ask(String email) {
        return cabinet.post("/api/auth/password-reset", json("email", email));
    }

    private Reply confirm(Reply link) {
        return confirm(link, PASSWORD);
    }

    private Reply confirm(Reply link, String password) {
        var token = link.at("/link").replaceFirst(".*/password/", "");
        return cabinet.post("/api/auth/password-reset/confirmation", json("token", token, "new_password", password));
    }
}
