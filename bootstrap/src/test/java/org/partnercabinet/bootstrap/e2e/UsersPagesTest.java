package org.partnercabinet.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Administrators look after the accounts of their colleagues, without scripts and by programs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UsersPagesTest {
    private static final String LONG_ENOUGH = "long enough indeed";

    private final RunningApp running = new RunningApp(RunningApp.inMemory());
    private final Api api = running.admin();
    private final PlainBrowser admin =
            PlainBrowser.signedIn(running.url(), "en", RunningApp.ADMIN, RunningApp.PASSWORD);

    @AfterAll
    void close() {
        running.close();
    }

    private String employee(String email, String role) {
        return api.post("/api/employees", Map.of("email", email, "password", LONG_ENOUGH, "roles", List.of(role)))
                .at("/id");
    }

    private PlainBrowser browserOf(String email) {
        return PlainBrowser.signedIn(running.url(), "en", email, LONG_ENOUGH);
    }

    @Test
    void colleagues_are_listed_and_found_by_a_part_of_the_address_and_by_role() {
        employee("find-me@company.example", "manager");
        assertThat(admin.get("/admin/users").words()).contains("find-me@company.example", "Manager", "this is you");
        assertThat(admin.get("/admin/users?q=FIND-M&role=manager").words()).contains("find-me@company.example");
        assertThat(admin.get("/admin/users?role=operator").words()).doesNotContain("find-me@company.example");
        assertThat(admin.get("/admin/users?q=nobody-like-this").words()).contains("Nothing found");
        var found = api.get("/api/employees?q=find-me&role=manager");
        assertThat(found.at("/total")).isEqualTo("1");
        assertThat(api.get("/api/employees?q=find-me&role=admin").at("/total")).isEqualTo("0");
    }

    @Test
    void a_colleague_without_a_password_gets_a_link_that_is_shown_once_and_lets_them_in() {
        admin.get("/admin/users/new");
        var wrong = admin.post("/admin/users", "email", "no address");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("value=\"no address\"");
        var made = admin.post("/admin/users", "email", "invited@company.example", "roles", "operator");
        assertThat(made.words()).contains("The invitation is ready");
        var link = made.find("<code>([^<]+/reset/[^<]+)</code>");
        assertThat(admin.get("/admin/users").text()).contains("Invited").doesNotContain(link);
        var token = link.substring(link.lastIndexOf('/') + 1);
        running.api
                .fromElsewhere()
                .post("/api/auth/password-reset/confirmation", Map.of("token", token, "new_password", LONG_ENOUGH));
        assertThat(browserOf("invited@company.example").get("/desk").status()).isEqualTo(200);
        admin.get("/admin/users/new");
        var taken = admin.post("/admin/users", "email", "invited@company.example", "roles", "operator");
        assertThat(taken.status()).isEqualTo(409);
        var withPassword = admin.post(
                "/admin/users", "email", "word@company.example", "roles", "manager", "password", LONG_ENOUGH);
        assertThat(withPassword.words()).contains("word@company.example", "they can sign in");
    }

    @Test
    void roles_are_changed_but_an_administrator_remains() {
        var path = "/admin/users/" + employee("roles@company.example", "operator");
        admin.get(path);
        assertThat(admin.post(path + "/roles").status()).isEqualTo(422);
        assertThat(admin.post(path + "/roles", "roles", "manager", "roles", "operator")
                        .words())
                .contains("The roles are changed.");
        assertThat(api.get("/api/employees?q=roles@").at("/items/0/roles/0")).isEqualTo("manager");
        var me = "/admin/users/" + api.get("/api/auth/me").at("/id");
        var refused = admin.post(me + "/roles", "roles", "operator");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.words()).contains("last administrator");
        assertThat(admin.get(me).text()).doesNotContain("id=\"disable\"");
    }

    @Test
    void somebody_is_signed_out_everywhere_and_shut_out() {
        var id = employee("leaves@company.example", "operator");
        var path = "/admin/users/" + id;
        var theirs = browserOf("leaves@company.example");
        assertThat(admin.get(path).words()).contains("Java");
        assertThat(admin.post(path + "/end-sessions").words()).contains("All sessions are ended.", "Nowhere now");
        assertThat(theirs.get("/desk").path()).startsWith("/login");
        assertThat(admin.get("/admin/audit").words()).contains("Signed out everywhere");

        browserOf("leaves@company.example");
        assertThat(api.get("/api/employees/" + id + "/sessions").at("/total")).isEqualTo("1");
        assertThat(api.post("/api/employees/" + id + "/sessions/end", Map.of()).status())
                .isEqualTo(204);
        assertThat(api.get("/api/employees/" + id + "/sessions").at("/total")).isEqualTo("0");
        assertThat(admin.post(path + "/disable").words()).contains("Shut out", "Let in again");
        assertThat(running.api
                        .fromElsewhere()
                        .post("/api/auth/login", Map.of("email", "leaves@company.example", "password", LONG_ENOUGH))
                        .status())
                .isEqualTo(403);
        assertThat(admin.post(path + "/enable").words()).contains("They may come in again.");
    }

    @Test
    void who_forgot_the_password_waits_on_the_page_and_is_counted() {
        employee("forgot@company.example", "operator");
        running.api.fromElsewhere().post("/api/auth/password-reset", Map.of("email", "forgot@company.example"));
        assertThat(admin.get("/admin").words()).contains("waits for a password link");
        var page = admin.get("/admin/users");
        assertThat(page.words()).contains("Wait for a link to a new password", "forgot@company.example");
        var made = admin.post(page.find("action=\"(/admin/users/[^\"]+/link)\""));
        assertThat(made.words()).contains("The link for a new password is ready", "forgot@company.example");
        assertThat(admin.get("/admin/users").words()).doesNotContain("Wait for a link to a new password");
    }
}
