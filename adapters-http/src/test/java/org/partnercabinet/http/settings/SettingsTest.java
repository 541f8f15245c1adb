package org.partnercabinet.http.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.Scope;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.http.Cabinet;
import org.partnercabinet.http.Reply;

final class SettingsTest {
    private static final String REWARD = "/api/settings/reward";
    private static final String LINKS = "/api/settings/default-links";
    private final Cabinet cabinet = new Cabinet();

    @AfterEach
    void stop() {
        cabinet.close();
    }

    @Test
    void an_administrator_changes_the_terms() {
        var before = cabinet.get(REWARD, cabinet.admin());
        assertThat(before.json().get("percent").decimalValue()).isEqualByComparingTo("10");
        assertThat(before.at("/minimum_payout/amount")).isEqualTo("100.00");

        var changed = cabinet.put(
                REWARD,
                quoted("{'percent':7.25,'hold_days':14,'protection_days':365,"
                        + "'minimum_payout':{'amount':'500','currency':'KZT'}}"),
                cabinet.admin());
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().get("percent").decimalValue()).isEqualByComparingTo("7.25");
        assertThat(changed.at("/minimum_payout/amount")).isEqualTo("500.00");
        assertThat(cabinet.get(REWARD, cabinet.admin()).json()).isEqualTo(changed.json());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'percent':7|'percent':101|percent",
                "'hold_days':0|'hold_days':366|hold_days",
                "'protection_days':1|'protection_days':0|protection_days",
                "'protection_days':1|'protection_days':1.5|protection_days",
                "'amount':'1'|'amount':'-1'|minimum_payout.amount",
                "'amount':'1'|'amount':'0.001'|minimum_payout.amount",
                "'RUB'|'rubles'|minimum_payout.currency",
                "'RUB'|'XAU'|minimum_payout.currency",
                "'hold_days':0,||hold_days"
            })
    void terms_that_cannot_be_are_refused_and_change_nothing(String right, String wrong, String field) {
        var terms =
                "{'percent':7,'hold_days':0,'protection_days':1," + "'minimum_payout':{'amount':'1','currency':'RUB'}}";
        var body = terms.replace(right, wrong == null ? "" : wrong);
        var refused = cabinet.put(REWARD, quoted(body), cabinet.admin());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/errors/0/field")).isEqualTo(field);
        assertThat(cabinet.get(REWARD, cabinet.admin()).json().get("percent").asInt())
                .isEqualTo(10);
    }

    @Test
    void default_links_come_to_whoever_is_approved_from_now_on() {
        var changed = putLinks("{'items':[{'title':'Site','target_url':'https://example.com/?a=1','utm_source':'pc'},"
                + "{'title':'Later','target_url':'https://example.com/later','on':false}]}");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.at("/items/0/utm_source")).isEqualTo("pc");
        assertThat(changed.json().at("/items/0/on").asBoolean()).isTrue();
        assertThat(changed.json().at("/items/1/on").asBoolean()).isFalse();
        var shown = cabinet.get(LINKS, cabinet.admin());
        assertThat(shown.json()).isEqualTo(changed.json());
        assertThat(cabinet.put(LINKS, shown.body(), cabinet.admin()).json())
                .as("what is shown can be sent back")
                .isEqualTo(shown.json());

        var anna = new PartnerId(UUID.fromString(cabinet.partner("anna@example.com")));
        var links = cabinet.ports.linkQueries().list(Scope.of(anna), new PageRequest(1, 10));
        assertThat(links.items()).extracting(row -> row.title()).containsExactly("Site");
    }

    @Test
    void a_link_that_leads_nowhere_good_is_named() {
        var refused = putLinks("{'items':[{'title':'Site','target_url':'https://example.com'},"
                + "{'title':'Bad','target_url':'javascript:alert(1)'}]}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/code")).isEqualTo("link.target-invalid");
        assertThat(refused.at("/errors/0/field")).isEqualTo("items[1].target_url");
        assertThat(putLinks("{'items':[{'title':'Site'}]}").at("/errors/0/field"))
                .isEqualTo("items[0].target_url");
        assertThat(cabinet.get(LINKS, cabinet.admin()).json().get("items")).isEmpty();
    }

    @Test
    void partners_neither_see_nor_change_the_terms() {
        cabinet.partner("anna@example.com");
        var anna = cabinet.signedIn("anna@example.com");
        assertThat(cabinet.get(REWARD, anna).status()).isEqualTo(403);
        assertThat(cabinet.put(LINKS, "{\"items\":[]}", anna).status()).isEqualTo(403);
    }

    private Reply putLinks(String body) {
        return cabinet.put(LINKS, quoted(body), cabinet.admin());
    }

    private static String quoted(String body) {
        return body.replace('\'', '"');
    }
}
