package org.partnercabinet.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.partnercabinet.bitrix24.practice.crm.EntityType;

/** Brief 2: registration makes a contact and a deal; payment moves it; an administrator tries the connection out. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BuyersTest {
    private static final String PASSWORD = "buyer's password";
    private static final String FORM = "application/x-www-form-urlencoded";

    private final RunningApp running = new RunningApp(Databases.h2());
    private final Api admin = running.admin();

    @AfterAll
    void close() {
        running.close();
    }

    private Api.Reply register(Api api, String email) {
        return api.fromElsewhere()
                .post(
                        "/api/users/register",
                        Map.of("name", "Olga", "email", email, "password", PASSWORD, "utm_medium", "cpc"));
    }

    private Map<String, Object> deal(Api.Reply buyer) {
        long id = buyer.json().at("/bitrix24_deal_id").asLong();
        return running.portal.state().find(EntityType.DEAL, id).orElseThrow();
    }

    @Test
    void a_buyer_registers_and_pays_and_the_deal_follows() {
        var terms = Map.of("product", 1777, "price", Map.of("amount", "49.90", "currency", "USD"));
        assertThat(admin.send("PUT", "/api/settings/sales", terms).status()).isEqualTo(200);
        var registered =
                register(running.api.with("Cookie", "a=b; utm_source=vk%2Dads; utm_medium=x"), "olga@buyer.example");
        assertThat(registered.status()).as(registered.text()).isEqualTo(201);
        assertThat(registered.json().at("/isPaid").asBoolean(true)).isFalse();
        long id = registered.json().at("/id").asLong();
        Api olga = running.api.signedIn("olga@buyer.example", PASSWORD);
        var sent = Api.until(
                () -> olga.get("/api/users/" + id), r -> r.at("/crm_state").equals("sent"));
        assertThat(sent.at("/bitrix24DealId"))
                .isEqualTo(sent.at("/bitrix24_deal_id"))
                .isNotEmpty();
        assertThat(sent.json().at("/bitrix24ContactId").asLong()).isPositive();
        assertThat(sent.at("/utm/utm_source")).isEqualTo("vk-ads");
        assertThat(deal(sent))
                .containsEntry("utmSource", "vk-ads")
                .containsEntry("utmMedium", "cpc")
                .containsEntry("currencyId", "USD");
        var paid = admin.post("/api/users/update-payment", Map.of("userId", id, "isPaid", true));
        assertThat(paid.status()).as(paid.text()).isEqualTo(200);
        assertThat(paid.json().at("/isPaid").asBoolean()).isTrue();
        Api.until(() -> deal(sent).get("stageId"), "WON"::equals);
        assertThat(olga.post("/api/users/update-payment", Map.of("userId", id, "isPaid", false))
                        .status())
                .isEqualTo(403);
        var again = olga.post("/api/bitrix24/create-deal", Map.of());
        assertThat(again.status()).as(again.text()).isEqualTo(200);
        assertThat(again.at("/bitrix24_deal_id")).isEqualTo(sent.at("/bitrix24_deal_id"));
        assertThat(register(running.api, "olga@buyer.example").at("/code")).isEqualTo("account.email-taken");
        register(running.api, "vera@buyer.example");
        Api vera = running.api.signedIn("vera@buyer.example", PASSWORD);
        assertThat(vera.get("/api/users/" + id).at("/code")).isEqualTo("buyer.not-found");
        assertThat(vera.post("/api/bitrix24/create-deal", Map.of("userId", id)).status())
                .isEqualTo(404);
        running.settled();
    }

    @Test
    void whoever_registers_with_another_persons_phone_is_answered_only_what_they_typed() {
        var owner = registers("Vladimir Real", "vladimir@buyer.example", "+79126667788");
        assertThat(owner.status()).as(owner.text()).isEqualTo(201);
        var stranger = registers("Nobody", "eve@buyer.example", "8 (912) 666-77-88");
        assertThat(stranger.at("/name")).isEqualTo("Nobody");
        assertThat(stranger.text()).doesNotContain("Vladimir").contains("+79126667788");
        var later = running.api
                .signedIn("eve@buyer.example", PASSWORD)
                .get("/api/users/" + stranger.json().at("/id").asLong());
        assertThat(later.text()).doesNotContain("Vladimir");
        running.settled();
    }

    private Api.Reply registers(String name, String email, String phone) {
        var person = Map.of("name", name, "email", email, "password", PASSWORD, "phone", phone);
        return running.api.fromElsewhere().post("/api/users/register", person);
    }

    @Test
    void a_portal_that_does_not_answer_is_in_nobodys_way() {
        try (var alone = new RunningApp(Databases.h2())) {
            alone.portal.close();
            var registered = register(alone.api, "peter@buyer.example");
            assertThat(registered.status()).as(registered.text()).isEqualTo(201);
            assertThat(registered.at("/crm_state")).isEqualTo("queued");
        }
    }

    @Test
    void an_administrator_tries_the_connection_out_without_scripts_and_sees_no_secret() {
        var somebody = running.api.fromElsewhere();
        var page = somebody.with("Accept-Language", "ru").get("/bitrix24-test");
        assertThat(page.text()).contains("Проверка Битрикс24").doesNotContain("<script", "style=");
        assertThat(page.headers().get("Content-Security-Policy")).doesNotContain("unsafe");
        var wrong = somebody.text("POST", "/bitrix24-test?lang=en", "email=x%40example.com&password=x", FORM);
        assertThat(wrong.status()).isEqualTo(403);
        assertThat(wrong.text()).contains("role=\"alert\"").doesNotContain("crm.category.list");
        register(running.api, "nosy@buyer.example");
        var nosy = "email=nosy%40buyer.example&password="
                + PASSWORD.replace(" ", "+").replace("'", "%27");
        assertThat(somebody.text("POST", "/bitrix24-test", nosy, FORM).status()).isEqualTo(403);
        var form =
                "email=" + RunningApp.ADMIN.replace("@", "%40") + "&password=" + RunningApp.PASSWORD.replace(" ", "+");
        var tried = somebody.text("POST", "/bitrix24-test?lang=en", form, FORM);
        assertThat(tried.status()).as(tried.text()).isEqualTo(200);
        String code = running.portal.webhookUrl().replaceFirst(".*/rest/\\d+/([^/]+)/.*", "$1");
        assertThat(tried.text())
                .contains("crm.category.list", "Deal stages: works")
                .doesNotContain(code);
        var json = admin.post("/api/bitrix24/test");
        assertThat(json.json().at("/ok").asBoolean()).as(json.text()).isTrue();
        assertThat(json.text()).doesNotContain(code);
        assertThat(json.json().at("/steps")).hasSize(8);
    }
}
