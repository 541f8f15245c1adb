package org.partnercabinet.http.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnercabinet.domain.messaging.Notification;
import org.partnercabinet.domain.messaging.NotificationId;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.http.Cabinet;
import org.partnercabinet.http.web.Language;
import org.partnercabinet.http.web.Messages;

final class NotificationsTest {
    private static final String PATH = "/api/notifications";
    private static final UUID REJECTED = new UUID(0, 1);
    private static final UUID PAID = new UUID(0, 2);
    private final Cabinet cabinet = new Cabinet();
    private String annasId = "";

    @BeforeEach
    void aPartnerWasTold() {
        annasId = cabinet.partner("anna@example.com");
        tell(REJECTED, "payout.rejected", "Нет реквизитов");
        cabinet.clock.passes(java.time.Duration.ofMinutes(1));
        tell(PAID, "payout.paid", "");
    }

    @AfterEach
    void stop() {
        cabinet.close();
    }

    private void tell(UUID id, String kind, String comment) {
        var told = new Notification(
                new NotificationId(id),
                new PartnerId(UUID.fromString(annasId)),
                kind,
                "payout:" + new UUID(9, id.getLeastSignificantBits()),
                comment,
                cabinet.clock.instant(),
                Optional.empty());
        cabinet.ports.transactions().run(() -> cabinet.ports.notifications().add(told));
    }

    @Test
    void a_partner_reads_in_their_language_newest_first() {
        var russian = cabinet.get(PATH, cabinet.signedIn("anna@example.com", "Accept-Language", "ru"));
        assertThat(russian.json().get("total").asInt()).isEqualTo(2);
        assertThat(russian.at("/items/0/kind")).isEqualTo("payout.paid");
        assertThat(russian.at("/items/0/text")).isEqualTo("Выплата произведена.");
        assertThat(russian.json().at("/items/0/comment").isNull()).isTrue();
        assertThat(russian.at("/items/1/text")).isEqualTo("В выплате отказано.");
        assertThat(russian.at("/items/1/comment")).isEqualTo("Нет реквизитов");
        assertThat(russian.at("/items/1/at")).isEqualTo("2026-03-01T09:00:00Z");
        assertThat(russian.at("/items/1/subject")).startsWith("payout:");

        var english = cabinet.get(PATH + "?size=1", cabinet.signedIn("anna@example.com"));
        assertThat(english.at("/items/0/text")).isEqualTo("The payout is paid.");
        assertThat(english.json().get("items")).hasSize(1);
    }

    @Test
    void what_became_available_is_told_with_its_amount_and_the_number_of_clients() {
        tell(new UUID(0, 3), Notification.REWARD_FREED, "15000.50 RUB 1");
        assertThat(newest("ru"))
                .isEqualTo("Срок удержания прошёл: 15\u00a0000,50\u00a0₽ за 1 клиента можно запросить к выплате.");
        cabinet.clock.passes(java.time.Duration.ofMinutes(1));
        tell(new UUID(0, 4), Notification.REWARD_FREED, "7.00 USD 3");
        assertThat(newest("ru")).contains("за 3 клиентов");
        assertThat(newest("en")).contains("from 3 clients is available for a payout.");
        var anna = cabinet.signedIn("anna@example.com");
        assertThat(cabinet.get(PATH, anna).json().at("/items/0/comment").isNull())
                .isTrue();
    }

    private String newest(String language) {
        return cabinet.get(PATH, cabinet.signedIn("anna@example.com", "Accept-Language", language))
                .at("/items/0/text");
    }

    @Test
    void what_was_read_is_marked_once() {
        var anna = cabinet.signedIn("anna@example.com");
        assertThat(cabinet.post(PATH + "/" + PAID + "/read", "", anna).status()).isEqualTo(204);
        var readAt = cabinet.get(PATH, anna).at("/items/0/read_at");
        assertThat(readAt).isEqualTo("2026-03-01T09:01:00Z");

        cabinet.clock.passes(java.time.Duration.ofMinutes(1));
        assertThat(cabinet.post(PATH + "/" + PAID + "/read", "", anna).status()).isEqualTo(204);
        assertThat(cabinet.get(PATH, anna).at("/items/0/read_at")).isEqualTo(readAt);
    }

    @Test
    void others_neither_see_nor_mark_it() {
        cabinet.partner("boris@example.com");
        var boris = cabinet.signedIn("boris@example.com");
        assertThat(cabinet.get(PATH, boris).json().get("total").asInt()).isZero();
        var refused = cabinet.post(PATH + "/" + PAID + "/read", "", boris);
        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.at("/code")).isEqualTo("notification.not-found");
        assertThat(cabinet.get(PATH + "?partner_id=" + annasId, boris).status()).isEqualTo(404);
    }

    @Test
    void an_administrator_sees_what_a_partner_was_told_and_reads_it_for_nobody() {
        assertThat(cabinet.get(PATH, cabinet.admin()).at("/errors/0/field")).isEqualTo("partner_id");
        var told = cabinet.get(PATH + "?partner_id=" + annasId, cabinet.admin());
        assertThat(told.json().get("total").asInt()).isEqualTo(2);
        assertThat(cabinet.post(PATH + "/" + PAID + "/read", "", cabinet.admin())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void every_kind_has_its_text() {
        for (var kind : new String[] {"approved", "rejected", "paid"}) {
            for (var language : Language.values()) {
                assertThat(Messages.in(language).knows("notification.payout." + kind))
                        .isTrue();
            }
        }
    }
}
