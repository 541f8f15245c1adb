package org.partnercabinet.http.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.partnercabinet.http.Cabinet.PASSWORD;
import static org.partnercabinet.http.Cabinet.bearer;
import static org.partnercabinet.http.Cabinet.json;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.Email;
import org.partnercabinet.http.Cabinet;
import org.partnercabinet.http.web.RateLimits;

final class SignInLimitsTest {
    private final Cabinet cabinet = new Cabinet();

    @AfterEach
    void stop() {
        cabinet.close();
    }

    @Test
    void after_ten_attempts_at_an_account_even_the_right_password_has_to_wait() {
        for (int i = 0; i < 10; i++) {
            assertThat(cabinet.login(Cabinet.ADMIN, "guess number " + i).status())
                    .isEqualTo(401);
        }
        var refused = cabinet.login("ADMIN@example.com", PASSWORD);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.at("/code")).isEqualTo("request.too-many");
        assertThat(refused.header("Retry-After")).isEqualTo("90");
        assertThat(cabinet.login("another@example.com", PASSWORD).status()).isEqualTo(401);

        cabinet.clock.passes(Duration.ofSeconds(90));
        assertThat(cabinet.login(Cabinet.ADMIN, PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void one_address_cannot_go_through_many_accounts() {
        for (int i = 0; i < 50; i++) {
            assertThat(cabinet.login("guess" + i + "@example.com", PASSWORD).status())
                    .isEqualTo(401);
        }
        assertThat(cabinet.login(Cabinet.ADMIN, PASSWORD).status()).isEqualTo(429);
    }

    @Test
    void a_stolen_session_cannot_try_passwords_for_long() {
        var token = bearer(cabinet.login(Cabinet.ADMIN, PASSWORD).at("/access_token"));
        var guess = json("current_password", "a guess", "new_password", "battery staple");
        for (int i = 0; i < 10; i++) {
            assertThat(cabinet.post("/api/auth/change-password", guess, token).status())
                    .isEqualTo(422);
        }
        assertThat(cabinet.post("/api/auth/change-password", guess, token).status())
                .isEqualTo(429);
    }

    @Test
    void applications_cannot_be_used_to_try_passwords_either() {
        cabinet.applicant("anna@example.com");
        var guess = json("name", "Anna", "email", "anna@example.com", "password", "some guess");
        for (int i = 0; i < 10; i++) {
            assertThat(cabinet.post("/api/auth/register", guess).at("/code")).isEqualTo("account.email-taken");
        }
        assertThat(cabinet.post("/api/auth/register", guess).status()).isEqualTo(429);
        assertThat(cabinet.login("anna@example.com", PASSWORD).status()).isEqualTo(429);
    }

    @Test
    void an_application_answers_the_right_password_of_somebody_elses_account_like_a_wrong_one() {
        cabinet.partner("anna@example.com");
        var right = json("name", "Anna", "email", "anna@example.com", "password", PASSWORD);
        var known = cabinet.post("/api/auth/register", right).json();
        var wrong = cabinet.post("/api/auth/register", right.replace(PASSWORD, "some guess"))
                .json();
        assertThat(known.get("code").asText()).isEqualTo("account.email-taken");
        assertThat(known.get("errors")).isEqualTo(wrong.get("errors")).isNotEmpty();
        assertThat(known.get("detail")).isEqualTo(wrong.get("detail"));
    }

    @Test
    void an_office_behind_one_address_may_come_in_as_often_as_it_likes() {
        for (int i = 0; i < 60; i++) {
            assertThat(cabinet.login(Cabinet.ADMIN, PASSWORD).status()).isEqualTo(200);
        }
    }

    /** Otherwise anybody with a hundred addresses keeps somebody else out. */
    @Test
    void whoever_signed_in_before_from_where_they_are_is_not_kept_out_by_tries_from_elsewhere() {
        assertThat(cabinet.login(Cabinet.ADMIN, PASSWORD).status()).isEqualTo(200);
        var admin = new Email(Cabinet.ADMIN);
        var limits = new SignInLimits(new RateLimits(cabinet.clock), cabinet.ports.identityQueries()::addresses);
        for (int i = 0; i < 100; i++) {
            limits.attempt(admin, "10.0.0." + i);
        }
        assertThatThrownBy(() -> limits.attempt(admin, "10.0.1.1")).isInstanceOf(Refusal.class);
        for (int i = 0; i < 10; i++) {
            limits.attempt(admin, "127.0.0.1");
        }
        assertThatThrownBy(() -> limits.attempt(admin, "127.0.0.1"))
                .as("as often as from anywhere")
                .isInstanceOf(Refusal.class);
    }

    @Test
    void many_addresses_do_not_make_many_tries_at_one_account() {
        var limits = new SignInLimits(new RateLimits(cabinet.clock));
        var anna = new Email("anna@example.com");
        for (int i = 0; i < 100; i++) {
            limits.attempt(anna, "10.0.0." + i);
        }
        assertThatThrownBy(() -> limits.attempt(anna, "10.0.1.1"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("request.too-many"));
        limits.attempt(new Email("boris@example.com"), "10.0.1.1");
    }
}
