package org.partnercabinet.http.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercabinet.http.Cabinet.json;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnercabinet.http.Cabinet;

final class PayoutMethodsTest {
    private static final String PATH = "/api/payout-methods";
    private static final String CARD = json("label", "Карта", "value", "2200 1234 5678 9010");
    private final Cabinet cabinet = new Cabinet();
    private String annasId = "";
    private String[] anna = {};
    private String[] boris = {};

    @BeforeEach
    void twoPartners() {
        annasId = cabinet.partner("anna@example.com");
        cabinet.partner("boris@example.com");
        anna = cabinet.signedIn("anna@example.com");
        boris = cabinet.signedIn("boris@example.com");
    }

    @AfterEach
    void stop() {
        cabinet.close();
    }

    @Test
    void a_partner_adds_a_method_and_sees_it_masked() {
        var added = cabinet.post(PATH, CARD, anna);
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.header("Location")).isEqualTo(PATH + "/" + added.at("/id"));
        assertThat(added.at("/value")).isEqualTo("•••• 9010");
        assertThat(added.at("/partner_id")).isEqualTo(annasId);

        var list = cabinet.get(PATH, anna);
        assertThat(list.json().get("total").asInt()).isEqualTo(1);
        assertThat(list.json().at("/items/0")).isEqualTo(added.json());
        assertThat(list.body()).doesNotContain("1234");
    }

    @Test
    void nobody_sees_or_removes_what_is_somebody_elses() {
        var path = PATH + "/" + cabinet.post(PATH, CARD, anna).at("/id");

        assertThat(cabinet.get(PATH, boris).json().get("total").asInt()).isZero();
        var removed = cabinet.delete(path, boris);
        assertThat(removed.status()).isEqualTo(404);
        assertThat(removed.at("/code")).isEqualTo("payout-method.not-found");
        var named = cabinet.get(PATH + "?partner_id=" + annasId, boris);
        assertThat(named.status()).isEqualTo(404);
        assertThat(named.at("/code")).isEqualTo("partner.not-found");
        var planted = CARD.replace("}", ",\"partner_id\":\"" + annasId + "\"}");
        assertThat(cabinet.post(PATH, planted, boris).status()).isEqualTo(404);
        assertThat(cabinet.get(PATH, anna).json().get("total").asInt()).isEqualTo(1);
        assertThat(cabinet.delete(path, anna).status()).isEqualTo(204);
        assertThat(cabinet.get(PATH, anna).json().get("total").asInt()).isZero();
    }

    @Test
    void an_administrator_says_for_whom() {
        var admin = cabinet.admin();
        var unnamed = cabinet.get(PATH, admin);
        assertThat(unnamed.status()).isEqualTo(422);
        assertThat(unnamed.at("/errors/0/field")).isEqualTo("partner_id");
        assertThat(cabinet.post(PATH, CARD, admin).at("/errors/0/field")).isEqualTo("partner_id");

        var named = CARD.replace("}", ",\"partner_id\":\"" + annasId + "\"}");
        var added = cabinet.post(PATH, named, admin);
        assertThat(added.status()).isEqualTo(201);
        assertThat(cabinet.get(PATH, anna).at("/items/0/id")).isEqualTo(added.at("/id"));
        assertThat(cabinet.delete(PATH + "/" + added.at("/id") + "?partner_id=" + annasId, admin)
                        .status())
                .isEqualTo(204);

        var nobody = cabinet.get(PATH + "?partner_id=00000000-0000-0000-0000-000000000001", admin);
        assertThat(nobody.at("/code")).isEqualTo("partner.not-found");
    }

    @Test
    void twenty_methods_are_enough_and_short_values_are_none() {
        for (int i = 0; i < 20; i++) {
            assertThat(cabinet.post(PATH, CARD, anna).status()).isEqualTo(201);
        }
        var refused = cabinet.post(PATH, CARD, anna);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/detail")).contains("20");
        assertThat(cabinet.post(PATH, json("label", "x", "value", "123"), boris).at("/errors/0/field"))
                .isEqualTo("value");
        var page = cabinet.get(PATH + "?page=2&size=15", anna).json();
        assertThat(page.get("items")).hasSize(5);
    }
}
