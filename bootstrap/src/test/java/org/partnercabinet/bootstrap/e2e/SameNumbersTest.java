package org.partnercabinet.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercabinet.bootstrap.e2e.ReportFiles.order;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.partnercabinet.application.report.Metric;
import org.partnercabinet.bootstrap.e2e.Happened.Deal;

/** One programme, and every number of it by the API, on pages, in PDF, XLSX and CSV: to the kopeck what really happened. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SameNumbersTest {
    private final RunningApp running = new RunningApp(Databases.h2());
    private final Api admin = running.admin();
    private final ReportFiles files = new ReportFiles(running);
    private final Programme programme = new Programme(running, admin);
    private Somebody anna;
    private Somebody boris;

    /** Sums whose percent ends in half a kopeck, alone and together; another currency; a debt; each state of a payout. */
    @BeforeAll
    void twoPartners() {
        anna = programme.partner("Anna", "1111", "10");
        boris = programme.partner("Boris", "2222", "12.5");
        programme.visits(anna, 4, 1, 3);
        programme.visits(boris, 4, 0, 1);
        var kopeck = programme.client(anna, "Kopeck", Deal.WON, "0.05", "RUB");
        var thousand = programme.client(anna, "Thousand", Deal.WON, "1000.55", "RUB");
        var dollars = programme.client(anna, "Dollars", Deal.WON, "200.10", "USD");
        programme.client(anna, "Gone", Deal.LOST, "700.00", "RUB");
        programme.client(anna, "Thinks", Deal.OPEN, "300.00", "RUB");
        programme.client(anna, "Silent", Deal.NONE, "0", "RUB");
        var same = programme.client(boris, "Same", Deal.WON, "1000.55", "RUB");
        programme.client(boris, "Kopeck too", Deal.WON, "0.05", "RUB");
        programme.client(boris, "Gone too", Deal.LOST, "40.00", "USD");
        running.settled();
        programme.payout(anna, thousand, "100.06", "RUB", "cancelled");
        programme.payout(anna, thousand, "100.06", "RUB", "paid");
        programme.payout(anna, dollars, "20.01", "USD", "rejected");
        programme.payout(anna, dollars, "20.01", "USD", "approved");
        programme.payout(anna, kopeck, "0.01", "RUB", "pending");
        programme.correction(boris, "-30.00", "RUB");
        programme.payout(boris, same, "95.07", "RUB", "pending");
        running.settled();
    }

    @AfterAll
    void close() {
        running.close();
    }

    @Test
    void of_one_partner_all_say_what_happened() throws IOException {
        for (Somebody who : List.of(anna, boris)) {
            var expected = programme.happened.figures(who.name);
            api(who.api, "", expected);
            files(who.api, Map.of(), expected);
            files(admin, Map.of("partner_ids", List.of(who.ids.get("partners"))), expected);
            var browser = PlainBrowser.signedIn(running.url(), "en", who.email, Somebody.PASSWORD);
            NumbersOnPages.report(browser, "/partner/reports", expected);
            NumbersOnPages.analytics(browser, "/partner/analytics", expected);
        }
    }

    @Test
    void of_all_partners_all_say_what_happened() throws IOException {
        var expected = programme.happened.figures("");
        api(admin, "", expected);
        files(admin, Map.of(), expected);
        var browser = PlainBrowser.signedIn(running.url(), "en", RunningApp.ADMIN, RunningApp.PASSWORD);
        NumbersOnPages.report(browser, "/admin/reports", expected);
        NumbersOnPages.analytics(browser, "/admin/analytics", expected);
        for (Somebody who : List.of(anna, boris)) {
            var theirs = programme.happened.figures(who.name);
            api(admin, "&partner_id=" + who.ids.get("partners"), theirs);
            NumbersOnPages.analytics(browser, "/admin/analytics?partner=" + who.email, theirs);
            var row = ReportFiles.ofPartner(ReportFiles.csv(files.make(admin, order("csv"))), who.name);
            row.values().removeIf(String::isEmpty);
            assertThat(row).isEqualTo(cells(theirs));
        }
    }

    @Test
    void no_number_of_a_report_is_left_out_here() {
        assertThat(programme.happened.figures(""))
                .extracting(Figure::word)
                .isEqualTo(Stream.of(Metric.values()).map(Metric::word).toList());
    }

    private static Map<String, String> cells(List<Figure> figures) {
        var cells = new LinkedHashMap<String, String>();
        figures.forEach(figure -> cells.putAll(figure.cells()));
        return cells;
    }

    private void files(Api who, Map<String, ?> about, List<Figure> expected) throws IOException {
        var csv = ReportFiles.totals(ReportFiles.csv(files.make(who, with(order("csv"), about))));
        csv.values().removeIf(String::isEmpty);
        assertThat(csv).as("CSV").isEqualTo(cells(expected));
        var numbers = new HashMap<String, BigDecimal>();
        cells(expected).forEach((name, text) -> numbers.put(name, new BigDecimal(text).stripTrailingZeros()));
        assertThat(ReportFiles.xlsx(files.make(who, with(order("xlsx"), about))))
                .as("XLSX")
                .isEqualTo(numbers);
        String table =
                expected.stream().map(one -> one.name() + " " + one.shown()).collect(Collectors.joining(" "));
        assertThat(ReportFiles.pdf(files.make(who, with(order("pdf"), about))).replaceAll("\\s+", " "))
                .as("PDF")
                .contains("Number Value " + table);
    }

    private static Map<String, Object> with(Map<String, Object> order, Map<String, ?> about) {
        var all = new HashMap<>(order);
        all.putAll(about);
        return all;
    }

    /** What is in no summary is in the lists of payouts and in the balance, which are partners' own. */
    private void api(Api who, String about, List<Figure> expected) {
        JsonNode summary = ok(who, "/api/analytics/summary?period=30d" + about);
        for (Figure figure : expected) {
            var word = figure.word();
            if (List.of("amount", "reward").contains(word)) {
                assertThat(money(summary.at("/figures/money"), word)).as(word).isEqualTo(figure.values());
            } else if (word.startsWith("payouts") || word.equals("paid_out")) {
                payouts(who, about, figure);
            } else if (word.equals("owed")) {
                if (!who.equals(admin)) assertThat(owed(who)).as(word).isEqualTo(figure.values());
            } else {
                var place = summary.at("/figures").has(word) ? "/figures/" : "/bitrix24/";
                assertThat(summary.at(place + word).decimalValue())
                        .as(word)
                        .isEqualByComparingTo(figure.values().get(""));
            }
        }
    }

    private static void payouts(Api who, String about, Figure figure) {
        var state = figure.word().replaceFirst("^payouts_?", "").replaceFirst("_?sum$", "");
        var status = state.isEmpty() ? "" : "&status=" + state.replace("paid_out", "paid");
        JsonNode list = ok(who, "/api/payouts?size=100" + status + about);
        if (figure.kind() == Figure.Kind.COUNT) {
            assertThat(list.at("/total").asText()).as(figure.word()).isEqualTo(figure.shown());
        } else {
            assertThat(money(list.at("/items"), "amount")).as(figure.word()).isEqualTo(figure.values());
        }
    }

    private static SortedMap<String, BigDecimal> owed(Api who) {
        JsonNode balances = ok(who, "/api/balance").at("/items");
        var owed = money(balances, "held");
        for (String kind : List.of("available", "reserved"))
            money(balances, kind).forEach((code, sum) -> owed.merge(code, sum, BigDecimal::add));
        money(balances, "debt").forEach((code, sum) -> owed.merge(code, sum.negate(), BigDecimal::add));
        return owed;
    }

    private static SortedMap<String, BigDecimal> money(JsonNode sums, String word) {
        var money = new TreeMap<String, BigDecimal>();
        for (JsonNode sum : sums) {
            var one = sum.at("/" + word);
            var amount = new BigDecimal(one.at("/amount").asText());
            money.merge(one.at("/currency").asText(), amount, BigDecimal::add);
        }
        return money;
    }

    private static JsonNode ok(Api who, String path) {
        var reply = who.get(path);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.json();
    }
}
