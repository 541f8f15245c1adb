package org.partnercabinet.http.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercabinet.http.Cabinet.json;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.partnercabinet.http.Cabinet;
import org.partnercabinet.http.Reply;

final class ApiKeysTest {
    private final Cabinet cabinet = new Cabinet();

    @AfterEach
    void stop() {
        cabinet.close();
    }

    @Test
    void a_key_is_shown_once_and_kept_nowhere() {
        var made = make("{'name':'CRM','scopes':['partners:read']}");
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("Location")).isEqualTo("/api/api-keys/" + made.at("/id"));
        assertThat(made.at("/key")).startsWith(made.at("/hint")).hasSizeGreaterThan(40);

        var list = cabinet.get("/api/api-keys", cabinet.admin());
        assertThat(list.json().get("total").asInt()).isEqualTo(1);
        assertThat(list.at("/items/0/name")).isEqualTo("CRM");
        assertThat(list.at("/items/0/scopes/0")).isEqualTo("partners:read");
        assertThat(list.body()).doesNotContain(made.at("/key")).contains(made.at("/hint"));
    }

    @Test
    void a_key_does_what_its_scopes_allow_and_nothing_else() {
        var key = make("{'name':'CRM','scopes':['partners:read']}").at("/key");

        assertThat(withKey(key).status()).isEqualTo(200);
        var write = cabinet.post("/api/partners", "{}", "X-API-Key", key);
        assertThat(write.status()).isEqualTo(403);
        assertThat(write.at("/code")).isEqualTo("access.scope");
        assertThat(cabinet.get("/api/api-keys", "X-API-Key", key).at("/code")).isEqualTo("access.keys-not-allowed");
        assertThat(cabinet.get("/api/auth/me", "X-API-Key", key).at("/code")).isEqualTo("access.keys-not-allowed");
        assertThat(withKey(key + "x").status()).isEqualTo(401);
    }

    @Test
    void a_revoked_key_is_nobody_and_stays_on_the_list() {
        var made = make("{'name':'CRM','scopes':['partners:read']}");
        var path = "/api/api-keys/" + made.at("/id");

        assertThat(cabinet.delete(path, cabinet.admin()).status()).isEqualTo(204);
        assertThat(withKey(made.at("/key")).status()).isEqualTo(401);
        assertThat(cabinet.get("/api/api-keys", cabinet.admin()).at("/items/0/revoked_at"))
                .isEqualTo("2026-03-01T09:00:00Z");
        assertThat(cabinet.delete(path, cabinet.admin()).status()).isEqualTo(204);
        var unknown = cabinet.delete("/api/api-keys/00000000-0000-0000-0000-000000000001", cabinet.admin());
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.at("/code")).isEqualTo("api-key.not-found");
    }

    @Test
    void a_partners_key_acts_for_the_partner_until_they_are_blocked() {
        var anna = cabinet.partner("anna@example.com");
        var made = make("{'name':'Shop','scopes':['payout-methods:read','partners:read'],'partner_id':'" + anna + "'}");
        assertThat(made.at("/partner_id")).isEqualTo(anna);

        var key = made.at("/key");
        assertThat(cabinet.get("/api/payout-methods", "X-API-Key", key).status())
                .isEqualTo(200);
        assertThat(withKey(key).at("/code")).isEqualTo("access.role");

        cabinet.post("/api/partners/" + anna + "/block", "{}", cabinet.admin());
        assertThat(cabinet.get("/api/payout-methods", "X-API-Key", key).status())
                .isEqualTo(401);
    }

    @Test
    void unknown_scopes_and_partners_are_refused() {
        var scope = make("{'name':'CRM','scopes':['partners:read','everything']}");
        assertThat(scope.status()).isEqualTo(422);
        assertThat(scope.at("/errors/0/field")).isEqualTo("scopes[1]");
        assertThat(scope.at("/errors/0/message")).contains("partners:read", "settings:write");
        assertThat(make("{'name':'CRM','scopes':[]}").at("/errors/0/field")).isEqualTo("scopes");

        var partner = make(
                "{'name':'CRM','scopes':['partners:read']," + "'partner_id':'00000000-0000-0000-0000-000000000001'}");
        assertThat(partner.status()).isEqualTo(404);
        assertThat(partner.at("/code")).isEqualTo("partner.not-found");
    }

    @Test
    void partners_make_no_keys() {
        cabinet.partner("anna@example.com");
        var reply = cabinet.post("/api/api-keys", json("name", "mine"), cabinet.signedIn("anna@example.com"));
        assertThat(reply.status()).isEqualTo(403);
    }

    private Reply make(String body) {
        return cabinet.post("/api/api-keys", body.replace('\'', '"'), cabinet.admin());
    }

    private Reply withKey(String key) {
        return cabinet.get("/api/partners", "X-API-Key", key);
    }
}
