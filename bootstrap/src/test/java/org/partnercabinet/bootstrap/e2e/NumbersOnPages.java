package org.partnercabinet.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What pages say beside what they have to. */
final class NumbersOnPages {
    private static final Map<String, String> TILES = Map.ofEntries(
            Map.entry("clicks", "Clicks"),
            Map.entry("unique_clicks", "Visitors"),
            Map.entry("bots", "Bots"),
            Map.entry("referrals", "Clients"),
            Map.entry("deals", "Deals"),
            Map.entry("won", "Deals won"));

    private NumbersOnPages() {}

    /** The table of a report that is looked at: the same numbers in the same order, and no other. */
    static void report(PlainBrowser browser, String path, List<Figure> expected) {
        var page = browser.post(path, "deed", "show", "period", "30d", "format", "pdf");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.all("<tr><th scope=\"row\">(.*?)</th><td class=\"num\">(.*?)</td></tr>"))
                .isEqualTo(expected.stream()
                        .map(one -> one.name() + " " + one.shown())
                        .toList());
    }

    /** Tiles have counts and money, and so has the row of the only source that clients came by. */
    static void analytics(PlainBrowser browser, String path, List<Figure> expected) {
        var page = browser.get(path + (path.contains("?") ? "&" : "?") + "period=30d&by=source");
        var tiles = page.all("<p class=\"tile-label\">(.*?)</p>\\s*<p class=\"tile-value\">(.*?)</p>");
        for (Figure figure : expected) {
            if (TILES.containsKey(figure.word()))
                assertThat(tiles).contains(TILES.get(figure.word()) + " " + figure.shown());
            if (List.of("amount", "reward").contains(figure.word()))
                figure.values()
                        .forEach((code, sum) ->
                                assertThat(tiles).contains(figure.name() + " " + Figure.amount(code, sum)));
        }
        var row = page.find("(?s)By hand.*?(<td.*?)</tr>");
        assertThat(PlainBrowser.words(row).strip())
                .isEqualTo(expected.stream()
                        .filter(one -> List.of("referrals", "deals", "won", "amount", "reward")
                                .contains(one.word()))
                        .map(Figure::shown)
                        .collect(Collectors.joining(" ")));
    }
}
