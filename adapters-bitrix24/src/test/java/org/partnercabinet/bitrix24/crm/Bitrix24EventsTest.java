package org.partnercabinet.bitrix24.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnercabinet.application.crm.CrmEvents.Hint;
import org.partnercabinet.bitrix24.Fixtures;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.referral.DealKey;

class Bitrix24EventsTest {
    private static final String TOKEN = "FAKE0application0token0000000000";
    private static final String AUTH = "auth%5Bapplication_token%5D=" + TOKEN;

    private final Bitrix24Events events = new Bitrix24Events(List.of(TOKEN));

    @ParameterizedTest
    @CsvSource({
        "outgoing-lead-add, ONCRMLEADADD, lead:1201",
        "outgoing-lead-update, ONCRMLEADUPDATE, lead:1201",
        "outgoing-lead-delete, ONCRMLEADDELETE, lead:1201",
        "outgoing-deal-add, ONCRMDEALADD, deal:3400",
        "outgoing-deal-update, ONCRMDEALUPDATE, deal:3400",
        "outgoing-deal-update-minimal-auth, ONCRMDEALUPDATE, deal:3400",
        "outgoing-test-browser-literal-brackets, ONCRMDEALUPDATE, deal:3400",
        "outgoing-deal-delete, ONCRMDEALDELETE, deal:3400",
        "app-deal-add-with-tokens, ONCRMDEALADD, deal:3400",
        "app-deal-update-by-robot-no-tokens, ONCRMDEALUPDATE, deal:3400",
        "app-deal-move-to-category, ONCRMDEALMOVETOCATEGORY, deal:3400",
        "outgoing-contact-update, ONCRMCONTACTUPDATE,",
        "outgoing-dynamic-item-add, ONCRMDYNAMICITEMADD,",
        "outgoing-dynamic-item-update, ONCRMDYNAMICITEMUPDATE,",
        "outgoing-dynamic-item-update-suffixed, ONCRMDYNAMICITEMUPDATE_1040,",
        "outgoing-dynamic-item-delete, ONCRMDYNAMICITEMDELETE,",
        "outgoing-unknown-event, ONCRMSOMETHINGNEW,"
    })
    void an_event_says_what_happened_to_what(String file, String name, String about) {
        assertThat(events.read(Fixtures.text("webhooks/" + file + ".txt")))
                .isEqualTo(new Hint(name, Optional.ofNullable(about).flatMap(DealKey::read)));
    }

    @ParameterizedTest
    @CsvSource({
        "outgoing-deal-update-no-token, webhook.bad-token, UNAUTHENTICATED",
        "outgoing-deal-update-wrong-token, webhook.bad-token, UNAUTHENTICATED",
        "outgoing-deal-update-two-tokens, webhook.malformed, INVALID",
        "outgoing-id-not-number, webhook.malformed, INVALID"
    })
    void what_the_portal_would_not_send_is_refused(String file, String code, Refusal.Kind kind) {
        Refusal refusal = refusal(Fixtures.text("webhooks/" + file + ".txt"));
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.kind()).isEqualTo(kind);
        assertThat(refusal).hasMessageNotContaining("FAKE0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "event=ONCRMDEALADD&data%5BFIELDS%5D%5BID%5D=1&auth%5Bapplication_token%5D=",
                "event=ONCRMDEALADD&data%5BFIELDS%5D%5BID%5D=1&auth%5Bapplication_token%5D%5B%5D=" + TOKEN,
                "{\"event\":\"ONCRMDEALADD\",\"auth\":{\"application_token\":\"" + TOKEN + "\"}}"
            })
    void without_a_token_nothing_is_believed(String body) {
        assertThat(refusal(body).code()).isEqualTo("webhook.bad-token");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "event=ONCRMDEALADD&" + AUTH,
                "event=ONCRMDEALADD&data%5BFIELDS%5D%5BID%5D=0&" + AUTH,
                "event=ONCRMDEALADD&data%5BFIELDS%5D%5BID%5D=-5&" + AUTH,
                "event=ONCRMDEALADD&data%5BFIELDS%5D%5BID%5D=9999999999999999999&" + AUTH,
                "event=ONCRMDEALADD&data%5BFIELDS%5D%5BID%5D=1&data[FIELDS][ID]=2&" + AUTH,
                "event=on+x&" + AUTH,
                "event=&" + AUTH,
                "x=%zz&" + AUTH,
                AUTH
            })
    void a_body_that_makes_no_sense_is_refused(String body) {
        assertThat(refusal(body).code()).isEqualTo("webhook.malformed");
    }

    @Test
    void a_body_too_large_or_with_too_many_pairs_is_refused() {
        assertThat(refusal("x=" + "1".repeat(64 * 1024) + "&" + AUTH).code()).isEqualTo("webhook.malformed");
        var many = new StringBuilder("event=ONCRMDEALADD&" + AUTH);
        for (int i = 0; i < 200; i++) many.append("&k").append(i).append("=1");
        assertThat(refusal(many.toString()).code()).isEqualTo("webhook.malformed");
    }

    @Test
    void two_tokens_count_while_one_is_being_changed_and_none_means_nobody() {
        var two = new Bitrix24Events(List.of("old0token", TOKEN));
        String body = Fixtures.text("webhooks/outgoing-deal-update.txt");
        assertThat(two.read(body).about()).isPresent();
        assertThat(two.read(body.replace(TOKEN, "old0token")).about()).isPresent();
        assertThatThrownBy(() -> new Bitrix24Events(List.of()).read(body)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> new Bitrix24Events(List.of(""))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Bitrix24Events(List.of("a", "b", "c")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Refusal refusal(String body) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> events.read(body));
        assertThat(refusal).as("a refusal").isNotNull();
        return refusal;
    }
}
