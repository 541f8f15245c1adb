package org.partnercabinet.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercabinet.domain.Refusals.refuses;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnercabinet.domain.client.Client;
import org.partnercabinet.domain.client.ClientId;
import org.partnercabinet.domain.client.Phone;

class IdentityTest {
    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"anna@example.ru", "a+b_c%d@sub.example.co", "анна@почта.рф", "o'neil@example.org"})
    void emailsPeopleHaveAreRight(String text) {
        assertThat(new Email(text).value()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "anna",
                "@example.ru",
                "anna@",
                "anna@example",
                "an na@example.ru",
                "a@b@example.ru",
                "anna@exa..mple.ru",
                "anna@-example.ru",
                "anna@example.r",
                "<anna@example.ru>",
                "a\u0000@example.ru"
            })
    void whatIsNoEmailIsRefused(String text) {
        refuses("email.invalid", () -> new Email(text));
    }

    @Test
    void anEmailIsOneWhateverItsCase() {
        assertThat(new Email(" Anna@Example.RU ")).isEqualTo(new Email("anna@example.ru"));
        refuses("email.invalid", () -> new Email("a".repeat(65) + "@example.ru"));
        refuses("email.invalid", () -> new Email("a@" + "b".repeat(250) + ".ru"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "79123456789", "+0123456789", "+7912", "+7912345678901234", "+7912345678x", "8 912"})
    void onlyE164IsAPhone(String text) {
        refuses("phone.invalid", () -> new Phone(text));
    }

    @Test
    void aPasswordHasEightCharactersAndIsNeverPrinted() {
        refuses("password.too-short", () -> new Password("1234567"));
        refuses("password.too-short", () -> new Password("😀😀😀😀"));
        refuses("password.too-long", () -> new Password("x".repeat(201)));
        assertThat(new Password("12345678").toString()).doesNotContain("12345678");
        assertThat(new PasswordHash("secret").toString()).doesNotContain("secret");
    }

    @Test
    void aSessionGoesOnWithItsNewestTokenAndEndsWithAnyOther() {
        Session session =
                Session.start(new SessionId(UUID.randomUUID()), account().id(), "one", Session.Device.UNKNOWN, NOW);
        Session second = session.rotate("one", "two", NOW.plusSeconds(5));
        assertThat(second.isLive(NOW)).isTrue();
        assertThat(second.expiresAt()).isEqualTo(NOW.plusSeconds(5).plus(Session.LIFE));
        Session ended = second.rotate("one", "three", NOW.plusSeconds(6));
        assertThat(ended.isLive(NOW.plusSeconds(6))).isFalse();
        assertThat(ended.tokenHash()).isEqualTo("two");
        refuses("session.ended", () -> ended.rotate("two", "four", NOW.plusSeconds(7)));
        refuses("session.ended", () -> session.rotate("one", "two", NOW.plus(Session.LIFE)));
    }

    @Test
    void aClosedAccountSaysWhy() {
        Account closed = account().close("partner.rejected", "Нет сайта");
        assertThat(refuses("partner.rejected", closed::expectOpen).details()).containsEntry("reason", "Нет сайта");
        closed.open().expectOpen();
    }

    @Test
    void aClientIsCompletedAndNeverOverwritten() {
        var phone = new Phone("+79123456789");
        var email = new Email("ivan@example.ru");
        Client first = client("Иван", Optional.of(phone), Optional.empty(), "");
        Client newer = client("Ваня", Optional.of(new Phone("+79990000000")), Optional.of(email), "ООО");
        Client completed = first.completedBy(newer);
        assertThat(completed)
                .isEqualTo(new Client(first.id(), "Иван", Optional.of(phone), Optional.of(email), "ООО", NOW));
        refuses("client.no-contact", () -> client("Иван", Optional.empty(), Optional.empty(), ""));
    }

    private static Client client(String name, Optional<Phone> phone, Optional<Email> email, String company) {
        return new Client(new ClientId(UUID.randomUUID()), name, phone, email, company, NOW);
    }

    private static Account account() {
        return new Account(
                new AccountId(UUID.randomUUID()),
                new Email("anna@example.ru"),
                new PasswordHash("h"),
                Set.of(Role.PARTNER),
                Optional.empty(),
                NOW);
    }
}
