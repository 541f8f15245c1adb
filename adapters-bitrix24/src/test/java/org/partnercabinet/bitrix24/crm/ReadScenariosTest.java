package org.partnercabinet.bitrix24.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnercabinet.application.crm.Crm;
import org.partnercabinet.application.crm.CrmFailure;
import org.partnercabinet.application.crm.CrmFailure.Executed;
import org.partnercabinet.bitrix24.Call;
import org.partnercabinet.bitrix24.Rank;
import org.partnercabinet.bitrix24.practice.crm.EntityType;
import org.partnercabinet.bitrix24.practice.faults.FaultRule;
import org.partnercabinet.bitrix24.practice.faults.FaultType;
import org.partnercabinet.bitrix24.practice.setup.Switches.TimeMode;
import org.partnercabinet.domain.crm.DealSnapshot;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Entity;

/** The acceptance scenarios about reading and batches, by their numbers. */
class ReadScenariosTest {
    private final PracticeCrm practice = new PracticeCrm();
    private final Crm crm = practice.usual(org.partnercabinet.domain.crm.CrmSettings.usual(Entity.LEAD));

    @AfterEach
    void close() {
        practice.close();
    }

    @ParameterizedTest
    @EnumSource
    void s11_seventy_three_leads_are_seventy_three_ids(TimeMode mode) {
        practice.portal.set("timeMode", mode.name());
        assertThat(listed(leads(73), 1)).isEqualTo(73);
        assertThat(listed(73, 3)).isEqualTo(73);
    }

    @Test
    void s12_a_cursor_that_stands_still_is_an_error_within_two_requests() {
        leads(120);
        practice.portal.fault(FaultRule.after("crm.item.list", FaultType.STUCK_CURSOR));
        assertThat(catchThrowableOfType(CrmFailure.class, () -> listed(120, 1))).isNotNull();
        assertThat(practice.portal.journal().of("crm.item.list")).hasSizeLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {50, 100})
    void s13_full_pages_end_and_miss_nobody(int rows) {
        assertThat(listed(leads(rows), 1)).isEqualTo(rows);
    }

    @Test
    void s14_a_hundred_and_twenty_calls_together_have_outcomes_of_their_own() throws Exception {
        var client = practice.usualClient();
        List<Long> ids = IntStream.range(0, 120)
                .mapToObj(i -> i % 3 == 0 ? 900_000L + i : practice.add(EntityType.DEAL, Map.of("title", "x")))
                .toList();
        var calls = ids.stream()
                .map(id -> (Callable<Optional<JsonNode>>)
                        () -> client.find(Call.read("crm.item.get", Map.of("entityTypeId", 2, "id", id), Rank.MONEY)))
                .toList();
        var pool = Executors.newFixedThreadPool(120);
        var answers = pool.invokeAll(calls);
        pool.shutdown();
        for (int i = 0; i < 120; i++)
            assertThat(answers.get(i).get().map(it -> it.at("/item/id").asLong()))
                    .isEqualTo(i % 3 == 0 ? Optional.empty() : Optional.of(ids.get(i)));
        assertThat(practice.portal.journal().of("batch")).isNotEmpty();
    }

    @Test
    void s16_what_follows_a_failing_command_is_not_executed() {
        var commands = Map.of(
                "a",
                "crm.item.get?entityTypeId=2&id=77",
                "b",
                "crm.item.add?entityTypeId=1&fields[title]=$result[a][item][title]");
        var ordered = new java.util.TreeMap<>(commands);
        JsonNode answer = practice.client.call(Call.write("batch", Map.of("halt", 1, "cmd", ordered), Rank.MONEY));
        assertThat(answer.path("result_error").has("a")).isTrue();
        assertThat(practice.portal.state().count(EntityType.LEAD)).isZero();
    }

    @Test
    void s17_codes_that_are_empty_numbers_or_sentences_are_refusals_and_no_mistakes_of_ours() {
        var call = Call.write("crm.item.add", Map.of("entityTypeId", 1, "fields", Map.of("title", "x")), Rank.MONEY);
        for (Object code : List.of("", 0, 123_456_789_012_345_678L, "Неверное поле, и это целое предложение.")) {
            practice.portal.fault(FaultRule.before("crm.item.add", FaultType.STATUS)
                    .with("status", 400)
                    .with("body", Map.of("error", code, "error_description", "Not found"))
                    .once());
            var failure = catchThrowableOfType(CrmFailure.class, () -> practice.client.call(call));
            assertThat(failure.executed()).as("%s", code).isEqualTo(Executed.REFUSED);
        }
    }

    @Test
    void s26_in_the_simple_mode_the_deal_is_found_by_its_lead() {
        practice.portal.set("crmMode", 2);
        DealKey lead = crm.addEntry(Delivering.deal(1), Optional.of(1L));
        assertThat(crm.dealsOf(lead.id())).hasSize(1);
    }

    @Test
    void s27_there_are_four_ways_to_say_nothing() {
        long lead = practice.add(EntityType.LEAD, Map.of("title", "x"));
        Map<String, Object> item = new HashMap<>(practice.shown(EntityType.LEAD, lead));
        for (Object nothing : new Object[] {null, "", false, List.of()}) {
            for (String field : List.of("contactId", "companyId", "originId", "opportunity")) item.put(field, nothing);
            practice.portal.fault(FaultRule.after("crm.item.get", FaultType.STATUS)
                    .with("status", 200)
                    .with("body", Map.of("result", Map.of("item", item)))
                    .once());
            DealSnapshot read = crm.read(new DealKey(Entity.LEAD, lead)).orElseThrow();
            assertThat(read.key().id()).isEqualTo(lead);
            assertThat(read.origin()).isEmpty();
            assertThat(read.signs().contacts()).isEmpty();
        }
    }

    @Test
    void s28_money_is_exact() {
        long one = practice.add(EntityType.DEAL, Map.of("title", "x"));
        var key = new DealKey(Entity.DEAL, one);
        var read = new ArrayList<Money>();
        for (String sum : List.of("148500.50", "0.10", "0.20", "999999999999.99")) {
            practice.amount(key, Money.of(sum, "RUB"));
            read.add(crm.read(key).orElseThrow().amount().orElseThrow());
        }
        assertThat(read.get(0)).isEqualTo(Money.of("148500.50", "RUB"));
        assertThat(read.get(1).plus(read.get(2))).isEqualTo(Money.of("0.30", "RUB"));
        assertThat(read.get(3)).isEqualTo(Money.of("999999999999.99", "RUB"));
    }

    private int leads(int rows) {
        for (int i = 0; i < rows; i++) practice.add(EntityType.LEAD, Map.of("title", "x"));
        return rows;
    }

    /** Reads everything, so many pages at a time. @return how many different ids came */
    private long listed(int atMost, int pages) {
        var ids = new ArrayList<Long>();
        long after = 0;
        for (int i = 0; i <= atMost; i++) {
            var slice = crm.changedSince(Entity.LEAD, java.time.Instant.EPOCH, after, pages);
            slice.rows().forEach(row -> ids.add(row.key().id()));
            if (slice.last()) break;
            after = ids.get(ids.size() - 1);
        }
        assertThat(ids).doesNotHaveDuplicates();
        return ids.size();
    }
}
