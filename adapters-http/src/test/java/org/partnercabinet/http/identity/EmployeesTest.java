package org.partnercabinet.http.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercabinet.http.Cabinet.PASSWORD;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.partnercabinet.http.Cabinet;
import org.partnercabinet.http.Reply;

final class EmployeesTest {
    private final Cabinet cabinet = new Cabinet();

    @AfterEach
    void stop() {
        cabinet.close();
    }

    @Test
    void an_operator_signs_in_at_once_and_is_nothing_more() {
        var made = make("operator@example.com", "[\"operator\"]");
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.at("/roles/0")).isEqualTo("operator");
        assertThat(made.body()).doesNotContain(PASSWORD);
        var me = cabinet.get("/api/auth/me", cabinet.signedIn("operator@example.com"));
        assertThat(me.at("/id")).isEqualTo(made.at("/id"));
        assertThat(me.at("/roles/0")).isEqualTo("operator");
        assertThat(cabinet.get("/api/partners", cabinet.signedIn("operator@example.com"))
                        .at("/code"))
                .isEqualTo("access.role");
    }

    @Test
    void an_address_is_one_account_and_partners_register_themselves() {
        make("a@example.com", "[\"manager\",\"operator\"]");
        assertThat(make("A@example.com", "[\"operator\"]").at("/code")).isEqualTo("account.email-taken");
        assertThat(make("b@example.com", "[\"partner\"]").at("/errors/0/field")).isEqualTo("roles[0]");
        assertThat(make("b@example.com", "[]").at("/errors/0/field")).isEqualTo("roles");
        assertThat(make("no address", "[\"operator\"]").at("/code")).isEqualTo("email.invalid");
        var byManager = cabinet.post("/api/employees", "{}", cabinet.signedIn("a@example.com"));
        assertThat(byManager.status()).isEqualTo(403);
    }

    private Reply make(String email, String roles) {
        var body = "{\"email\":\"" + email + "\",\"password\":\"" + PASSWORD + "\",\"roles\":" + roles + "}";
        return cabinet.post("/api/employees", body, cabinet.admin());
    }
}
