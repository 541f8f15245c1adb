package org.partnercabinet.bitrix24.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.crm.CrmFailure;
import org.partnercabinet.application.crm.CrmFailure.Executed;
import org.partnercabinet.application.crm.CrmProbe.Step;
import org.partnercabinet.application.crm.NewDeal;
import org.partnercabinet.application.crm.NewSale;
import org.partnercabinet.bitrix24.Call;
import org.partnercabinet.bitrix24.Rank;
import org.partnercabinet.bitrix24.practice.crm.EntityType;
import org.partnercabinet.domain.buyer.BuyerId;
import org.partnercabinet.domain.client.ClientId;
import org.partnercabinet.domain.link.Utm;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.settings.SaleSettings;

/** Buyers' deals and the probe, over real HTTP, against the practice portal. */
class Bitrix24SalesTest {
    private final PracticeCrm practice = new PracticeCrm();
    private final Bitrix24Sales sales = new Bitrix24Sales(practice.client);

    @AfterEach
    void close() {
        practice.close();
    }

    private static NewSale sale(Optional<Integer> category) {
        var person = new NewDeal.Person(
                new ClientId(UUID.randomUUID()), "Ольга", Optional.of("+79005550118"), Optional.empty(), "");
        var terms = new SaleSettings(1777, Money.of("49.90", "USD"), category, Optional.empty(), Optional.empty());
        return new NewSale(new BuyerId(UUID.randomUUID()), person, new Utm("vk", "", "весна", "", ""), terms);
    }

    private JsonNode rows(long deal) {
        var filter = Map.of("=ownerType", "D", "=ownerId", deal);
        return practice.client
                .call(Call.read("crm.item.productrow.list", Map.of("filter", filter), Rank.MONEY))
                .path("productRows");
    }

    @Test
    void a_sale_is_a_deal_with_one_product_row_found_again_by_its_origin() {
        NewSale sale = sale(Optional.empty());
        assertThat(sales.findSale(sale.buyer())).isEmpty();
        long contact = practice.contact("+79005550118", "");
        long deal = sales.addSale(sale, contact);
        assertThat(sales.findSale(sale.buyer())).contains(deal);
        sales.setProduct(deal, sale);
        sales.setProduct(deal, sale);
        assertThat(rows(deal)).hasSize(1);
        assertThat(rows(deal).at("/0/productId").asLong()).isEqualTo(1777);
        assertThat(rows(deal).at("/0/price").decimalValue()).isEqualByComparingTo("49.90");
        Map<String, Object> shown = practice.shown(EntityType.DEAL, deal);
        assertThat(shown).containsEntry("currencyId", "USD").containsEntry("utmSource", "vk");
        assertThat(new BigDecimal(shown.get("opportunity").toString())).isEqualByComparingTo("49.90");
        assertThat(shown.get("contactId").toString()).isEqualTo(String.valueOf(contact));
    }

    @Test
    void a_sale_moves_where_its_funnel_has_its_stages() {
        for (Optional<Integer> category : java.util.List.of(Optional.<Integer>empty(), Optional.of(2))) {
            NewSale sale = sale(category);
            long deal = sales.addSale(sale, practice.contact("", "a@example.org"));
            sales.moveTo(deal, sale.terms().stage(true));
            assertThat(practice.shown(EntityType.DEAL, deal))
                    .containsEntry("stageId", sale.terms().stage(true));
            sales.moveTo(deal, sale.terms().stage(false));
            assertThat(practice.shown(EntityType.DEAL, deal))
                    .containsEntry("stageId", sale.terms().stage(false));
        }
    }

    @Test
    void a_deal_that_is_gone_is_refused() {
        assertThatThrownBy(() -> sales.setProduct(987_654, sale(Optional.empty())))
                .isInstanceOfSatisfying(
                        CrmFailure.class,
                        failure -> assertThat(failure.executed()).isEqualTo(Executed.REFUSED));
    }

    @Test
    void the_probe_shows_each_call_and_no_secret() {
        var steps = new Bitrix24Probe(practice.client).run();
        assertThat(steps).hasSize(8).allMatch(Step::ok);
        String code = practice.portal.webhookUrl().replaceFirst(".*/rest/\\d+/([^/]+)/.*", "$1");
        assertThat(code).hasSizeGreaterThan(5);
        assertThat(steps.toString()).doesNotContain(code);
    }
}
