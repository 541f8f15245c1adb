package org.partnercabinet.bitrix24.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnercabinet.application.crm.CrmFailure;
import org.partnercabinet.bitrix24.Fixtures;
import org.partnercabinet.domain.crm.CrmSettings;
import org.partnercabinet.domain.crm.DealSnapshot;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.domain.referral.Semantics;

class SnapshotsTest {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final PracticeCrm practice = new PracticeCrm();
    private final Snapshots snapshots =
            new Snapshots(new StageDirectory(practice.client, practice.pace), () -> CrmSettings.usual(Entity.DEAL));

    @AfterEach
    void close() {
        practice.close();
    }

    @Test
    void both_shapes_of_a_deal_say_the_same() {
        DealSnapshot modern = snapshots.of(Entity.DEAL, Item.in(fixture("crm.item.get-deal")));
        DealSnapshot old = snapshots.of(Entity.DEAL, Item.in(fixture("crm.deal.get")));
        assertThat(modern.stage().id()).isEqualTo("C2:PREPARATION");
        assertThat(modern.stage().name()).isEqualTo("Подготовка документов");
        assertThat(modern.amount()).contains(Money.of("148500.50", "RUB"));
        assertThat(modern.lead()).contains(1207L);
        assertThat(old).isEqualTo(modern);
    }

    @Test
    void a_won_deal_in_the_old_shape_is_won() {
        DealSnapshot won = snapshots.of(Entity.DEAL, Item.in(fixture("crm.deal.get-won")));
        assertThat(won.stage().semantics()).isEqualTo(Semantics.WON);
        assertThat(won.movedAt()).isEqualTo(Instant.parse("2026-09-15T07:00:03Z"));
        assertThat(won.origin()).as("an origin that is no referral's").isEmpty();
    }

    @Test
    void leads_in_the_old_shape_are_read_with_all_their_ways_of_saying_nothing() {
        DealSnapshot lead = snapshots.of(Entity.LEAD, Item.in(fixture("crm.lead.get-converted")));
        assertThat(lead.stage().semantics()).isEqualTo(Semantics.WON);
        List<Item> rows = Item.rows(fixture("crm.lead.list-all-fields"), "items");
        assertThat(rows).isNotEmpty();
        assertThat(rows).allSatisfy(row -> snapshots.of(Entity.LEAD, row));
    }

    @Test
    void rows_come_under_their_name_or_bare_and_an_empty_map_may_be_a_list() {
        assertThat(Item.rows(fixture("crm.item.list-deals-keyset-page1-full50"), "items"))
                .hasSize(50);
        assertThat(Item.rows(fixture("crm.item.list-empty"), "items")).isEmpty();
        assertThat(Item.rows(json("[]"), "items")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "148500.5, RUB, 148500.50",
        "'\"148500.50\"', RUB, 148500.50",
        "0.30000000000000004, RUB, 0.30",
        "12345678901234.56, RUB, 12345678901234.56",
        "99.5, JPY, 100",
        "0, USD, 0.00",
        "-10, EUR, -10.00"
    })
    void a_sum_is_exact_to_the_smallest_unit(String sum, String currency, String expected) {
        assertThat(of(sum, currency).amount()).contains(Money.of(expected, currency));
    }

    @ParameterizedTest
    @CsvSource({
        "100, XAU",
        "100, BTC",
        "100, ''",
        "null, RUB",
        "'\"\"', RUB",
        "false, RUB",
        "[], RUB",
        "'\"many\"', RUB",
        "1e999999999, RUB",
        "1e-999999999, RUB",
        "99999999999999999999, RUB"
    })
    void what_is_no_sum_of_a_currency_we_know_is_empty(String sum, String currency) {
        assertThat(of(sum, currency).amount()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "\"0\"", "\"\"", "null", "false", "[]", "{}", "-5", "1.5"})
    void there_are_many_ways_to_have_no_lead(String link) {
        assertThat(new Item(json("{\"leadId\":" + link + "}")).link("leadId")).isEmpty();
    }

    @Test
    void a_stage_that_is_neither_said_nor_shown_is_hidden() {
        assertThat(inStage("C9:SECRET", "").stageHidden()).isTrue();
        assertThat(inStage("", "").stageHidden()).isTrue();
        assertThat(inStage("C9:SECRET", "S").stageHidden()).isFalse();
        assertThat(inStage("C2:WON", "").stageHidden()).isFalse();
    }

    private DealSnapshot inStage(String stage, String said) {
        return snapshots.of(Entity.DEAL, new Item(json("""
                {"id":1,"stageId":"%s","stageSemanticId":"%s","updatedTime":"2026-09-13T12:00:00+03:00",
                 "opportunity":1,"currencyId":"RUB"}""".formatted(stage, said))));
    }

    @Test
    void a_deal_without_id_or_times_is_unusable() {
        assertThatThrownBy(() ->
                        snapshots.of(Entity.DEAL, new Item(json("{\"updatedTime\":\"2026-09-13T12:00:00+03:00\"}"))))
                .isInstanceOf(CrmFailure.class);
        assertThatThrownBy(() -> snapshots.of(Entity.DEAL, new Item(json("{\"id\":1,\"updatedTime\":\"yesterday\"}"))))
                .isInstanceOf(CrmFailure.class);
    }

    private DealSnapshot of(String sum, String currency) {
        return snapshots.of(Entity.DEAL, new Item(json("""
                {"id":1,"stageId":"NEW","stageSemanticId":"P","updatedTime":"2026-09-13T12:00:00+03:00",
                 "opportunity":%s,"currencyId":"%s"}""".formatted(sum, currency))));
    }

    private static JsonNode fixture(String name) {
        return json(Fixtures.text("ok/" + name + ".json")).get("result");
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
